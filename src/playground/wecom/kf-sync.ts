import { type Answer, type ApiCall, answer } from "./calls.ts";
import { jsonBody, mayText, mayWhole } from "./fields.ts";
import { needAccount } from "./kf-accounts.ts";
import type { KfItem } from "./kf-types.ts";
import { refuse } from "./refuse.ts";
import { nowOf, type World } from "./world.ts";

/** How far back sync_msg reaches without a cursor (page 94670). */
const horizonMs = 3 * 86_400_000;

interface Cursor {
  readonly sequence: number;
  /** The empty page before this place has been shown. */
  readonly afterEmpty: boolean;
}

/** `POST kf/sync_msg` (page 94670). `tokenless` holds the instants of calls without a token. */
export function kfSyncMsg(tokenless: Map<string, number[]>) {
  return (world: World, call: ApiCall): Answer => {
    const body = jsonBody(call.body);
    const openKfId = needAccount(world, body);
    const limit = mayWhole(body, "limit", 1, 1_000) ?? 1_000;
    mayWhole(body, "voice_format", 0, 1);
    const cursorText = mayText(body, "cursor", { maxBytes: 64 }) ?? "";
    const cursor = cursorText === "" ? undefined : readCursor(openKfId, cursorText);
    checkToken(world, openKfId, mayText(body, "token", { maxBytes: 128 }) ?? "", tokenless);
    return page(world, openKfId, cursor, Math.min(limit, world.settings.pageMax));
  };
}

function page(world: World, openKfId: string, from: Cursor | undefined, size: number): Answer {
  const after = from?.sequence ?? 0;
  const horizon = nowOf(world) - horizonMs;
  const waiting = (world.items.get(openKfId) ?? []).filter(
    (item) => item.sequence > after && item.sentAt >= horizon,
  );
  const emptyFirst = world.settings.emptyPages && waiting.length > 0 && from?.afterEmpty !== true;
  if (emptyFirst) {
    const next_cursor = writeCursor(openKfId, { sequence: after, afterEmpty: true });
    return answer({ next_cursor, has_more: 1, msg_list: [] });
  }
  const shown = waiting.slice(0, size);
  const sequence = shown.at(-1)?.sequence ?? after;
  world.fetched.set(openKfId, Math.max(world.fetched.get(openKfId) ?? 0, sequence));
  return answer({
    next_cursor: writeCursor(openKfId, { sequence, afterEmpty: false }),
    has_more: waiting.length > shown.length ? 1 : 0,
    msg_list: shown.map((item: KfItem) => item.json),
  });
}

function checkToken(
  world: World,
  openKfId: string,
  token: string,
  tokenless: Map<string, number[]>,
): void {
  const now = nowOf(world);
  if (token !== "") {
    const issued = world.syncTokens.get(token);
    if (issued === undefined || issued.expiresAt <= now || issued.openKfId !== openKfId)
      refuse(95007);
    return;
  }
  const recent = (tokenless.get(openKfId) ?? []).filter((at) => at > now - 60_000);
  if (recent.length >= world.settings.tokenlessPerMinute) refuse(45009);
  tokenless.set(openKfId, [...recent, now]);
}

function writeCursor(openKfId: string, cursor: Cursor): string {
  const place = `${cursor.sequence}.${cursor.afterEmpty ? 1 : 0}.${openKfId.slice(-8)}`;
  return Buffer.from(place).toString("base64url");
}

function readCursor(openKfId: string, text: string): Cursor {
  const [sequence, flag, account] = Buffer.from(text, "base64url").toString("utf8").split(".");
  const known = /^\d+$/.test(sequence ?? "") && account === openKfId.slice(-8);
  if (!known) refuse(40058, "cursor");
  return { sequence: Number(sequence), afterEmpty: flag === "1" };
}
