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
  const kind = choice(
    "trouble-kind",
    troubles.map((one) => [one, say(`trouble.${one}`)]),
  );
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
  const offer = () => offerTroubles(kind, platform.value);
  platform.addEventListener("change", offer);
  on("state", offer);
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
    void act({
      kind: "fault",
      platform: platform.value,
      ...(troubles.includes(kind.value)
        ? { trouble: kind.value }
        : { trouble: "refusal", named: kind.value }),
      times: times.valueAsNumber,
      call: call.value,
    });
  });
  return {
    box: h(
      "div",
      { class: "view" },
      h("p", { class: "hint" }, say("troubleHint")),
      form,
      ordered(),
      stirs(),
      repeats(),
      refusals(),
    ),
  };
}

/** What every platform can do wrong, and what only this one answers. */
function offerTroubles(select, platform) {
  const own = told.state?.oddities.find((one) => one.platform === platform)?.refusals ?? [];
  const print = own.join();
  if (select.dataset.print === print) return;
  select.dataset.print = print;
  const chosen = select.value;
  const options = [
    ...troubles.map((one) => [one, say(`trouble.${one}`)]),
    ...own.map((one) => [one, name("refusals", one)]),
  ];
  select.replaceChildren(...options.map(([value, label]) => h("option", { value }, label)));
  if (options.some(([value]) => value === chosen)) select.value = chosen;
}

/** What happens to an account without anybody's phone. */
function stirs() {
  const what = choice("stir-what", []);
  const button = h(
    "button",
    { type: "button", onclick: () => act({ kind: "stir", ...JSON.parse(what.value) }) },
    say("stir"),
  );
  on("state", ({ oddities }) => {
    const all = oddities.flatMap(({ platform, stirs }) => stirs.map((one) => [platform, one]));
    if (what.options.length === all.length) return;
    what.replaceChildren(
      ...all.map(([platform, one]) =>
        h(
          "option",
          { value: JSON.stringify({ platform, what: one }) },
          `${say(`platform.${platform}`)}: ${name("stirs", one)}`,
        ),
      ),
    );
  });
  return h("section", { class: "part repeats" }, field("whatHappens", what), button);
}

function choice(id, options) {
  return h(
    "select",
    { id },
    options.map(([value, label]) => h("option", { value }, label)),
  );
}

function field(word, control) {
  return h("div", { class: "field" }, h("label", { for: control.id }, say(word)), control);
}

function troubleName(trouble) {
  return troubles.includes(trouble) ? say(`trouble.${trouble}`) : name("refusals", trouble);
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
          h(
            "li",
            {},
            `${say(`platform.${platform}`)}: ${troubleName(trouble)} · ${times}× · ${call}`,
          ),
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
