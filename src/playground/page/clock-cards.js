import { deskNow } from "./desk.js";
import { h, s } from "./dom.js";
import { name, say, span, when } from "./words.js";

const radius = 15;
const around = 2 * Math.PI * radius;

/** Each clock as a dial, with what is left and why it is due then. */
export function clockCards(clocks, zone) {
  if (clocks.length === 0) return h("p", { class: "hint" }, say("noClocks"));
  return h(
    "ul",
    { class: "clocks-list" },
    clocks.map((clock) => card(clock, zone)),
  );
}

function card(clock, zone) {
  const { kind, startedAt, dueAt, endedAt, status, arithmetic } = clock;
  const now = endedAt ?? deskNow();
  const open = status === "running" || status === "warned" || status === "overdue";
  const late = open && now > dueAt;
  const shown = late ? "overdue" : status;
  const left = open ? say(late ? "late" : "left", { time: span(dueAt - now) }) : say(shown);
  const part = open ? Math.min(1, Math.max(0, (dueAt - now) / Math.max(1, dueAt - startedAt))) : 1;
  const due = when(dueAt, zone, { weekday: "short", hour: "2-digit", minute: "2-digit" });
  return h(
    "li",
    { class: `clock-card ${shown}` },
    dial(part),
    h(
      "div",
      { class: "clock-words" },
      h("p", {}, h("strong", {}, name("clock", kind)), h("span", { class: "due" }, due)),
      h("p", { class: "left" }, open && !late ? `${left} · ${say(shown)}` : left),
      arithmetic.length > 0
        ? h(
            "details",
            { "data-key": `${kind}${startedAt}` },
            h("summary", {}, say("why")),
            h(
              "ol",
              {},
              arithmetic.map((line) => h("li", {}, line)),
            ),
          )
        : null,
    ),
  );
}

function dial(part) {
  const ring = { cx: 18, cy: 18, r: radius, fill: "none", "stroke-width": 4 };
  return s(
    "svg",
    { viewBox: "0 0 36 36", class: "dial", "aria-hidden": "true" },
    s("circle", { ...ring, class: "dial-back" }),
    s("circle", {
      ...ring,
      class: "dial-left",
      "stroke-dasharray": `${around * part} ${around}`,
      transform: "rotate(-90 18 18)",
    }),
  );
}
