import { h } from "./dom.js";
import { icon } from "./icons.js";
import { name, say } from "./words.js";

/** The straight way of a case. */
const straight = [
  "registered",
  "reviewing",
  "approved",
  "dispatched",
  "accepted",
  "appointed",
  "on-the-way",
  "on-site",
  "in-service",
  "handed-over",
  "told",
  "surveyed",
  "archived",
];

/** Where a side door stands beside the straight way. */
const beside = {
  returned: "reviewing",
  rejected: "reviewing",
  dissatisfied: "told",
  cancelled: null,
};

/** The path as steps: those behind, the one now, those ahead. */
export function pathOf({ status, history }) {
  const side = status in beside ? status : null;
  const anchor = side === null ? status : (beside[side] ?? lastStraight(history));
  const at = straight.indexOf(anchor);
  const steps = straight.flatMap((one, place) => {
    const state =
      place < at || (place === at && (side !== null || one === "archived"))
        ? "done"
        : place === at
          ? "now"
          : "ahead";
    return place === at && side !== null
      ? [step(one, state), step(side, "now", true)]
      : [step(one, state)];
  });
  return h("ol", { class: "path" }, steps);
}

function step(status, state, aside = false) {
  return h(
    "li",
    {
      class: `${state}${aside ? " aside" : ""}`,
      "aria-current": state === "now" ? "step" : undefined,
    },
    h("span", { class: "knob", "aria-hidden": "true" }, state === "done" ? icon("check") : null),
    h("span", { class: "step-name" }, name("status", status)),
    h("span", { class: "quiet" }, say(state)),
  );
}

function lastStraight(history) {
  return history.findLast(({ to }) => straight.includes(to))?.to ?? "registered";
}
