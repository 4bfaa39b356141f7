import { act, on } from "./desk.js";
import { h } from "./dom.js";
import { callWords } from "./in-words.js";
import { troubleName } from "./trouble-mark.js";
import { knows, say } from "./words.js";

/** Every switch that one platform declares, each with what it does. */
export function platformTroubles({ platform, troubles, levers, calls }) {
  const id = (word) => `${word}-${platform}`;
  const times = h("input", {
    id: id("times"),
    type: "number",
    min: "1",
    max: "100",
    value: "1",
    required: true,
  });
  const call = h(
    "select",
    { id: id("call") },
    h("option", { value: "*" }, say("anyCall")),
    calls.map((name) => h("option", { value: name }, `${callWords(platform, name)} · ${name}`)),
  );
  const count = () => Math.min(100, Math.max(1, Math.round(times.valueAsNumber) || 1));
  const order = (trouble) =>
    act({ kind: "fault", platform, trouble, times: count(), call: call.value });
  const pull = (lever) => act({ kind: "lever", platform, lever, times: count(), call: call.value });
  const codes = levers.filter(({ words }) => words !== undefined);
  const own = levers.filter(({ words }) => words === undefined);
  const box = h(
    "section",
    { "aria-label": say(`platform.${platform}`), hidden: true },
    h("div", { class: "trouble-form" }, field("howOften", times), field("whichCalls", call)),
    rows(platform, troubles, order),
    own.length > 0
      ? [
          h("h3", {}, say("levers")),
          rows(
            platform,
            own.map(({ name }) => name),
            pull,
          ),
        ]
      : null,
    codes.length > 0 ? errcodes(id("errcode"), codes, pull) : null,
    deliveries(platform, id("deliver")),
  );
  return { platform, box };
}

function field(word, control) {
  return h("div", { class: "field" }, h("label", { for: control.id }, say(word)), control);
}

function rows(platform, names, doIt) {
  return h(
    "ul",
    { class: "trouble-rows" },
    names.map((name) => {
      const left = h("span", { class: "mark", hidden: true });
      const row = h(
        "li",
        {},
        h(
          "button",
          { type: "button", class: "trouble", "data-trouble": name, onclick: () => doIt(name) },
          troubleName(name),
          left,
        ),
        knows(`trouble.${name}.why`) ? h("p", { class: "hint" }, say(`trouble.${name}.why`)) : null,
      );
      on("state", ({ faults }) => {
        const many = faults
          .filter((one) => one.platform === platform && one.trouble === name)
          .reduce((sum, one) => sum + one.left, 0);
        row.classList.toggle("on", many > 0);
        left.hidden = many === 0;
        left.textContent = say("still", { count: many });
      });
      return row;
    }),
  );
}

function errcodes(id, codes, pull) {
  const choice = h(
    "select",
    { id },
    codes.map(({ name, words }) => h("option", { value: name, lang: "en" }, words)),
  );
  return [
    h("h3", {}, say("errcodes")),
    h("p", { class: "hint" }, say("errcodes.why")),
    h(
      "div",
      { class: "trouble-form" },
      field("errcode", choice),
      h(
        "button",
        { type: "button", class: "order", onclick: () => pull(choice.value) },
        say("makeIt"),
      ),
    ),
  ];
}

function deliveries(platform, id) {
  const choice = h(
    "select",
    {
      id,
      onchange: () => act({ kind: "deliver-times", platform, times: Number(choice.value) }),
    },
    [1, 2, 3].map((times) => h("option", { value: String(times) }, say(`deliver.${times}`))),
  );
  on("state", ({ deliverTimes }) => {
    choice.value = String(deliverTimes[platform] ?? 1);
  });
  return [
    h("h3", {}, say("deliveries")),
    h(
      "div",
      { class: "trouble-form" },
      field("deliverTimes", choice),
      h(
        "button",
        { type: "button", class: "order", onclick: () => act({ kind: "redeliver", platform }) },
        say("redeliver"),
      ),
    ),
    h("p", { class: "hint" }, say("deliver.why")),
  ];
}
