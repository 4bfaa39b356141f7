import { act } from "./desk.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { locale, say } from "./words.js";

/** What a phone shows before the first message: how to begin. */
export function drawEmpty(empty, view, { seat, role, name }) {
  const isEmpty = view.entries.length === 0;
  empty.hidden = !isEmpty;
  const print = `${isEmpty}${view.platform}`;
  if (empty.dataset.print === print) return;
  empty.dataset.print = print;
  if (!isEmpty) {
    empty.replaceChildren();
    return;
  }
  const staff = role !== "customer";
  const open = h(
    "button",
    {
      type: "button",
      class: staff ? "ghost" : "go",
      onclick: () => act({ kind: "open", seat, locale }),
    },
    say("open"),
  );
  empty.replaceChildren(
    h("img", { src: "bell.svg", alt: "", width: "64", height: "64" }),
    h("p", {}, say(staff ? "badgeHint" : "openHint", { who: name })),
    ...(staff ? [signIn(seat), open] : [open]),
  );
}

/** A fresh code from the office, typed into the chat. */
export function signIn(seat) {
  return h(
    "button",
    { type: "button", class: "go", onclick: () => act({ kind: "badge", seat, locale }) },
    icon("key"),
    say("badge"),
  );
}
