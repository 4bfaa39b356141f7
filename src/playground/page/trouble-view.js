import { act, on, told } from "./desk.js";
import { fill, h } from "./dom.js";
import { name, say, when } from "./words.js";

const platforms = ["line", "telegram", "wecom", "kf"];
const troubles = [
  "throttle",
  "error",
  "html",
  "delay",
  "reset-before",
  "reset-after",
  "token-expired",
];

/** Ways to make a platform misbehave, and what platforms refused. */
export function troubleView() {
  const platform = choice(
    "trouble-platform",
    platforms.map((one) => [one, say(`platform.${one}`)]),
  );
  const kind = choice("trouble-kind", kindsOf(platforms[0]));
  platform.addEventListener("change", () => {
    kind.replaceChildren(...optionsOf(kindsOf(platform.value)));
  });
  // What a platform has of its own is told with the state.
  on("state", ({ ownFaults: told }) => {
    if (ownFaults.size > 0 || !told) return;
    for (const [name, own] of Object.entries(told)) ownFaults.set(name, own);
  });
  const times = h("input", {
    id: "trouble-times",
    type: "number",
    min: "1",
    max: "100",
    value: "1",
    required: true,
  });
  const call = h("input", {
    id: "trouble-call",
    type: "text",
    value: "*",
    maxlength: "500",
    required: true,
  });
  const form = h(
    "form",
    { class: "trouble-form" },
    field("onPlatform", platform),
    field("whatGoesWrong", kind),
    field("howOften", times),
    field("whichCalls", call),
    h("button", { type: "submit", class: "danger" }, say("order")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const ordered = { platform: platform.value, times: times.valueAsNumber };
    void act(
      troubles.includes(kind.value)
        ? { kind: "fault", ...ordered, trouble: kind.value, call: call.value }
        : { kind: "own-fault", ...ordered, name: kind.value },
    );
  });
  return {
    box: h(
      "div",
      { class: "view" },
      h("p", { class: "hint" }, say("troubleHint")),
      form,
      ordered(),
      repeats(),
      refusals(),
    ),
  };
}

const ownFaults = new Map();

/** The faults of every platform, then those that only this one has, by name. */
function kindsOf(platform) {
  const own = ownFaults.get(platform) ?? [];
  return [
    ...troubles.map((one) => [one, say(`trouble.${one}`)]),
    ...own.map((one) => [one, named(one)]),
  ];
}

function named(trouble) {
  return troubles.includes(trouble) ? say(`trouble.${trouble}`) : name("trouble", trouble);
}

function choice(id, options) {
  return h("select", { id }, optionsOf(options));
}

function optionsOf(options) {
  return options.map(([value, label]) => h("option", { value }, label));
}

function field(word, control) {
  return h("div", { class: "field" }, h("label", { for: control.id }, say(word)), control);
}

function ordered() {
  const list = h("ul", { class: "ordered" });
  const clear = h(
    "button",
    { type: "button", onclick: () => act({ kind: "clear-faults" }) },
    say("clear"),
  );
  const box = h(
    "section",
    { class: "part", hidden: true },
    h("h4", {}, say("ordered")),
    list,
    clear,
  );
  on("state", ({ faults }) => {
    box.hidden = faults.length === 0;
    fill(
      list,
      faults.map(({ platform, trouble, times, call }, place) => ({
        key: String(place),
        print: JSON.stringify([platform, trouble, times, call]),
        make: () =>
          h("li", {}, `${say(`platform.${platform}`)}: ${named(trouble)} · ${times}× · ${call}`),
      })),
    );
  });
  return box;
}

function repeats() {
  const twice = h("input", {
    type: "checkbox",
    id: "twice",
    onchange: () => act({ kind: "deliver-times", times: twice.checked ? 2 : 1 }),
  });
  on("state", ({ deliverTimes }) => {
    twice.checked = deliverTimes > 1;
  });
  return h(
    "section",
    { class: "part repeats" },
    h("div", { class: "switch" }, twice, h("label", { for: "twice" }, say("twice"))),
    h("button", { type: "button", onclick: () => act({ kind: "redeliver" }) }, say("redeliver")),
  );
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
  return h("section", { class: "part" }, h("h4", {}, say("refusals")), none, list);
}
