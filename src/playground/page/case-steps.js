import { told } from "./desk.js";
import { h } from "./dom.js";
import { say, span } from "./words.js";

/** The steps of a case, each in words. */
export function stepList(steps) {
  return h(
    "ol",
    { class: "step-list" },
    steps.map((step) => h("li", {}, stepWords(step))),
  );
}

function stepWords(step) {
  const who = told.state?.seats.find((one) => one.seat === step.seat)?.name ?? step.seat ?? "";
  return say(`step.${step.do}`, { who, what: whatOf(step) });
}

function whatOf(step) {
  switch (step.do) {
    case "badge":
      return say(`role.${step.role}`);
    case "sit":
      return say(`platform.${step.app}`);
    case "other":
      return say(step.what);
    case "forward":
      return span(step.ms);
    default:
      return step.text ?? step.label ?? step.item ?? "";
  }
}
