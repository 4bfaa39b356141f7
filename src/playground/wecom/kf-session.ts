import { type Answer, type ApiCall, answer } from "./calls.ts";
import { type Json, jsonBody, mayText, mayWhole, needText } from "./fields.ts";
import { needAccount } from "./kf-accounts.ts";
import { type KfSession, replyWindowMs, type ServiceState } from "./kf-types.ts";
import { type Errcode, refuse } from "./refuse.ts";
import { type EventCode, nowOf, type World } from "./world.ts";

/** Which changes the API allows (page 94669); a missing pair is refused with the code named. */
const allowed = {
  0: { 1: "ok", 2: "ok", 3: "ok", 4: "ok" },
  1: { 1: "ok", 2: "ok", 3: "ok", 4: "ok" },
  2: { 1: 95016, 3: "ok", 4: "ok" },
  3: { 1: 95016, 2: 95016, 3: "ok", 4: "ok" },
  4: { 1: 95013, 2: 95013, 3: 95013, 4: 95013 },
} as const satisfies Record<ServiceState, Partial<Record<ServiceState, "ok" | Errcode>>>;

/** Seconds an ending code lives, and a queue or take-over code (page 95122). */
const codeSeconds = { ended: 20, queued: 48 * 3_600, taken: 48 * 3_600, welcome: 20 } as const;

/** The record of one customer at one account, made when first needed, in state 4. */
export function sessionOf(world: World, openKfId: string, externalUserid: string): KfSession {
  const key = `${openKfId}:${externalUserid}`;
  const known = world.sessions.get(key);
  if (known !== undefined) return settled(known, nowOf(world));
  const fresh: KfSession = { openKfId, externalUserid, state: 4, sentSince: 0 };
  world.sessions.set(key, fresh);
  return fresh;
}

/** The customer wrote: a new quota, and an ended session begins anew. */
export function customerWrote(session: KfSession, at: number): void {
  if (session.state === 4) session.state = 0;
  session.wroteAt = at;
  session.sentSince = 0;
}

/** A single-use code for kf/send_msg_on_event. */
export function issueEventCode(
  world: World,
  session: KfSession,
  purpose: EventCode["purpose"],
): string {
  const code = world.ids.opaque("WC_", 44);
  const { openKfId, externalUserid } = session;
  const expiresAt = nowOf(world) + codeSeconds[purpose] * 1000;
  world.eventCodes.set(code, { openKfId, externalUserid, purpose, expiresAt });
  return code;
}

/** `POST kf/service_state/get` (page 94669). */
export function serviceStateGet(world: World, call: ApiCall): Answer {
  const { state, servicer } = named(world, jsonBody(call.body));
  return answer({ service_state: state, servicer_userid: state === 3 ? (servicer ?? "") : "" });
}

/** `POST kf/service_state/trans` (page 94669). */
export function serviceStateTrans(world: World, call: ApiCall): Answer {
  const body = jsonBody(call.body);
  const session = named(world, body);
  const to = asState(mayWhole(body, "service_state", 0, 4) ?? refuse(40063, "service_state"));
  const row: Partial<Record<ServiceState, "ok" | Errcode>> = allowed[session.state];
  const verdict = row[to] ?? 95016;
  if (verdict !== "ok") refuse(verdict);
  if (to === 3) session.servicer = servicerOf(world, body);
  if (to === 3 && session.state === 3) return answer();
  session.state = to;
  const purpose = { 2: "queued", 3: "taken", 4: "ended" } as const;
  if (to !== 2 && to !== 3 && to !== 4) return answer();
  return answer({ msg_code: issueEventCode(world, session, purpose[to]) });
}

/** The customer a body names. @throws {ApiRefusal} 40096 when unknown here. */
export function needCustomer(world: World, body: Json, name: string): string {
  const externalUserid = needText(body, name);
  return world.customers.has(externalUserid) ? externalUserid : refuse(40096);
}

function named(world: World, body: Json): KfSession {
  const openKfId = needAccount(world, body);
  return sessionOf(world, openKfId, needCustomer(world, body, "external_userid"));
}

function settled(session: KfSession, now: number): KfSession {
  const idle = session.wroteAt !== undefined && now - session.wroteAt > replyWindowMs;
  if (idle && session.state !== 4) session.state = 4;
  return session;
}

function servicerOf(world: World, body: Json): string {
  const userid = mayText(body, "servicer_userid") ?? "";
  if (userid === "") refuse(40063, "servicer_userid");
  if (!world.settings.servicers.includes(userid)) refuse(95014);
  return userid;
}

function asState(value: number): ServiceState {
  if (value === 0 || value === 1 || value === 2 || value === 3 || value === 4) return value;
  return refuse(40058, "service_state");
}
