/** What happened elsewhere, told to a member of staff: a card with what can be done about it. */
import { resumed } from "../engine/begin.ts";
import type { Desk } from "../engine/desk.ts";
import type { Card, Scene } from "../engine/dialog.ts";
import type { Choice, Saying, Turn } from "../engine/effect.ts";
import type { TicketFacts } from "../engine/facts.ts";
import { type Line, line, type Value } from "../engine/line.ts";
import type { Notice, StaffNotice } from "../engine/notice.ts";
import { restatedIfHidden } from "../engine/question.ts";
import { saying, talking, text } from "../engine/turn.ts";
import { giving, relay } from "./relay.ts";
import { moment } from "./say.ts";
import { staffCard } from "./ticket-card.ts";

export type ForStaff = Notice & { readonly kind: StaffNotice };

/** The turn for a notice to staff; a pending question comes back after it where its buttons would be gone. */
export function staffNoticed(desk: Desk, turn: Turn, notice: ForStaff, scene: Scene): Turn {
  const { talk } = turn.conversation;
  const serves = talk?.dialog === relay.id && talk.answers.conversation === notice.conversation;
  const besides = notice.kind === "customer-says" ? (notice.detail ?? []) : [];
  const silent = (notice.text ?? "").trim() === "";
  if (notice.kind === "customer-says" && silent && besides.length === 0) return turn;
  if (notice.kind === "customer-says" && serves) {
    const said = silent ? [] : [line("person.says", { words: notice.text ?? "" })];
    return saying(turn, ...carriedOver([...besides, ...said], notice, scene));
  }
  // Somebody else was faster: what is typed from now on is not for the customer.
  if (notice.kind === "served-already" && serves)
    return resumed(desk, saying(talking(turn, null), bubble(notice, scene)), scene);
  const told = saying(turn, bubble(notice, scene));
  return talk === null || talk.dialog === desk.rest || talk.dialog === relay.id
    ? told
    : restatedIfHidden(desk, told, scene);
}

/** What the customer says to whoever serves them; on LINE, which shows buttons under the newest message alone, with the way to end it. */
function carriedOver(
  said: readonly Line[],
  { conversation = "" }: Notice,
  { facts }: Scene,
): readonly Saying[] {
  const ending = [giving(conversation)];
  return said.map((one, nth) =>
    facts.platform === "line" && nth === said.length - 1 ? text(one, ending) : text(one),
  );
}

function bubble(notice: ForStaff, scene: Scene): Saying {
  switch (notice.kind) {
    case "person-wanted":
      return wanted(notice);
    case "customer-says":
      return text(line("staff.customer-says", { words: wordsOf(notice) }), takes(notice));
    case "undelivered":
      return undelivered(notice);
    case "turn-failed":
      return text(line("staff.turn-failed", { reference: notice.text ?? "" }), takes(notice));
    case "served-already":
      return text(line("staff.served-already", { name: notice.text ?? "" }));
    case "messages-run-out":
      return text(line("staff.messages-run-out", { figures: notice.detail?.[0] ?? "" }));
    case "review-wanted":
    case "information-added":
    case "dispatch-wanted":
    case "job-offered":
    case "job-withdrawn":
    case "job-declined":
    case "visit-countered":
    case "visit-confirmed":
    case "acceptance-given":
    case "acceptance-refused":
    case "rated":
    case "rated-badly":
    case "ticket-changed":
    case "next-step":
    case "clock-warning":
    case "clock-overdue":
      return ticketBubble(notice.kind, notice, scene);
  }
}

/** What a customer said, behind what came with it or instead of it. */
function wordsOf({ text: said = "", detail = [] }: Notice): Value {
  const all: readonly Value[] = said.trim() === "" ? detail : [...detail, said];
  const [last = "", ...before] = all.toReversed();
  return before.reduce<Value>((words, what) => line("sent.with", { what, words }), last);
}

type OfTicket = Exclude<
  StaffNotice,
  | "person-wanted"
  | "customer-says"
  | "undelivered"
  | "turn-failed"
  | "served-already"
  | "messages-run-out"
>;

function ticketBubble(kind: OfTicket, notice: Notice, scene: Scene): Saying {
  const number = notice.ticket ?? "";
  const ticket = scene.facts.asked;
  const title = titleOf(kind, notice, number, ticket);
  if (ticket === undefined || ticket.number !== number || kind === "job-withdrawn")
    return text(title);
  const card = staffCard(title, ticket, scene);
  const details = (notice.detail ?? []).map((value) => ({ label: line("field.note"), value }));
  if (kind !== "dispatch-wanted" && kind !== "job-declined")
    return { ...card, rows: [...card.rows, ...details] };
  const engineers = scene.facts.engineers.map(({ id, name, load, fits }) => ({
    id: `t:dispatch:${number}:${id}`,
    label: line(fits ? "dispatch.engineer" : "dispatch.engineer-unfit", { name, count: load }),
  }));
  // The next engineer was asked by itself: nobody has to choose now.
  const passedOn = kind === "job-declined" && ticket.status === "dispatched";
  const canSend = ticket.moves.includes("dispatch") && engineers.length > 0 && !passedOn;
  return canSend ? { ...card, line: line("dispatch.ask", { number }), choices: engineers } : card;
}

function titleOf(
  kind: OfTicket,
  notice: Notice,
  number: string,
  ticket: TicketFacts | undefined,
): Line {
  if (kind === "review-wanted" && ticket?.class === "complaint")
    return line("staff.complaint", { number });
  if (kind !== "clock-warning" && kind !== "clock-overdue")
    return line(`staff.${kind}`, { number });
  const { clock } = notice;
  return line(`staff.${kind}`, {
    number,
    clock:
      clock?.kind === "dispatch" && ticket?.atDesk === true
        ? line("clock.reply")
        : clockLine(clock?.kind),
    at: clock === undefined ? "" : moment(clock.dueAt),
  });
}

const clocks = [
  "escalate",
  "review",
  "dispatch",
  "answer",
  "contact",
  "visit",
  "told",
  "survey",
  "call-back",
  "archive",
] as const;

/** What a promise is called. */
export function clockLine(kind: string | undefined): Line {
  const known = clocks.find((clock) => clock === kind);
  return known === undefined ? line("clock.other") : line(`clock.${known}`);
}

const causes = ["blocked", "window-closed", "quota", "person-serves", "invalid", "kept"] as const;

function undeliveredLine(why: string | undefined): Line {
  const known = causes.find((cause) => cause === why);
  return known === undefined ? line("undelivered.other") : line(`undelivered.${known}`);
}

/** Why, and how else the customer can be reached. */
function undelivered(notice: Notice): Saying {
  const said =
    notice.text === "nobody-there"
      ? line("staff.nobody-there")
      : line("staff.undelivered", { why: undeliveredLine(notice.text) });
  const { detail = [] } = notice;
  return detail.length === 0
    ? text(said, takes(notice))
    : { kind: "card", title: said, rows: knownRows(detail), choices: takes(notice) };
}

const knownRows = (detail: readonly Line[]): Card["rows"] =>
  detail.map((value) => ({ label: line("field.note"), value }));

function takes({ conversation }: Notice): readonly Choice[] {
  return conversation === undefined
    ? []
    : [{ id: `t:take:${conversation}`, label: line("relay.take") }];
}

function wanted(notice: Notice): Saying {
  return {
    kind: "card",
    title: line("staff.person-wanted"),
    rows: knownRows(notice.detail ?? []),
    line: line("staff.person-wanted-ask"),
    choices: takes(notice),
  };
}
