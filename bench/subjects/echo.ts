/** The ceiling: the same front door, adapters, channels and sinks, without engine and database. */
import { derive, outboundId } from "../../src/kernel/ids.ts";
import { openHearing } from "./hearing.ts";
import type { Subject, SubjectOrder } from "./order.ts";

const words = "Thank you, that has reached us. Is there anything else we can do for you today?";

export function openEchoSubject(order: SubjectOrder): Promise<Subject> {
  return openHearing(order, async ({ platform, eventId, chat, reply, at }, channel) => {
    const id = outboundId(derive("echo", platform, eventId));
    const handle = reply === undefined ? {} : { reply };
    const bubbles = [{ kind: "text", text: words }] as const;
    void channel.send({ id, chat, bubbles, attempt: 1, at, stillOurs: () => true, ...handle });
  });
}
