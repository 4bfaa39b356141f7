import { act } from "./desk.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { sheet } from "./sheet.js";
import { say } from "./words.js";

/** The line one types in, and the sheet of other things to send. */
export function composer(seat) {
  const input = h("textarea", {
    rows: "1",
    class: "input",
    placeholder: say("write"),
    maxlength: "4096",
    enterkeyhint: "send",
  });
  const send = h(
    "button",
    { type: "submit", class: "send", "aria-label": say("send") },
    icon("send"),
  );
  const things = sheet(seat);
  const plus = h(
    "button",
    {
      type: "button",
      class: "plus",
      "aria-label": say("more"),
      "aria-expanded": "false",
      onclick: () => toggle(),
    },
    icon("plus"),
  );
  const leave = h(
    "button",
    { type: "button", class: "leave", "aria-label": say("stopEdit"), hidden: true },
    icon("close"),
  );
  const form = h("form", { class: "composer" }, plus, leave, input, send);
  let editing = null;

  const toggle = (open = things.box.hidden) => {
    things.box.hidden = !open;
    plus.setAttribute("aria-expanded", String(open));
    if (open) things.box.querySelector("button")?.focus();
  };
  const edit = (entry) => {
    editing = entry;
    leave.hidden = entry === null;
    plus.hidden = entry !== null;
    input.value = entry === null ? "" : entry.shown.text;
    send.setAttribute("aria-label", say(entry === null ? "send" : "saveEdit"));
    grow(input);
    if (entry !== null) input.focus();
  };
  const submit = async () => {
    const text = input.value.trim();
    if (text === "") return;
    const old = editing;
    edit(null);
    const done = await act(
      old === null ? { kind: "say", seat, text } : { kind: "edit", seat, entry: old.id, text },
    );
    if (!done && input.value === "") input.value = text;
    grow(input);
  };

  leave.addEventListener("click", () => edit(null));
  input.addEventListener("input", () => grow(input));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") edit(null);
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
  things.box.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    toggle(false);
    plus.focus();
  });
  things.box.addEventListener("click", ({ target }) => {
    if (target.closest("[data-closes]")) toggle(false);
  });
  document.addEventListener("edit-entry", ({ detail }) => {
    if (detail.seat === seat) edit(detail.entry);
  });
  document.addEventListener("open-sheet", ({ detail }) => {
    if (detail.seat !== seat) return;
    toggle(true);
    things.box.querySelector(`[data-thing="${detail.asks}"]`)?.focus();
  });
  document.addEventListener("tour-typing", ({ detail }) => {
    if (detail.seat === seat && editing === null) input.value = detail.text;
    grow(input);
  });

  return {
    form,
    focus: () => input.focus({ preventScroll: true }),
    sheet: things.box,
    draw(view, face) {
      input.setAttribute("aria-label", say("writeAs", { who: face.name }));
      form.hidden = view.entries.length === 0;
      if (form.hidden) toggle(false);
      things.draw(view, face);
    },
  };
}

/** The line grows with what is typed, to five lines. */
function grow(input) {
  input.style.height = "auto";
  if (input.scrollHeight > 0) input.style.height = `${Math.min(input.scrollHeight, 120)}px`;
}
