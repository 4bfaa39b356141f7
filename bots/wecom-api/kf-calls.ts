import type { Outcome } from "../../src/ports/channel.ts";
import type { Log } from "../../src/ports/log.ts";
import { accountsShape, customersShape, kfSentShape, pageShape } from "./answer-shapes.ts";
import { againMs, reactionTo, restMs } from "./errcodes.ts";
import { serviceState } from "./kf-session.ts";
import { noteLockOut } from "./note-lock-out.ts";
import type { Reply, WecomClient } from "./open-client.ts";
import { outcomeOf } from "./outcome.ts";
import type { Fetched } from "./pull-stream.ts";

/** One message to one customer of one account. */
export interface KfSend {
  readonly account: string;
  readonly customer: string;
  /** Ours, 32 hex letters; the platform refuses it the second time. */
  readonly msgid: string;
  /** msgtype and the part it names. */
  readonly content: object;
  /** The welcome code, while it may still be good: the only way to speak before the customer has. */
  readonly code?: string;
  /** This message was tried before. */
  readonly repeated: boolean;
  readonly stillOurs: () => boolean;
}

/** Accounts we may serve, or nothing when the platform did not say (developer.work.weixin.qq.com/document/path/94661). */
export async function listAccounts(
  client: WecomClient,
  log: Log,
): Promise<readonly string[] | undefined> {
  const found: string[] = [];
  for (let offset = 0; offset < accountsMax; offset += accountsAtOnce) {
    const body = { offset, limit: accountsAtOnce };
    const reply = await client.post("kf/account/list", body, accountsShape);
    noteLockOut(log, "kf", reply);
    if (reply.kind !== "done") return undefined;
    const page = reply.value.account_list.map(({ open_kfid }) => open_kfid);
    found.push(...page);
    if (page.length < accountsAtOnce) break;
  }
  return found;
}

/** Accounts in one answer (page 94661), and how many one desk looks after. */
const accountsAtOnce = 100;
const accountsMax = 5_000;

/** One page of an account's stream (page 94670). */
export async function fetchPage(
  client: WecomClient,
  log: Log,
  place: {
    readonly open_kfid: string;
    readonly cursor?: string;
    readonly token?: string;
    readonly limit: number;
  },
): Promise<Fetched> {
  const reply = await client.post("kf/sync_msg", { ...place, voice_format: 0 }, pageShape);
  if (reply.kind === "done") {
    const { msg_list: items, next_cursor: cursor = "", has_more } = reply.value;
    return { kind: "page", items, cursor, more: has_more === 1 };
  }
  noteLockOut(log, "kf", reply);
  if (reply.kind !== "refused") return { kind: "wait", ms: againMs };
  const { errcode } = reply;
  if (errcode === 95007 && place.token !== undefined) return { kind: "token-refused" };
  const reaction = reactionTo(errcode);
  if (reaction === "unreachable") return { kind: "closed" };
  return { kind: "wait", ms: reaction === "again" ? againMs : restMs };
}

/** Sends by the welcome code if there is one, else as an ordinary message (pages 95122, 94677). */
export async function sendKf(client: WecomClient, log: Log, message: KfSend): Promise<Outcome> {
  const { account, customer, msgid, content, code, stillOurs } = message;
  if (code !== undefined) {
    const body = { code, msgid, ...content };
    const reply = await client.post("kf/send_msg_on_event", body, kfSentShape, stillOurs);
    // A refused code was used or is too old: an ordinary message may still be allowed.
    const final = reply.kind !== "refused" || isCopy(message, reply);
    if (final) return settled(client, log, message, reply);
  }
  const body = { touser: customer, open_kfid: account, msgid, ...content };
  const reply = await client.post("kf/send_msg", body, kfSentShape, stillOurs);
  return settled(client, log, message, reply);
}

/** Nicknames of up to 100 customers; whatever they typed (page 95159). */
export async function customerNames(
  client: WecomClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const body = { external_userid_list: ids, need_enter_session_context: 0 };
  const reply = await client.post("kf/customer/batchget", body, customersShape);
  const found = reply.kind === "done" ? reply.value.customer_list : [];
  return new Map(
    found.flatMap(({ external_userid: id, nickname }) => (nickname ? [[id, nickname]] : [])),
  );
}

async function settled(
  client: WecomClient,
  log: Log,
  message: KfSend,
  reply: Reply<{ readonly msgid?: string }>,
): Promise<Outcome> {
  const { msgid } = message;
  if (reply.kind === "done") return { kind: "accepted", messageIds: [reply.value.msgid ?? msgid] };
  if (isCopy(message, reply)) return { kind: "accepted", messageIds: [msgid] };
  noteLockOut(log, "kf", reply);
  const inState = reply.kind === "refused" && reactionTo(reply.errcode) === "state";
  return inState ? stateOutcome(client, message, reply.errcode) : outcomeOf(reply, true);
}

/** An id used before means that the earlier try was taken; the errcode for it is not published. */
function isCopy({ repeated }: KfSend, reply: Reply<unknown>): boolean {
  if (reply.kind !== "refused" || !repeated) return false;
  return reply.errcode === 40058 || /msgid/i.test(reply.errmsg);
}

/** The session's state forbade it: who has the customer now? (page 94669) */
async function stateOutcome(client: WecomClient, who: KfSend, errcode: number): Promise<Outcome> {
  const code = `wecom.${errcode}`;
  const state = await serviceState(client, who);
  if (state === 2 || state === 3) return { kind: "refused", why: "person-serves", code };
  if (state === 4) return { kind: "refused", why: "window-closed", code };
  return { kind: "not-accepted", retryAfterMs: againMs, scope: "chat", code };
}
