import { reportFailure } from "./kf-send.ts";
import { issueEventCode, sessionOf } from "./kf-session.ts";
import { addKfEvent, addKfMessage, ring } from "./kf-stream.ts";
import type { KfSession } from "./kf-types.ts";
import { nowOf, type World } from "./world.ts";

/** What servicers do in the WeCom client, beside the API: the desk is told by session events. */
export interface ServicerDesk {
  /** The servicer takes the customer from the queue (change_type 1). */
  take(externalUserid: string, servicer: string): Promise<void>;
  /** The servicer writes to the customer from the client (origin 5). */
  say(externalUserid: string, servicer: string, text: string): Promise<void>;
  /** The servicer ends the session (change_type 3). */
  end(externalUserid: string, servicer: string): Promise<void>;
  /** The servicer blocks or unblocks the customer. */
  reject(externalUserid: string, servicer: string, on: boolean): Promise<void>;
  /** An accepted message turns out not to have arrived, with this fail_type. */
  fail(externalUserid: string, msgid: string, failType: number): Promise<void>;
  /** The doorbell rings once more although nothing is new. */
  ring(): Promise<void>;
}

/** The servicers' side of one account. */
export function servicerDesk(world: World, openKfId: string): ServicerDesk {
  const session = (customer: string): KfSession => sessionOf(world, openKfId, customer);
  const names = (customer: string) => ({ open_kfid: openKfId, external_userid: customer });
  const event = (fields: Readonly<Record<string, unknown>>): Promise<void> =>
    addKfEvent(world, openKfId, fields);
  const changed = { event_type: "session_status_change" } as const;
  return {
    async take(customer, servicer) {
      const held = session(customer);
      held.state = 3;
      held.servicer = servicer;
      const msg_code = issueEventCode(world, held, "taken");
      await event({
        ...changed,
        ...names(customer),
        change_type: 1,
        new_servicer_userid: servicer,
        msg_code,
      });
    },
    async say(customer, servicer, text) {
      const part = { msgtype: "text", text: { content: text } };
      const { msgid: id, rung } = addKfMessage(world, openKfId, customer, part, {
        origin: 5,
        servicer,
      });
      const at = nowOf(world);
      const shown = { kind: "text", text } as const;
      world.customers.get(customer)?.screen.add({ id, at, by: "desk", shown, buttons: [] });
      await rung;
    },
    async end(customer, servicer) {
      const held = session(customer);
      held.state = 4;
      const msg_code = issueEventCode(world, held, "ended");
      await event({
        ...changed,
        ...names(customer),
        change_type: 3,
        old_servicer_userid: servicer,
        msg_code,
      });
    },
    async reject(customer, servicer, on) {
      const event_type = "reject_customer_msg_switch_change";
      await event({
        event_type,
        ...names(customer),
        servicer_userid: servicer,
        reject_switch: on ? 1 : 0,
      });
    },
    async fail(customer, msgid, failType) {
      reportFailure(world, session(customer), msgid, failType);
    },
    ring: () => ring(world, openKfId),
  };
}
