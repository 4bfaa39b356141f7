import { on, told } from "./desk.js";
import { h } from "./dom.js";
import { say } from "./words.js";

/** Chooses what a narrow screen shows, and leads to a phone on a wide one. */
export function seatTabs() {
  const list = h("nav", { class: "seats", "aria-label": say("seatTabs") });
  const buttons = new Map();
  const seen = new Map();

  const choose = (place) => {
    if (!buttons.has(place)) return;
    document.body.dataset.view = place;
    for (const [name, button] of buttons)
      button.setAttribute("aria-current", String(name === place));
    buttons.get(place)?.scrollIntoView({ block: "nearest", inline: "center" });
    if (place !== "panel") mark(place, true);
    const target = document.getElementById(place === "panel" ? "panel" : `phone-${place}`);
    target?.scrollIntoView({ block: "nearest", inline: "center" });
  };
  const mark = (seat, looked) => {
    const count = told.phones[seat]?.entries.filter((entry) => entry.by === "desk").length ?? 0;
    if (looked || !seen.has(seat)) seen.set(seat, count);
    const fresh = count - seen.get(seat);
    const badge = buttons.get(seat)?.querySelector(".unread");
    if (!badge) return;
    badge.hidden = fresh <= 0;
    badge.replaceChildren(
      h("span", { "aria-hidden": "true" }, String(fresh)),
      h("span", { class: "quiet" }, say("unread", { count: fresh })),
    );
  };
  const add = (place, label, platform) => {
    const dot = h("span", { class: `dot ${platform}`, "aria-hidden": "true" });
    const unread = h("span", { class: "unread", hidden: true });
    const button = h(
      "button",
      { type: "button", onclick: () => choose(place) },
      dot,
      h("span", { class: "seat-name" }, label),
      unread,
    );
    buttons.set(place, button);
    list.append(button);
  };

  const rename = ({ seat, platform, role }) => {
    const button = buttons.get(seat);
    button.querySelector(".dot").className = `dot ${platform}`;
    button.querySelector(".seat-name").textContent = nameOf({ platform, role });
  };

  on("state", ({ seats }) => {
    if (buttons.size > 0) {
      for (const one of seats) rename(one);
      return;
    }
    for (const { seat, platform, role } of seats) {
      add(seat, nameOf({ platform, role }), platform);
      on(`phone.${seat}`, () => mark(seat, document.body.dataset.view === seat));
    }
    add("panel", say("panel"), "behind");
    choose(seats[0].seat);
  });
  document.addEventListener("show-seat", ({ detail }) => choose(detail));
  return list;
}

/** Customers are told apart by their apps, staff by what they are. */
function nameOf({ platform, role }) {
  return say(role === "customer" ? `platform.${platform}` : `role.${role}`);
}
