import { act, on, read, told } from "./desk.js";
import { fill, h } from "./dom.js";
import { troubleName } from "./trouble-mark.js";
import { platformTroubles } from "./trouble-platform.js";
import { say, when } from "./words.js";

/** Ways to make a platform misbehave, what goes wrong now, and what platforms refused. */
export function troubleView() {
  const chooser = h("div", { class: "choices platform-choices" });
  const sections = h("div", {});
  const box = h(
    "div",
    { class: "view" },
    h("p", { class: "hint" }, say("troubleHint")),
    onNow(),
    h("fieldset", { class: "part" }, h("legend", {}, say("troublePlatform")), chooser),
    sections,
    refusals(),
  );
  const build = async () => {
    const switches = await read("switches").catch(() => []);
    if (chooser.childElementCount > 0 || switches.length === 0) return;
    const parts = switches.map(platformTroubles);
    const choose = (chosen) => {
      for (const part of parts) part.box.hidden = part.platform !== chosen;
    };
    chooser.append(...parts.map(({ platform }, place) => radio(platform, place === 0, choose)));
    sections.append(...parts.map((part) => part.box));
    choose(parts[0].platform);
  };
  on("state", () => void build());
  return { box };
}

function radio(platform, checked, choose) {
  const mark = h("span", { class: "mark", hidden: true });
  on("state", ({ faults, deliverTimes }) => {
    const count =
      faults.filter((one) => one.platform === platform).length +
      (deliverTimes[platform] > 1 ? 1 : 0);
    mark.hidden = count === 0;
    mark.textContent = say("troubleOn", { count });
  });
  return h(
    "label",
    { class: "choice" },
    h("input", {
      type: "radio",
      name: "trouble-platform",
      value: platform,
      checked,
      onchange: () => choose(platform),
    }),
    h("span", { class: `dot ${platform}`, "aria-hidden": "true" }),
    h("span", {}, say(`platform.${platform}`)),
    mark,
  );
}

/** What is disturbed, wherever, and the one button that ends it. */
function onNow() {
  const list = h("ul", { class: "ordered" });
  const none = h("p", { class: "hint" }, say("calmHint"));
  const calm = h(
    "button",
    { type: "button", class: "calm", onclick: () => act({ kind: "clear-faults" }) },
    say("calm"),
  );
  const box = h("section", { class: "part on-now" }, h("h3", {}, say("onNow")), none, list, calm);
  on("state", (state) => {
    const lines = linesOf(state);
    box.classList.toggle("disturbed", lines.length > 0);
    none.hidden = lines.length > 0;
    calm.hidden = lines.length === 0;
    fill(
      list,
      lines.map(({ platform, words }, place) => ({
        key: String(place),
        print: `${platform}${words}`,
        make: () =>
          h(
            "li",
            {},
            h("span", { class: `dot ${platform}`, "aria-hidden": "true" }),
            h("strong", {}, say(`platform.${platform}`)),
            h("span", {}, words),
          ),
      })),
    );
  });
  return box;
}

function linesOf({ faults, deliverTimes }) {
  const repeated = Object.entries(deliverTimes).filter(([, times]) => times > 1);
  return [
    ...faults.map(({ platform, trouble, left, call }) => ({
      platform,
      words: [
        troubleName(trouble),
        say("still", { count: left }),
        call === "*" ? say("anyCall") : call,
      ].join(" · "),
    })),
    ...repeated.map(([platform, times]) => ({
      platform,
      words: `${say("deliverTimes")} ${say(`deliver.${times}`)}`,
    })),
  ];
}

function refusals() {
  const list = h("ul", { class: "refusals" });
  const none = h("p", { class: "hint" }, say("noRefusals"));
  on("state", ({ refusals: found }) => {
    const zone = told.state?.zone ?? "UTC";
    none.hidden = found.length > 0;
    fill(
      list,
      found.toReversed().map(({ at, call, reason }, place) => ({
        key: String(found.length - place),
        print: reason,
        make: () =>
          h(
            "li",
            {},
            h("time", {}, when(at, zone, { hour: "2-digit", minute: "2-digit" })),
            ` ${call}: ${reason}`,
          ),
      })),
    );
  });
  return h("section", { class: "part" }, h("h3", {}, say("refusals")), none, list);
}
