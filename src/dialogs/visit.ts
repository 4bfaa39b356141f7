/** When the engineer comes: one of the times offered, or the customer's own words for another (S0-26). */
import type { Answers } from "../engine/conversation.ts";
import type { Dialog, Ending, Option, Reading, Scene } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { text } from "../engine/turn.ts";
import { agreed, disagreed } from "./agreed.ts";
import { doneLine } from "./done.ts";
import { findVisitTime } from "./fields/visit-time.ts";
import { readWish } from "./report-readers.ts";
import { isWish, moment } from "./say.ts";

/** Times shown as buttons. */
const slotsShown = 6;

export const visit: Dialog<"choose"> = {
  id: "visit",
  version: 1,
  title: "visit.title",
  form: false,
  lasting: true,
  first: "choose",
  steps: {
    choose: {
      field: "slot",
      ask: (a, scene) =>
        line("visit.ask", {
          number: a.ticket ?? "",
          name: scene.facts.asked?.engineerName ?? line("visit.engineer"),
        }),
      shorter: "visit.shorter",
      example: "visit.example",
      options: slotOptions,
      read: (_, rest, __, scene) => timeIn(rest, scene),
      next: "done",
    },
  },
  finish: settled,
};

/** Another time than those offered. */
export const counter: Dialog<"wish"> = {
  id: "counter",
  version: 1,
  title: "visit.title",
  form: false,
  lasting: true,
  first: "wish",
  steps: {
    wish: {
      field: "wish",
      ask: "visit.wish.ask",
      shorter: "report.wish.shorter",
      example: "report.wish.example",
      read: readWish,
      native: "time",
      next: "done",
    },
  },
  finish: settled,
};

function slotOptions(answers: Answers, scene: Scene): readonly Option[] {
  const number = answers.ticket ?? "";
  const slots = (scene.facts.asked?.slots ?? []).slice(0, slotsShown);
  const times = slots.map((slot) => ({
    id: `t:appoint:${number}:${slot}`,
    value: String(slot),
    label: line("visit.slot", { at: moment(slot) }),
    ...(slots.length === 1 ? { words: agreed } : {}),
  }));
  return [
    ...times,
    { id: `t:counter:${number}`, value: "other", label: line("visit.none"), words: disagreed },
  ];
}

/** A time that meets exactly one offer takes it; any other is a wish. */
function timeIn(rest: string, scene: Scene): Reading {
  const hit = findVisitTime(rest, scene.at, scene.facts.zone);
  if (hit === undefined) return { ok: false };
  const { wish, exact } = hit.value;
  const { from, to } = wish;
  const within = (scene.facts.asked?.slots ?? []).filter(
    (slot) =>
      slot === exact || (from !== undefined && to !== undefined && slot >= from && slot < to),
  );
  const [slot, other] = within;
  return slot !== undefined && other === undefined
    ? { ok: true, fields: { slot } }
    : { ok: true, fields: { slot: "-", wish } };
}

function settled(answers: Answers, scene: Scene): Ending {
  const ticket = answers.ticket ?? "";
  const slot = answers["slot"];
  if (typeof slot === "number")
    return {
      effects: [{ kind: "move-ticket", ticket, action: "appoint", evidence: { slot } }],
      sayings: [text(line("done.appoint", { at: moment(slot) }))],
    };
  return {
    effects: [
      {
        kind: "move-ticket",
        ticket,
        action: "counter",
        evidence: isWish(answers.wish) ? { wish: answers.wish } : {},
      },
    ],
    sayings: [text(doneLine("counter", ticket, scene))],
  };
}
