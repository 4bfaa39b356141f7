import type { Log } from "../../src/ports/log.ts";
import { stateShape, transShape } from "./answer-shapes.ts";
import { noteLockOut } from "./note-lock-out.ts";
import type { WecomClient } from "./open-client.ts";

/** 0 new, 1 assistant, 2 waiting, 3 a person, 4 ended (developer.work.weixin.qq.com/document/path/94669). */
export type ServiceState = 0 | 1 | 2 | 3 | 4;

/** One customer of one account. */
export interface Who {
  readonly account: string;
  readonly customer: string;
}

/** Who gets the customer: whoever is free, or the servicer with this userid. */
export type HandOverTo = "pool" | { readonly servicer: string };

/** The state of this customer's session, or nothing when the platform did not say. */
export async function serviceState(
  client: WecomClient,
  { account: open_kfid, customer: external_userid }: Who,
): Promise<ServiceState | undefined> {
  const body = { open_kfid, external_userid };
  const reply = await client.post("kf/service_state/get", body, stateShape);
  const state = reply.kind === "done" ? reply.value.service_state : undefined;
  return states.find((one) => one === state);
}

const states = [0, 1, 2, 3, 4] as const satisfies readonly ServiceState[];

/** Gives the customer to a person; true when one has them, or they stand in the queue. */
export async function handOver(
  client: WecomClient,
  log: Log,
  who: Who & { readonly stillOurs: () => boolean },
  to: HandOverTo,
): Promise<boolean> {
  const { account: open_kfid, customer: external_userid, stillOurs } = who;
  const aim =
    to === "pool" ? { service_state: 2 } : { service_state: 3, servicer_userid: to.servicer };
  const body = { open_kfid, external_userid, ...aim };
  const reply = await client.post("kf/service_state/trans", body, transShape, stillOurs);
  if (reply.kind === "done") return true;
  noteLockOut(log, "kf", reply);
  if (reply.kind === "refused")
    log.warn({ platform: "kf", errcode: reply.errcode }, "No person could be given the customer.");
  // An earlier try may have done it, or a servicer was faster.
  const state = await serviceState(client, who);
  return state === 2 || state === 3;
}

/** Ends the session with a person; the code lets one more message through, within twenty seconds (page 95122). */
export async function endSession(
  client: WecomClient,
  {
    account: open_kfid,
    customer: external_userid,
    stillOurs,
  }: Who & { readonly stillOurs: () => boolean },
): Promise<string | undefined> {
  const body = { open_kfid, external_userid, service_state: 4 };
  const reply = await client.post("kf/service_state/trans", body, transShape, stillOurs);
  return reply.kind === "done" ? reply.value.msg_code : undefined;
}
