import { act, deskNow, on, told } from "./desk.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { openTourDialog } from "./tour-dialog.js";
import { troubleBadge } from "./trouble-mark.js";
import { locale, say, switchLanguage, when } from "./words.js";

const minute = 60_000;

/** Name, clock, tour and language. */
export function topBar() {
  const language = h(
    "button",
    {
      type: "button",
      class: "plain",
      lang: locale === "en" ? "zh-CN" : "en",
      onclick: switchLanguage,
    },
    say("otherLanguage"),
  );
  const tour = h(
    "button",
    { type: "button", class: "primary", id: "tour-button", onclick: openTourDialog },
    icon("play"),
    say("tour"),
  );
  return h(
    "header",
    { class: "bar" },
    h(
      "h1",
      { class: "brand" },
      h("img", { src: "bell.svg", alt: "", width: "34", height: "34" }),
      title(),
    ),
    clock(),
    h("div", { class: "bar-end" }, troubleBadge(), tour, language),
  );
}

function title() {
  const company = h("span", { class: "company" });
  on("state", (state) => {
    company.textContent = state.company === "Deskbell" ? "" : state.company;
  });
  return h("span", { class: "brand-words" }, "Deskbell", company);
}

function clock() {
  const day = h("span", { class: "day" });
  const time = h("span", { class: "time" });
  const draw = () => {
    if (!told.state) return;
    const { zone } = told.state;
    day.textContent = when(deskNow(), zone, { weekday: "short", day: "numeric", month: "short" });
    time.textContent = when(deskNow(), zone, {
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  };
  const next = h("button", {
    type: "button",
    class: "jump next",
    onclick: () => act({ kind: "forward-to-next" }),
  });
  on("state", (state) => {
    draw();
    drawNext(next, state);
  });
  setInterval(draw, 1000);
  return h(
    "div",
    { class: "clock", role: "group", "aria-label": say("time") },
    h("p", { class: "now" }, icon("clock"), day, time),
    h(
      "div",
      { class: "jumps", role: "group", "aria-label": say("forward") },
      jump("tenMinutes", 10 * minute),
      jump("oneHour", 60 * minute),
      jump("oneDay", 1440 * minute),
      next,
    ),
  );
}

function jump(word, ms) {
  return h(
    "button",
    { type: "button", class: "jump", onclick: () => act({ kind: "forward", ms }) },
    say(word),
  );
}

function drawNext(button, { nextDueAt, zone, now }) {
  button.disabled = nextDueAt === null;
  const short = {
    hour: "2-digit",
    minute: "2-digit",
    ...(nextDueAt - now > 86_400_000 ? { weekday: "short" } : {}),
  };
  const time = nextDueAt === null ? "" : when(nextDueAt, zone, short);
  if (button.dataset.time === time) return;
  button.dataset.time = time;
  const words = h("span", { class: "long" }, say(time === "" ? "noClock" : "nextClock"));
  button.replaceChildren(icon("bell"), words, h("span", {}, time ? ` ${time}` : ""));
}
