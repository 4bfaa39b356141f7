import { on } from "./desk.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { knows, say } from "./words.js";

/** What a trouble is called; one this page has no words for keeps its name. */
export function troubleName(name) {
  const [, code] = /^errcode-(-?\d+)$/.exec(name) ?? [];
  if (code !== undefined) return say("trouble.errcode", { code });
  return knows(`trouble.${name}`) ? say(`trouble.${name}`) : name.replaceAll("-", " ");
}

/** In the bar while anything is disturbed: how much, and the way there. */
export function troubleBadge() {
  const count = h("span", {});
  const button = h(
    "button",
    {
      type: "button",
      class: "jump trouble-badge",
      hidden: true,
      onclick: () => document.dispatchEvent(new CustomEvent("show-tab", { detail: "trouble" })),
    },
    icon("warning"),
    count,
  );
  on("state", ({ faults, deliverTimes }) => {
    const many = faults.length + Object.values(deliverTimes).filter((times) => times > 1).length;
    button.hidden = many === 0;
    const words = say("troublesOn", { count: many });
    if (count.textContent !== words) count.textContent = words;
  });
  return button;
}

/** On a phone whose platform is disturbed. */
export function troubleSign(seat) {
  const sign = h(
    "span",
    { class: "trouble-sign", hidden: true, title: say("troubleHere") },
    icon("warning"),
    h("span", { class: "quiet" }, say("troubleHere")),
  );
  on("state", ({ seats, faults, deliverTimes }) => {
    const platform = seats.find((one) => one.seat === seat)?.platform;
    sign.hidden = !(faults.some((one) => one.platform === platform) || deliverTimes[platform] > 1);
  });
  return sign;
}
