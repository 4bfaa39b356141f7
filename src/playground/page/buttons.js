import { act } from "./desk.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

/** Buttons under or inside a bubble. */
export function inlineButtons(entry, seat) {
  const rows = rowsOf(entry, "inline");
  if (rows.length === 0 || entry.withdrawnAt !== undefined) return null;
  return h(
    "div",
    { class: "inline-buttons" },
    rows.map((row) =>
      h(
        "div",
        { class: "button-row" },
        row.map((button) => pressable(button, seat, "inline")),
      ),
    ),
  );
}

/** Lines of a menu inside a bubble. */
export function menuLines(entry, seat) {
  const items = rowsOf(entry, "item").flat();
  if (items.length === 0) return null;
  return h(
    "ul",
    { class: "menu-lines" },
    items.map((button) => h("li", {}, pressable(button, seat, "item"))),
  );
}

/** Chips above the keyboard: those of the newest bubble that still has live ones. */
export function chips(box, view, seat) {
  replaceButtons(box, newest(view, "quick"), seat, "chip");
}

/** The reply keyboard that stands now. */
export function keyboard(box, view, seat) {
  replaceButtons(box, newest(view, "keyboard"), seat, "key");
}

function rowsOf(entry, look) {
  return entry.buttons
    .map((row) => row.filter((button) => button.look === look))
    .filter((row) => row.length > 0);
}

function newest(view, look) {
  for (const entry of view.entries.toReversed()) {
    if (entry.withdrawnAt !== undefined) continue;
    const rows = rowsOf(entry, look)
      .map((row) => row.filter((button) => button.live))
      .filter((row) => row.length > 0);
    if (rows.length > 0) return rows;
  }
  return [];
}

function replaceButtons(box, rows, seat, kind) {
  const print = JSON.stringify(rows);
  if (box.dataset.print === print) return;
  box.dataset.print = print;
  box.hidden = rows.length === 0;
  box.replaceChildren(
    ...rows.map((row) =>
      h(
        "div",
        { class: "button-row" },
        row.map((button) => pressable(button, seat, kind)),
      ),
    ),
  );
}

function pressable(button, seat, kind) {
  const { label, data, live, asks, url } = button;
  return h(
    "button",
    {
      type: "button",
      class: `press ${kind}`,
      disabled: !live,
      "data-press": data,
      onclick: ({ currentTarget }) =>
        asks === "date" ? openWheel(currentTarget, button, seat) : press(button, seat),
    },
    asks === "contact" ? icon("person") : null,
    asks === "location" ? icon("pin") : null,
    h("span", {}, label || url || data),
  );
}

/** The app's wheel for days and times, in the place of the button that opens it. */
function openWheel(opener, { label, data }, seat) {
  const input = h("input", { type: "datetime-local", "aria-label": label, required: true });
  const choose = () => {
    if (input.reportValidity()) void act({ kind: "press", seat, label, data, moment: input.value });
  };
  opener.replaceWith(
    input,
    h("button", { type: "button", class: "press chip", onclick: choose }, say("choose")),
  );
  input.focus();
}

function press({ label, data, asks, url }, seat) {
  if (url !== undefined && data === "") {
    document.dispatchEvent(new CustomEvent("say-aloud", { detail: say("wouldOpen", { url }) }));
    return;
  }
  if (asks === "contact" || asks === "location") {
    document.dispatchEvent(new CustomEvent("open-sheet", { detail: { seat, asks } }));
    return;
  }
  void act({ kind: "press", seat, label, data });
}
