import { on } from "./desk.js";
import { h } from "./dom.js";
import { say } from "./words.js";

/** Whether database and queue are up, and how much waits to be sent. */
export function health() {
  const box = h("p", { class: "health" });
  on("state", ({ status }) => {
    const print = JSON.stringify(status);
    if (box.dataset.print === print) return;
    box.dataset.print = print;
    if (status === null) {
      box.replaceChildren(light("down"), say("away"));
      return;
    }
    box.replaceChildren(
      light(status.database),
      h("span", {}, `${say("database")} ${say(status.database)}`),
      light(status.queue),
      h("span", {}, `${say("queue")} ${say(status.queue)}`),
      ...(status.unsent > 0
        ? [h("span", { class: "unsent" }, say("unsent", { count: status.unsent }))]
        : []),
    );
  });
  return box;
}

function light(state) {
  return h("span", { class: `light ${state}`, "aria-hidden": "true" });
}
