import { on } from "./desk.js";
import { h } from "./dom.js";
import { say } from "./words.js";

/** How long a sentence stays, ms. */
const stayMs = 7000;

/** Where the page says what could not be done. */
export function toast() {
  const box = h("div", { class: "toast", role: "alert", hidden: true });
  let timer;
  const show = (sentence) => {
    box.replaceChildren(sentence);
    box.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      box.hidden = true;
    }, stayMs);
  };
  on("trouble", show);
  document.addEventListener("say-aloud", ({ detail }) => show(detail));
  const gone = h("div", { class: "gone", role: "status", hidden: true }, say("away"));
  on("away", (away) => {
    gone.hidden = !away;
  });
  return h("div", { class: "toasts" }, box, gone);
}
