/** An engineer offers times for the visit, or enters the one agreed by phone (S0-25, S0-26). */
import type { Answers } from "../engine/conversation.ts";
import type { Dialog, Ending, Option, Reading, Scene } from "../engine/dialog.ts";
import { type Line, line } from "../engine/line.ts";
import { text } from "../engine/turn.ts";
import type { Instant } from "../kernel/clock.ts";
import { doneLine } from "./done.ts";
import { visitSlots } from "./fields/visit-slots.ts";
import { findVisitTime } from "./fields/visit-time.ts";
import { moment, wishValue } from "./say.ts";

export const propose: Dialog<"slots"> = {
  id: "propose",
  version: 1,
  title: "propose.title",
  form: false,
  lasting: true,
  first: "slots",
  steps: {
    slots: {
      field: "slots",
      ask: asked,
      shorter: "propose.shorter",
      example: "propose.example",
      options: offers,
      choose: (value, a, scene) => ({
        ok: true,
        fields: { slots: value === "all" ? computed(a, scene) : [Number(value)] },
      }),
      read: (_, rest, __, scene) => times(rest, scene),
      native: "time",
      next: "done",
    },
  },
  finish: proposed,
};

function asked(answers: Answers, scene: Scene): Line {
  if (answers["action"] === "appoint") return line("propose.agreed.ask");
  const wish = wishValue(scene.facts.asked?.form.wish);
  return wish === undefined ? line("propose.ask") : line("propose.ask-wish", { wish });
}

function computed(_: Answers, scene: Scene): readonly Instant[] {
  return visitSlots(
    scene.facts.asked?.form.wish,
    scene.at,
    scene.facts.zone,
    scene.facts.rules.visitToleranceMs,
  );
}

function offers(answers: Answers, scene: Scene): readonly Option[] {
  const slots = computed(answers, scene);
  const each = slots.map((slot) => ({
    value: String(slot),
    label: line("visit.slot", { at: moment(slot) }),
  }));
  const all =
    answers["action"] !== "appoint" && slots.length > 1
      ? [
          {
            value: "all",
            label: line("propose.all", { count: slots.length }),
            words: ["全部", "都可以", "都行", "all", "all of them", "any"],
          },
        ]
      : [];
  return [...all, ...each];
}

/** Times typed one after another, each with its day and hour; a later hour keeps the day of the one before. */
function times(rest: string, scene: Scene): Reading {
  const { facts, at } = scene;
  let day = "";
  const slots = rest
    .split(/[、,，;；]|或者?|\bor\b/i)
    .slice(0, 6)
    .flatMap((part) => {
      const own = findVisitTime(part, at, facts.zone);
      const hit =
        own?.value.exact === undefined ? findVisitTime(`${day} ${part}`, at, facts.zone) : own;
      if (own?.value.wish.from !== undefined) day = part.replace(/[\d:：点时半].*$/, "");
      return hit?.value.exact ?? [];
    });
  return slots.length === 0 ? { ok: false } : { ok: true, fields: { slots: [...new Set(slots)] } };
}

function proposed(answers: Answers, scene: Scene): Ending {
  const said = answers["slots"];
  const slots = Array.isArray(said)
    ? said.filter((slot) => typeof slot === "number" && Number.isFinite(slot))
    : [];
  const ticket = answers.ticket ?? "";
  const [slot] = slots;
  if (answers["action"] === "appoint" && slot !== undefined)
    return {
      effects: [{ kind: "move-ticket", ticket, action: "appoint", evidence: { slot } }],
      sayings: [text(doneLine("appoint", ticket, scene))],
    };
  return {
    effects: [{ kind: "move-ticket", ticket, action: "propose", evidence: { slots } }],
    sayings: [text(doneLine("propose", ticket, scene))],
  };
}
