/** What the fields of a request are called to their readers: they are kept as codes, one for all languages. */
import type { PlainKey, Scene } from "../engine/dialog.ts";
import { type Line, line, type Value } from "../engine/line.ts";
import type { Reporter, TicketForm } from "../tickets/ticket.ts";
import { shownPhone } from "./fields/phone.ts";
import { given, listed } from "./say.ts";

/** Why goods come back. */
export const reasonsToReturn = ["faulty", "damaged", "wrong-item", "not-wanted"] as const;
/** What feedback is about (S4-23). */
export const themes = ["product", "attitude", "speed", "idea", "praise"] as const;
/** What is wished for goods that come back. */
export const claims = ["refund", "exchange"] as const;
export const conditions = ["unopened", "used"] as const;
/** For whom somebody registers. */
export const relations = ["family", "tenant", "company", "other"] as const;

const topics: Readonly<Record<string, PlainKey>> = {
  faulty: "topic.faulty",
  damaged: "topic.damaged",
  "wrong-item": "topic.wrong-item",
  "not-wanted": "topic.not-wanted",
  product: "topic.product",
  attitude: "topic.attitude",
  speed: "topic.speed",
  idea: "topic.idea",
  praise: "topic.praise",
};

/** A code in the reader's language; words of the customer's own as they are. */
export function topicValue(topic: string | undefined): Value | undefined {
  if (topic === "other") return undefined;
  const key = topic === undefined || !Object.hasOwn(topics, topic) ? undefined : topics[topic];
  return key === undefined ? given(topic) : line(key);
}

export function claimValue(claim: string | undefined): Value | undefined {
  return claim === "refund" || claim === "exchange" ? line(`claim.${claim}`) : given(claim);
}

export function conditionValue(condition: TicketForm["condition"]): Line | undefined {
  return condition === undefined ? undefined : line(`condition.${condition}`);
}

/** Who registered it, with their phone and whom to call. */
export function reporterValue(reporter: Reporter | undefined, scene: Scene): Value | undefined {
  if (reporter === undefined) return undefined;
  const { relation, name, call } = reporter;
  const phone = shownPhone(reporter.phone, scene.facts.zone);
  return listed([
    ...(name === undefined ? [] : [name]),
    ...(phone === undefined ? [] : [phone]),
    line(`relation.${relation}`),
    line(`call.${call}`),
  ]);
}
