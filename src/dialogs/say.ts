/** Sentences that depend on a ticket's words: status, class, urgency, field values. */
import type { PlainKey } from "../engine/dialog.ts";
import type { TicketFacts } from "../engine/facts.ts";
import { type Line, line, type Value } from "../engine/line.ts";
import { cut } from "../engine/plain.ts";
import type { Instant } from "../kernel/clock.ts";
import type {
  RatingGrade,
  Role,
  TicketClass,
  TicketForm,
  TicketStatus,
  Urgency,
  VisitWish,
} from "../tickets/ticket.ts";

export const classLine = (name: TicketClass): Line => line(`class.${name}` satisfies PlainKey);
export const urgencyLine = (name: Urgency): Line => line(`urgency.${name}` satisfies PlainKey);
export const statusLine = (name: TicketStatus): Line => line(`status.${name}` satisfies PlainKey);

/** How a case stands, in the words of its class: an answer needs no engineer. */
export function statusOf({ status, atDesk }: Pick<TicketFacts, "status" | "atDesk">): Line {
  const inHand = status === "approved" || status === "dissatisfied";
  return atDesk === true && inHand ? line("status.in-hand") : statusLine(status);
}

/** What a case's description is called: a fault is described, a question or an opinion is said. */
export const told = (kind: TicketClass): "field.fault" | "field.words" =>
  kind === "consultation" || kind === "complaint" || kind === "suggestion"
    ? "field.words"
    : "field.fault";

export const gradeLine = (name: RatingGrade): Line => line(`grade.${name}` satisfies PlainKey);

/** A moment of a visit: weekday, date and time. */
export const moment = (at: Instant): Value => ({ kind: "instant", at, as: "weekday-time" });

/** The same on a button, where twenty characters are all there is. */
export const shortMoment = (at: Instant): Value => ({ kind: "instant", at, as: "button" });

/** Values said one after another. */
export const listed = (items: readonly Value[]): Value => ({ kind: "list", items });

/** A text that was given, or nothing for one left out. */
export function given(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && value !== "-" ? value : undefined;
}

/** The wish in the customer's words, or as `said` says them, with the time understood beside it. */
export function wishValue(wish: unknown, said = (words: string) => words): Value | undefined {
  if (!isWish(wish)) return undefined;
  const words = said(wish.text);
  if (wish.from === undefined || wish.to === undefined) return words;
  return line("wish.understood", {
    words,
    from: { kind: "instant", at: wish.from, as: "weekday-time" },
    to: { kind: "instant", at: wish.to, as: "time" },
  });
}

export function isWish(value: unknown): value is VisitWish {
  return (
    typeof value === "object" && value !== null && "text" in value && typeof value.text === "string"
  );
}

/** A case in few words: product and description, said once, at most `max` UTF-16 units and a sign that it goes on. */
export function inShort({ product, fault }: TicketForm, max: number): string {
  const twice =
    product !== undefined && fault?.toLowerCase().includes(product.toLowerCase()) === true;
  const words = [twice ? undefined : given(product), given(fault)]
    .filter((part) => part !== undefined)
    .join(" ")
    .replace(/\s+/g, " ");
  return words.length <= max ? words : `${cut(words, max)}…`;
}

/** What a member of staff is called. */
export function roleLine(role: Role): Line {
  return line(`role.${role === "system" || role === "customer" ? "agent" : role}`);
}
