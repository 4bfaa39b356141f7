import { on, read, told } from "./desk.js";
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { inWords } from "./in-words.js";
import { say, when } from "./words.js";

/** Requests and answers between the desk and the platforms, newest first. */
export function wireView() {
  const filter = h(
    "select",
    { id: "wire-filter", onchange: () => load() },
    h("option", { value: "" }, say("all")),
    ["line", "telegram", "wecom", "kf"].map((one) =>
      h("option", { value: one }, say(`platform.${one}`)),
    ),
  );
  const list = h("div", { class: "wire-list" });
  const empty = h("p", { class: "hint" }, say("wireEmpty"));
  const box = h(
    "div",
    { class: "view" },
    h("p", { class: "hint" }, say("wireHint")),
    h(
      "div",
      { class: "field row-field" },
      h("label", { for: "wire-filter" }, say("wireFilter")),
      filter,
    ),
    empty,
    list,
  );
  let isShown = false;

  const load = async () => {
    if (!isShown) return;
    const records = await read("wire").catch(() => []);
    const wanted = records
      .filter((one) => filter.value === "" || one.platform === filter.value)
      .toReversed();
    empty.hidden = wanted.length > 0;
    fill(
      list,
      wanted.map((one) => ({
        key: `${one.platform}.${one.id}`,
        print: String(one.status),
        make: () => record(one),
      })),
    );
  };
  on("wire", load);
  return {
    box,
    shown(now) {
      isShown = now;
      void load();
    },
  };
}

function record(one) {
  const { platform, direction, method, path, status, ms, at, request, response } = one;
  const inward = direction === "platform-to-desk";
  const zone = told.state?.zone ?? "UTC";
  const { who, what, said, why, answer } = inWords(one);
  const bad = status >= 400 || status === 0 || Number(response?.errcode ?? 0) !== 0;
  return h(
    "details",
    { class: `wire ${inward ? "inward" : "outward"}${bad ? " bad" : ""}` },
    h(
      "summary",
      {},
      h("span", { class: "way" }, icon(inward ? "in" : "out")),
      h("span", { class: `dot ${platform}`, "aria-hidden": "true" }),
      h(
        "span",
        { class: "wire-words" },
        h("span", { class: "wire-who" }, `${who}: `),
        h("span", { class: "wire-what" }, what),
        said ? h("span", { class: "wire-said" }, ` ${said}`) : null,
      ),
      h("span", { class: "wire-status" }, status === 0 ? "×" : String(status)),
      h("time", {}, when(at, zone, { hour: "2-digit", minute: "2-digit", second: "2-digit" })),
    ),
    h(
      "div",
      { class: "wire-open" },
      h(
        "div",
        { class: "wire-says" },
        why ? h("p", {}, why) : null,
        h("p", { class: "wire-answer" }, answer),
      ),
      h("p", { class: "wire-path" }, `${method} ${path}`, h("span", {}, ` · ${Math.round(ms)} ms`)),
      h("h3", {}, say("request")),
      h("pre", { tabindex: "0" }, pretty(request)),
      h("h3", {}, say("response")),
      h("pre", { tabindex: "0" }, pretty(response)),
    ),
  );
}

function pretty(value) {
  if (value === undefined || value === null || value === "") return "–";
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}
