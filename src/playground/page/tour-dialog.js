import { act } from "./desk.js";
import { h } from "./dom.js";
import { locale, say } from "./words.js";

/** Asks where and in which language the tour should play, then starts it. */
export function openTourDialog() {
  const form = h(
    "form",
    { method: "dialog", class: "tour-form" },
    h("h2", { id: "tour-title" }, say("tour")),
    h("p", {}, say("tourHint")),
    group(
      "tourCustomer",
      "customer",
      [
        ["line", say("platform.line")],
        ["telegram", say("platform.telegram")],
        ["wechat", say("platform.kf")],
      ],
      "line",
    ),
    group(
      "tourStaff",
      "staff",
      [
        ["wecom", say("platform.wecom")],
        ["telegram", say("platform.telegram")],
        ["line", say("platform.line")],
      ],
      "wecom",
    ),
    group(
      "tourLanguage",
      "spoken",
      [
        ["zh-CN", "简体中文"],
        ["zh-TW", "繁體中文"],
        ["en", "English"],
        ["ja", "日本語"],
        ["th", "ไทย"],
      ],
      locale,
    ),
    h(
      "div",
      { class: "dialog-end" },
      h("button", { type: "button", onclick: () => dialog.close() }, say("cancel")),
      h("button", { type: "submit", class: "primary" }, say("start")),
    ),
  );
  const dialog = h("dialog", { class: "tour-dialog", "aria-labelledby": "tour-title" }, form);
  dialog.addEventListener("close", () => dialog.remove());
  form.addEventListener("submit", () => {
    const { customer, staff, spoken } = Object.fromEntries(new FormData(form));
    void act({ kind: "tour-start", customer, staff, locale, spoken });
  });
  document.body.append(dialog);
  dialog.showModal();
}

function group(word, field, options, chosen) {
  return h(
    "fieldset",
    {},
    h("legend", {}, say(word)),
    h(
      "div",
      { class: "choices" },
      options.map(([value, label]) =>
        h(
          "label",
          { class: `choice ${value}` },
          h("input", { type: "radio", name: field, value, checked: value === chosen }),
          h("span", {}, label),
        ),
      ),
    ),
  );
}
