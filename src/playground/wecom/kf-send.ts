import { type Answer, type ApiCall, answer } from "./calls.ts";
import { type Json, jsonBody, mayText, needText } from "./fields.ts";
import { needAccount } from "./kf-accounts.ts";
import { type KfContent, kfContent } from "./kf-bodies.ts";
import { needCustomer, sessionOf } from "./kf-session.ts";
import { addKfEvent } from "./kf-stream.ts";
import { type KfSession, replyQuota, replyWindowMs } from "./kf-types.ts";
import { refuse } from "./refuse.ts";
import { type EventCode, nowOf, type World } from "./world.ts";

/** `POST kf/send_msg` (page 94677). @throws {ApiRefusal} as the platform refuses. */
export function kfSendMsg(world: World, call: ApiCall): Answer {
  const body = jsonBody(call.body);
  const openKfId = needAccount(world, body);
  const session = sessionOf(world, openKfId, needCustomer(world, body, "touser"));
  const given = msgidOf(world, body, openKfId);
  const content = kfContent(world, body);
  const age = session.wroteAt === undefined ? undefined : nowOf(world) - session.wroteAt;
  if (age !== undefined && age > replyWindowMs) refuse(95002);
  if (session.state !== 0 && session.state !== 1) refuse(95018, `state ${session.state}`);
  if (session.sentSince >= replyQuota) refuse(95001);
  session.sentSince += 1;
  session.state = 1;
  return deliver(world, session, content, given, call);
}

/** `POST kf/send_msg_on_event` (page 95122): the code carries customer and account, once. */
export function kfSendMsgOnEvent(world: World, call: ApiCall): Answer {
  const body = jsonBody(call.body);
  const code = needText(body, "code");
  const ticket = world.eventCodes.get(code) ?? refuse(41050);
  const given = msgidOf(world, body, ticket.openKfId);
  const msgtype = needText(body, "msgtype", { missing: 40008 });
  if (!mayCarry(ticket.purpose, msgtype)) refuse(40008, `${msgtype} on ${ticket.purpose}`);
  const content = kfContent(world, body);
  const session = sessionOf(world, ticket.openKfId, ticket.externalUserid);
  if (ticket.expiresAt < nowOf(world)) refuse(41050, "expired");
  if (!stillThere(ticket.purpose, session)) refuse(95018);
  world.eventCodes.delete(code);
  if (ticket.purpose === "welcome") session.welcomedAt = nowOf(world);
  return deliver(world, session, content, given, call);
}

function mayCarry(purpose: EventCode["purpose"], msgtype: string): boolean {
  if (msgtype === "text") return true;
  return msgtype === "msgmenu" && (purpose === "welcome" || purpose === "ended");
}

function stillThere(purpose: EventCode["purpose"], { state }: KfSession): boolean {
  if (purpose === "queued") return state === 2;
  if (purpose === "taken") return state === 3;
  return purpose === "welcome" || state === 4;
}

function msgidOf(world: World, body: Json, openKfId: string): string | undefined {
  if (body["msgid"] === "") refuse(40058, "msgid is empty");
  const msgid = mayText(body, "msgid", { maxBytes: 32, pattern: /^[0-9a-zA-Z_-]+$/ });
  const seen = msgid !== undefined && world.msgids.has(`${openKfId}:${msgid}`);
  if (seen) refuse(world.settings.reusedMsgid, "msgid used before");
  return msgid;
}

function deliver(
  world: World,
  session: KfSession,
  content: KfContent,
  given: string | undefined,
  { spoilt }: ApiCall,
): Answer {
  const msgid = given ?? world.ids.opaque("", 32);
  world.msgids.add(`${session.openKfId}:${msgid}`);
  const customer = world.customers.get(session.externalUserid) ?? refuse(40096);
  const failType = spoilt?.kind === "fails-later" ? spoilt.failType : 10;
  if (customer.blocking || spoilt?.kind === "fails-later") {
    reportFailure(world, session, msgid, failType);
  } else {
    customer.screen.add({ id: msgid, at: nowOf(world), by: "desk", ...content });
  }
  return answer({ msgid });
}

/** Tells the desk later that an accepted message never arrived (msg_send_fail, page 94670). */
export function reportFailure(
  world: World,
  session: KfSession,
  failMsgid: string,
  failType: number,
): void {
  const { openKfId, externalUserid } = session;
  void addKfEvent(world, openKfId, {
    event_type: "msg_send_fail",
    open_kfid: openKfId,
    external_userid: externalUserid,
    fail_msgid: failMsgid,
    fail_type: failType,
  });
}
