/** What happened elsewhere, told to a customer; dialogs begin where an answer is wanted. */
import { begin } from "../engine/begin.ts";
import type { Answers } from "../engine/conversation.ts";
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import { type Line, line, type Value } from "../engine/line.ts";
import type { CustomerNotice, Notice, StaffNotice } from "../engine/notice.ts";
import { newTalk } from "../engine/path.ts";
import { question, restated } from "../engine/question.ts";
import { noting, saying, talking, text } from "../engine/turn.ts";
import { shownPhone } from "./fields/phone.ts";
import { reasonSaid } from "./reasons.ts";
import { moment } from "./say.ts";
import { staffNoticed } from "./staff-notices.ts";
import { busy, surveyed } from "./survey-wanted.ts";

/** The turn for something the desk itself has to tell this chat. */
export function noticed(desk: Desk, turn: Turn, notice: Notice, scene: Scene): Turn {
  const { kind } = notice;
  return isForStaff(kind)
    ? staffNoticed(desk, turn, { ...notice, kind }, scene)
    : customerTold(desk, turn, kind, notice, scene);
}

const forStaff = {
  "review-wanted": true,
  "information-added": true,
  "dispatch-wanted": true,
  "job-offered": true,
  "job-withdrawn": true,
  "job-declined": true,
  "visit-countered": true,
  "visit-confirmed": true,
  "acceptance-given": true,
  "acceptance-refused": true,
  rated: true,
  "rated-badly": true,
  "ticket-changed": true,
  "clock-warning": true,
  "clock-overdue": true,
  "person-wanted": true,
  "next-step": true,
  "customer-says": true,
  undelivered: true,
  "turn-failed": true,
  "served-already": true,
  "messages-run-out": true,
} as const satisfies Record<StaffNotice, true>;

function isForStaff(kind: Notice["kind"]): kind is StaffNotice {
  return Object.hasOwn(forStaff, kind);
}

function customerTold(
  desk: Desk,
  turn: Turn,
  kind: CustomerNotice,
  notice: Notice,
  scene: Scene,
): Turn {
  const number = notice.ticket ?? "";
  switch (kind) {
    case "visit-proposed":
      return asked(desk, turn, "visit", { ticket: number }, scene);
    case "work-finished":
      return asked(desk, turn, "acceptance", { ticket: number }, scene);
    case "ticket-returned":
      return asked(desk, turn, "returned", { ticket: number }, scene);
    case "survey-wanted":
      return surveyed(desk, turn, number, scene);
    case "person-joined":
    case "person-left":
    case "person-says":
      return served(desk, turn, kind, notice.text ?? "", scene);
    case "ticket-approved":
    case "ticket-rejected":
    case "ticket-cancelled":
    case "engineer-accepted":
    case "visit-agreed":
    case "engineer-on-the-way":
    case "engineer-arrived":
    case "work-started":
    case "new-round":
      return told(desk, turn, lineOf(kind, number, scene), scene);
  }
}

/** A person of ours enters, speaks, or hands back: one speaker at a time. */
function served(
  desk: Desk,
  turn: Turn,
  kind: "person-joined" | "person-left" | "person-says",
  words: string,
  scene: Scene,
): Turn {
  if (kind === "person-joined")
    return noting(saying(turn, text(line("person.joined", { name: words }))), {
      handling: "person",
    });
  if (kind === "person-left")
    return restated(
      desk,
      noting(saying(turn, text(line("person.left"))), { handling: "bot" }),
      scene,
    );
  return words.trim() === "" ? turn : saying(turn, text(line("person.says", { words })));
}

type Plain = Exclude<
  CustomerNotice,
  "visit-proposed" | "work-finished" | "ticket-returned" | "survey-wanted" | `person-${string}`
>;

function lineOf(kind: Plain, number: string, scene: Scene): Line {
  const { asked: ticket, zone } = scene.facts;
  const name: Value = ticket?.engineerName ?? line("visit.engineer");
  const phone = shownPhone(ticket?.engineerPhone, zone);
  const who: Value = phone === undefined ? name : line("notice.who", { name, phone });
  switch (kind) {
    case "ticket-rejected":
      return line("notice.rejected", { number, reason: reasonSaid(ticket?.reason) });
    case "engineer-accepted":
      return line("notice.accepted", { number, who });
    case "visit-agreed":
      return ticket?.appointment === null || ticket === undefined
        ? line("notice.agreed-soon", { number })
        : line("notice.agreed", { who, at: moment(ticket.appointment) });
    case "engineer-on-the-way":
      return line("notice.on-the-way", { who });
    case "engineer-arrived":
      return line("notice.arrived", { who });
    case "ticket-approved":
      return line(ticket?.atDesk === true ? "notice.approved-desk" : "notice.approved", { number });
    case "ticket-cancelled":
      return line("notice.cancelled", { number });
    case "work-started":
      return line("notice.started", { number });
    case "new-round":
      return line(ticket?.atDesk === true ? "notice.new-round-desk" : "notice.new-round", {
        number,
      });
  }
}

/** Told first, then the pending question once more; a chat served by a person only hears it. */
function told(desk: Desk, turn: Turn, said: Line, scene: Scene): Turn {
  const done = saying(turn, text(said));
  const { talk, handling } = turn.conversation;
  return handling === "person" || talk?.dialog === desk.rest ? done : restated(desk, done, scene);
}

/** Asks at once when nothing is pending; else shows the question with its buttons and comes back to the pending one. */
function asked(desk: Desk, turn: Turn, id: string, answers: Answers, scene: Scene): Turn {
  const { talk } = turn.conversation;
  const same = talk?.dialog === id && talk.answers.ticket === answers.ticket;
  if (same || !busy(desk, turn)) return begin(desk, talking(turn, null), id, answers, scene);
  const dialog = desk.dialogs[id];
  const fresh = dialog === undefined ? undefined : newTalk(dialog, answers, scene);
  const step = dialog === undefined || fresh === undefined ? undefined : dialog.steps[fresh.step];
  if (dialog === undefined || fresh === undefined || step === undefined) return turn;
  const shown = question(dialog, step, fresh, scene, "ask");
  const button =
    id === "returned"
      ? [{ id: `t:resubmit:${answers.ticket ?? ""}`, label: line("returned.add") }]
      : undefined;
  const told = saying(turn, button === undefined ? shown : { ...shown, choices: button });
  return turn.conversation.handling === "person" ? told : restated(desk, told, scene);
}
