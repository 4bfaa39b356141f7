import { act, on } from "./desk.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { showTyping } from "./tour-typing.js";
import { say } from "./words.js";

/** The caption of the tour and the buttons that steer it. */
export function tourBox() {
  const count = h("span", { class: "tour-count" });
  const caption = h("p", { class: "caption", "aria-live": "polite" });
  const bar = h("div", { class: "tour-done" });
  const steer = h("div", { class: "steer" });
  const box = h(
    "section",
    { class: "tour-box", hidden: true, "aria-label": say("tour") },
    h("div", { class: "tour-line", "aria-hidden": "true" }, bar),
    h("div", { class: "tour-words" }, count, caption),
    steer,
  );
  on("state", ({ tour }) => {
    box.hidden = tour === null;
    document.body.classList.toggle("touring", tour !== null);
    if (tour === null) return;
    const step = tour.steps.at(-1);
    box.dataset.phase = tour.phase;
    count.textContent = step ? say("tourStep", { count: tour.steps.length }) : "";
    caption.lang =
      tour.phase === "announced" || tour.phase === "happening"
        ? tour.locale
        : document.documentElement.lang;
    setText(caption, captionOf(tour, step));
    bar.style.width = `${Math.round(100 * (tour.phase === "finished" ? 1 : (step?.progress ?? 0)))}%`;
    drawSteer(steer, tour);
    if (step) showTyping(tour, step);
  });
  return box;
}

function captionOf({ phase, trouble }, step) {
  if (phase === "failed") return say("tourFailed", { why: trouble });
  if (phase === "finished") return say("tourFinished");
  return step?.caption ?? "";
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function drawSteer(steer, { phase, pace }) {
  const over = phase === "finished" || phase === "failed";
  const print = `${over}${pace}`;
  if (steer.dataset.print === print) return;
  steer.dataset.print = print;
  const hadFocus = steer.contains(document.activeElement)
    ? document.activeElement.dataset.does
    : null;
  const paused = pace === "paused";
  const speed = h(
    "select",
    {
      "aria-label": say("speed"),
      "data-does": "speed",
      onchange: () => act({ kind: "tour-pace", pace: speed.value }),
    },
    ["slow", "normal", "fast"].map((one) => h("option", { value: one }, say(`pace.${one}`))),
  );
  speed.value = paused ? "normal" : pace;
  const buttons = [
    button("play", paused ? "play" : "pause", () =>
      act({ kind: "tour-pace", pace: paused ? speed.value : "paused" }),
    ),
    button("next", "next", () => act({ kind: "tour-next" })),
    speed,
  ];
  const end = button("stop", over ? "close" : "stop", () => act({ kind: "tour-stop" }));
  steer.replaceChildren(...(over ? [end] : [...buttons, end]));
  if (hadFocus) (steer.querySelector(`[data-does="${hadFocus}"]`) ?? end).focus();
}

function button(does, word, onclick) {
  return h(
    "button",
    { type: "button", "data-does": does, "aria-label": say(word), title: say(word), onclick },
    icon(word),
  );
}
