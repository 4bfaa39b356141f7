/** A ticket on a card: for those who work it, and the work record for the customer. */
import type { Card, Scene } from "../engine/dialog.ts";
import type { Choice } from "../engine/effect.ts";
import type { TicketFacts } from "../engine/facts.ts";
import { type Line, line, type Value } from "../engine/line.ts";
import type { TicketAction, TicketStatus, WorkRecord } from "../tickets/ticket.ts";
import { shownPhone } from "./fields/phone.ts";
import { productSaid, wishSaid } from "./own-words.ts";
import { picturesChoice } from "./pictures.ts";
import { reasonSaid } from "./reasons.ts";
import { claimValue, conditionValue, reporterValue, topicValue } from "./request-words.ts";
import { classLine, given, moment, statusOf, told, urgencyLine, wishValue } from "./say.ts";

type Row = Card["rows"][number];

/** Everything a member of staff may know of a ticket, in the order it is needed. */
export function staffRows(ticket: TicketFacts, scene: Scene): readonly Row[] {
  const { form } = ticket;
  const who = [given(form.name), shownPhone(form.phone, scene.facts.zone)]
    .filter((part) => part !== undefined)
    .join(" ");
  const device = [productSaid(form.product, scene), form.model, form.serial]
    .filter((part) => part !== undefined)
    .join(" ");
  const place =
    form.place === undefined ? undefined : `${form.place.latitude}, ${form.place.longitude}`;
  return rows([
    [
      "field.status",
      line("card.state", { status: statusOf(ticket), class: classLine(ticket.class) }),
    ],
    ["field.urgency", ticket.urgency === "normal" ? undefined : urgencyLine(ticket.urgency)],
    ["field.customer", who === "" && ticket.atDesk === true ? line("voice.anonymous") : who],
    ["field.mood", form.upset === true ? line("mood.upset") : undefined],
    ["field.reporter", reporterValue(form.reporter, scene)],
    ["field.product", device],
    ["field.order", ticket.atDesk === true ? given(form.order) : undefined],
    ["field.topic", topicValue(form.topic)],
    [told(ticket.class), given(form.fault)],
    ["field.added", given(form.added)],
    ["field.condition", conditionValue(form.condition)],
    ["field.claim", claimValue(form.claim)],
    ["field.about", given(form.about)],
    [
      "field.wish",
      ticket.appointment === null
        ? wishValue(form.wish, (words) => wishSaid(words, scene))
        : undefined,
    ],
    ["field.appointment", ticket.appointment === null ? undefined : moment(ticket.appointment)],
    ["field.address", given(form.address) ?? place],
    ["field.special", given(form.special)],
    [
      "field.photos",
      ticket.photos === 0 ? undefined : line("attached.count", { count: ticket.photos }),
    ],
    ["field.voice", form.transcribed === true ? line("voice.understood") : undefined],
    ["field.engineer", ticket.engineerName],
    ["field.reason", explains(ticket) ? reasonSaid(ticket.reason) : undefined],
    ["field.promise", ticket.nextClock === undefined ? undefined : moment(ticket.nextClock.dueAt)],
  ]);
}

/** Statuses that the last reason explains; later it is only history. */
const explained: readonly TicketStatus[] = [
  "reviewing",
  "returned",
  "rejected",
  "approved",
  "in-service",
  "dissatisfied",
  "cancelled",
];

function explains({ status, reason }: TicketFacts): boolean {
  return reason !== undefined && explained.includes(status);
}

/** What was found and done. */
export function workRows(work: WorkRecord | null): readonly Row[] {
  return rows([
    ["field.cause", given(work?.cause)],
    ["field.done", given(work?.done)],
    ["field.parts", given(work?.parts)],
    ["field.advice", given(work?.advice)],
  ]);
}

type RowKey =
  `field.${"status" | "urgency" | "customer" | "mood" | "reporter" | "order" | "topic" | "condition" | "claim" | "about" | "product" | "fault" | "added" | "words" | "wish" | "appointment" | "address" | "special" | "photos" | "voice" | "engineer" | "reason" | "promise" | "cause" | "done" | "parts" | "advice"}`;

function rows(list: readonly (readonly [RowKey, Value | undefined])[]): readonly Row[] {
  return list.flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [{ label: line(key), value }],
  );
}

/** Buttons of steps in the order in which they matter; a card shows at most six (WeCom). */
const order = [
  "approve",
  "dispatch",
  "return",
  "reject",
  "accept",
  "decline",
  "depart",
  "arrive",
  "begin",
  "finish",
  "propose",
  "appoint",
  "tell",
  "replan",
  "ask-again",
  "cancel",
] as const satisfies readonly TicketAction[];
const choicesMax = 6;

/** A button for everything this person may do with the ticket now; who answers at the desk speaks in the customer's own chat. */
export function moveChoices(ticket: TicketFacts): readonly Choice[] {
  const moves = order
    .filter((action) => ticket.moves.includes(action))
    .map((action) => ({ id: `t:${action}:${ticket.number}`, label: line(`move.${action}`) }));
  const take =
    ticket.atDesk === true && ticket.moves.includes("tell")
      ? [{ id: `t:take:${ticket.conversation}`, label: line("relay.take") }]
      : [];
  return [...[...take, ...moves].slice(0, choicesMax), ...picturesChoice(ticket)];
}

/** The whole card as it is said. */
export function staffCard(title: Line, ticket: TicketFacts, scene: Scene) {
  const choices = moveChoices(ticket);
  return {
    kind: "card" as const,
    title,
    rows: staffRows(ticket, scene),
    ...(choices.length === 0 ? {} : { choices }),
  };
}
