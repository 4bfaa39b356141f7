import { openCaseDialog } from "./case-dialog.js";
import { linkTo } from "./case-link.js";
import { stepList } from "./case-steps.js";
import { checkCase, deleteCase, saveCase, savedCases } from "./case-store.js";
import { act, on, read } from "./desk.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

/** Bytes of a file that is worth reading. */
const fileBytesMax = 300_000;

/** What was done so far, and cases saved in this browser. */
export function casesView() {
  const news = h("div", { class: "news", role: "status" });
  const list = h("ul", { class: "case-list" });
  const tell = (...sentences) => news.replaceChildren(...sentences.filter(Boolean));
  const draw = () => {
    const cases = Object.values(savedCases());
    list.replaceChildren(
      ...(cases.length === 0
        ? [h("li", { class: "hint" }, say("noCases"))]
        : cases.map((script) => saved(script, tell, draw))),
    );
  };
  const keep = (script, word) => {
    try {
      saveCase(script);
      tell(say(word, { name: script.name }));
    } catch (fault) {
      tell(say("storeFull", { why: fault.message }));
    }
    draw();
  };
  draw();
  return {
    box: h(
      "div",
      { class: "view" },
      h("p", { class: "hint" }, say("casesHint")),
      current(keep, tell),
      news,
      h("section", { class: "part" }, h("h3", {}, say("savedCases")), list),
      importer(keep, tell),
    ),
    shown: (now) => now && draw(),
  };
}

/** The steps written down, and a name to save them under. */
function current(keep, tell) {
  const count = h("summary", {}, say("recordedNone"));
  const steps = h("div", {
    class: "steps-box",
    tabindex: "0",
    role: "region",
    "aria-label": say("steps", { count: "" }),
  });
  const more = h("details", { class: "recorded" }, count, steps);
  const name = h("input", { id: "case-name", type: "text", maxlength: "60", required: true });
  const form = h(
    "form",
    { class: "trouble-form" },
    h("div", { class: "field" }, h("label", { for: "case-name" }, say("caseName")), name),
    h("button", { type: "submit" }, say("saveCase")),
    h(
      "button",
      { type: "button", class: "order", onclick: () => act({ kind: "forget-steps" }) },
      say("clearSteps"),
    ),
  );
  const load = async () => (await read("script")).steps;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const value = { deskbell: "case", version: 1, name: name.value.trim(), steps: await load() };
    const { script, faults } = await checkCase(value);
    if (script) keep(script, "saved");
    else tell(...faultLines(faults));
  });
  const draw = async () => steps.replaceChildren(stepList(await load()));
  more.addEventListener("toggle", () => more.open && void draw());
  on("state", ({ recorded }) => {
    form.hidden = recorded === 0;
    const words = recorded === 0 ? say("recordedNone") : say("recorded", { count: recorded });
    if (count.textContent === words) return;
    count.textContent = words;
    if (more.open) void draw();
  });
  return h("section", { class: "part" }, more, form);
}

function saved(script, tell, draw) {
  const { name, steps } = script;
  const button = (word, drawing, onclick, look = "") =>
    h(
      "button",
      { type: "button", class: `small ${look}`, title: say(`${word}Case`, { name }), onclick },
      drawing ? icon(drawing) : null,
      say(`${word}Short`),
      h("span", { class: "quiet" }, ` ${name}`),
    );
  return h(
    "li",
    {},
    h(
      "p",
      {},
      h("strong", {}, name),
      h("span", { class: "hint" }, ` · ${say("steps", { count: steps.length })}`),
    ),
    h(
      "div",
      { class: "case-buttons" },
      button("play", "play", () => openCaseDialog(script)),
      button("link", "route", () => copyLink(script, tell)),
      button("export", "file", () => download(script)),
      button("delete", "close", () => {
        deleteCase(name);
        draw();
      }),
    ),
  );
}

async function copyLink(script, tell) {
  const link = await linkTo(script);
  if (link === null) {
    tell(say("linkLong"));
    return;
  }
  const copied = await navigator.clipboard.writeText(link).then(
    () => true,
    () => false,
  );
  tell(
    copied ? h("p", {}, say("linkCopied")) : null,
    h("label", { for: "case-link" }, say("linkShown")),
    h("input", { id: "case-link", type: "text", readonly: "", value: link }),
  );
}

function download(script) {
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(script, null, 2)}\n`], { type: "application/json" }),
  );
  const link = h("a", {
    href: url,
    download: `${script.name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.json`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

function importer(keep, tell) {
  const file = h("input", { id: "case-file", type: "file", accept: ".json,application/json" });
  file.addEventListener("change", async () => {
    const [picked] = file.files;
    if (picked === undefined) return;
    const { script, faults } = await readFile(picked);
    file.value = "";
    if (script) keep(script, "imported");
    else tell(say("faultyFile", { file: picked.name }), ...faultLines(faults));
  });
  return h(
    "div",
    { class: "field part" },
    h("label", { for: "case-file" }, say("importCase")),
    file,
  );
}

async function readFile(file) {
  if (file.size > fileBytesMax) return { faults: [{ path: "$", message: say("tooBig") }] };
  try {
    return await checkCase(JSON.parse(await file.text()));
  } catch (fault) {
    return { faults: [{ path: "$", message: say("faultyJson", { why: fault.message }) }] };
  }
}

function faultLines(faults) {
  return [
    h(
      "ul",
      { class: "fault-list" },
      faults.map(({ path, message }) => h("li", {}, h("code", {}, path), ` ${message}`)),
    ),
  ];
}
