import { inlineButtons, menuLines } from "./buttons.js";
import { act, told } from "./desk.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { drawn } from "./shown.js";
import { knows, say, when } from "./words.js";

/** One bubble, card or grey line. */
export function entryRow(entry, view, face, place) {
  if (entry.by === "platform" || entry.shown.kind === "notice") return notice(entry);
  if (entry.withdrawnAt !== undefined) return line(say("withdrawn"));
  const mine = entry.by === "person";
  const followed = view.entries[place + 1]?.by === entry.by;
  const bubble = h(
    "div",
    { class: `bubble is-${entry.shown.kind}` },
    drawn(entry, view, menuLines(entry, view.seat)),
    entry.shown.kind === "card" ? inlineButtons(entry, view.seat) : null,
    foot(entry),
  );
  return h(
    "div",
    { class: `row ${mine ? "mine" : "theirs"}${followed ? " followed" : ""}` },
    h("span", { class: "quiet" }, mine ? face.name : say("desk")),
    mine
      ? portrait(face.name)
      : h("img", { class: "portrait", src: "bell.svg", alt: "", width: "34", height: "34" }),
    h(
      "div",
      { class: "stack" },
      h("div", { class: "line" }, mine ? more(entry, view, face) : null, failure(entry), bubble),
      entry.shown.kind === "card" ? null : inlineButtons(entry, view.seat),
    ),
  );
}

function notice(entry) {
  const { shown } = entry;
  const words = shown.kind === "notice" ? shown.text : (shown.text ?? shown.head ?? "");
  const own = `app.${words}`;
  return line(knows(own) ? say(own) : words);
}

function line(text) {
  return h("p", { class: "notice" }, text);
}

function portrait(name) {
  const initial = /\p{Script=Han}/u.test(name) ? name.slice(-1) : name.slice(0, 1);
  return h("span", { class: "portrait person", "aria-hidden": "true" }, initial);
}

function foot(entry) {
  const zone = told.state?.zone ?? "UTC";
  return h(
    "span",
    { class: "foot" },
    entry.editedAt === undefined ? null : h("span", { class: "edited" }, say("edited")),
    h(
      "time",
      { datetime: new Date(entry.at).toISOString() },
      when(entry.at, zone, { hour: "2-digit", minute: "2-digit" }),
    ),
  );
}

function failure(entry) {
  if (entry.failed === undefined) return null;
  const words = say("failed", { why: entry.failed });
  return h("span", { class: "failed", role: "img", "aria-label": words, title: words }, "!");
}

function closeWhenLeft({ currentTarget, relatedTarget }) {
  if (!currentTarget.contains(relatedTarget)) currentTarget.open = false;
}

/** Edit and take back, where the app has them. */
function more(entry, { seat }, { abilities }) {
  const canEdit = abilities.edit && entry.shown.kind === "text";
  if (!canEdit && !abilities.recall) return null;
  const edit = h(
    "button",
    {
      type: "button",
      onclick: () =>
        document.dispatchEvent(new CustomEvent("edit-entry", { detail: { seat, entry } })),
    },
    say("edit"),
  );
  const recall = h(
    "button",
    { type: "button", onclick: () => act({ kind: "recall", seat, entry: entry.id }) },
    say("recall"),
  );
  return h(
    "details",
    { class: "more", onfocusout: closeWhenLeft },
    h("summary", { "aria-label": say("messageMore") }, icon("dots")),
    h("div", { class: "pop" }, canEdit ? edit : null, abilities.recall ? recall : null),
  );
}
