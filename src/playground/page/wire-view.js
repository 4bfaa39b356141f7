import { on, read, told } from "./desk.js";
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
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

function record({ platform, direction, method, path, status, ms, at, request, response }) {
  const inward = direction === "platform-to-desk";
  const zone = told.state?.zone ?? "UTC";
  return h(
    "details",
    {
      class: `wire ${inward ? "inward" : "outward"}${status >= 400 || status === 0 ? " bad" : ""}`,
    },
    h(
      "summary",
      {},
      h(
        "span",
        { class: "way" },
        icon(inward ? "in" : "out"),
        h("span", { class: "quiet" }, say(inward ? "inward" : "outward")),
      ),
      h("span", { class: `dot ${platform}`, title: say(`platform.${platform}`) }),
      h("span", { class: "wire-path" }, `${method} ${path}`),
      h("span", { class: "wire-status" }, status === 0 ? "×" : String(status)),
      h("span", { class: "wire-ms" }, `${Math.round(ms)} ms`),
      h("time", {}, when(at, zone, { hour: "2-digit", minute: "2-digit", second: "2-digit" })),
    ),
    h("h5", {}, say("request")),
    h("pre", { tabindex: "0" }, pretty(request)),
    h("h5", {}, say("response")),
    h("pre", { tabindex: "0" }, pretty(response)),
  );
}

function pretty(value) {
  if (value === undefined || value === null || value === "") return "–";
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}
