import { h, s } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

/** What stands in a bubble. `lines` are the pressable lines of a menu. */
export function drawn(entry, view, lines) {
  const { shown } = entry;
  switch (shown.kind) {
    case "text":
      return [h("p", { class: "text" }, shown.text), lines];
    case "photo":
      return photo(entry, view);
    case "location":
      return place(shown);
    case "contact":
      return h(
        "div",
        { class: "vcard" },
        icon("person"),
        h("div", {}, h("strong", {}, shown.name), h("span", {}, shown.phone)),
      );
    case "card":
      return card(shown, lines);
    case "menu":
      return [
        h("p", { class: "text" }, shown.head),
        lines,
        shown.tail ? h("p", { class: "text tail" }, shown.tail) : null,
      ];
    case "other":
      return [
        h(
          "div",
          { class: "other" },
          icon(lineOf(shown.what)),
          h("span", {}, say(shown.what === "document" ? "file" : shown.what)),
        ),
        shown.caption ? h("p", { class: "text" }, shown.caption) : null,
      ];
    default:
      return h("p", { class: "text" }, shown.text ?? "");
  }
}

function lineOf(what) {
  return ["voice", "sticker", "video", "file"].includes(what) ? what : "file";
}

function photo(entry, { seat }) {
  const { caption } = entry.shown;
  const picture = h("img", {
    src: `phones/${seat}/photos/${encodeURIComponent(entry.id)}`,
    alt: caption ? `${say("photo")}: ${caption}` : say("photo"),
    class: "picture",
    width: "220",
    height: "165",
    onerror: () =>
      enlarge.replaceWith(h("span", { class: "picture lost" }, icon("photo"), say("photoGone"))),
  });
  const enlarge = h(
    "button",
    {
      type: "button",
      class: "picture-button",
      "aria-label": `${say("enlarge")}${caption ? `: ${caption}` : ""}`,
      onclick: () => openPicture(picture.src, picture.alt),
    },
    picture,
  );
  return [enlarge, caption ? h("p", { class: "text" }, caption) : null];
}

/** One picture, as large as the window allows. */
function openPicture(src, alt) {
  const dialog = h(
    "dialog",
    { class: "picture-dialog", "aria-label": alt },
    h("img", { src, alt }),
    h(
      "form",
      { method: "dialog" },
      h("button", { type: "submit", class: "close", "aria-label": say("close") }, icon("close")),
    ),
  );
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function card({ title, text, rows }, lines) {
  return h(
    "div",
    { class: "card" },
    h("h3", {}, title),
    rows.length > 0
      ? h(
          "dl",
          {},
          rows.map(({ label, value }) => h("div", {}, h("dt", {}, label), h("dd", {}, value))),
        )
      : null,
    text ? h("p", { class: "text" }, text) : null,
    lines,
  );
}

/** A drawn street map: no tiles are fetched from anywhere. */
function place({ latitude, longitude, title, address }) {
  const shift = Math.abs(Math.round((latitude + longitude) * 1000)) % 30;
  const map = s(
    "svg",
    { viewBox: "0 0 220 110", class: "map", "aria-hidden": "true" },
    s("rect", { width: 220, height: 110, fill: "#e8ece4" }),
    s("path", { d: `M0 ${78 - shift / 3}q60 -30 110 -8t110 -14v54H0z`, fill: "#cfe3c4" }),
    s("path", {
      d: `M-5 ${30 + shift}L225 ${12 + shift}M${60 + shift} -5L${40 + shift} 115M${150 - shift} -5L${170 - shift} 115M-5 92L225 ${70 + shift / 2}`,
      stroke: "#fff",
      "stroke-width": 9,
    }),
    s("path", {
      d: "M110 76c0-11 15-18 15-32a15 15 0 0 0-30 0c0 14 15 21 15 32z",
      fill: "#d8352a",
    }),
    s("circle", { cx: 110, cy: 44, r: 5.5, fill: "#fff" }),
  );
  const coordinates = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return h(
    "div",
    { class: "place" },
    map,
    h("p", {}, h("strong", {}, title || say("location")), h("span", {}, address || coordinates)),
  );
}
