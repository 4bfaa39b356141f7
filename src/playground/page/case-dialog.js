import { unpack, wishIn } from "./case-link.js";
import { stepList } from "./case-steps.js";
import { checkCase, savedCases } from "./case-store.js";
import { act } from "./desk.js";
import { h } from "./dom.js";
import { locale, say } from "./words.js";

/** Shows a case before it runs; it runs when its reader starts it. */
export function openCaseDialog(script) {
  const dialog = h(
    "dialog",
    { class: "tour-dialog", "aria-labelledby": "case-title" },
    h(
      "form",
      { method: "dialog", class: "tour-form" },
      h("h2", { id: "case-title" }, say("openCase", { name: script.name })),
      h("p", {}, say("openCaseHint")),
      h(
        "div",
        { class: "steps-box", tabindex: "0", role: "region", "aria-labelledby": "case-title" },
        stepList(script.steps),
      ),
      h(
        "div",
        { class: "dialog-end" },
        h("button", { type: "button", onclick: () => dialog.close() }, say("cancel")),
        h("button", { type: "submit", class: "primary" }, say("start")),
      ),
    ),
  );
  dialog.addEventListener("submit", () => void act({ kind: "replay", script, locale }));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Does what the address asks for, now and whenever it changes. */
export async function followAddress() {
  const { name, packed, seat } = wishIn(location.hash);
  if (seat !== null) document.dispatchEvent(new CustomEvent("show-seat", { detail: seat }));
  if (name === null && packed === null) return;
  const value = packed === null ? savedCases()[name] : await unpack(packed).catch(() => undefined);
  if (value === undefined) {
    tell(packed === null ? say("noSuchCase", { name }) : say("faultyLink"));
    return;
  }
  const { script, faults } = await checkCase(value);
  if (script) openCaseDialog(script);
  else
    tell(
      [say("faultyLink"), ...faults.map(({ path, message }) => `${path}: ${message}`)].join(" "),
    );
}

function tell(sentence) {
  document.dispatchEvent(new CustomEvent("say-aloud", { detail: sentence }));
}
