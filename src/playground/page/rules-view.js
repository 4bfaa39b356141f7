import { h } from "./dom.js";
import { locale, say } from "./words.js";

/** Bytes of a file that is worth reading. */
const fileBytesMax = 1_900_000;

/** Lets the desk go by another policy or catalogue, or tells what is wrong with the file. */
export function rulesView() {
  const file = h("input", { id: "rules-file", type: "file", accept: ".json,application/json" });
  const only = h("input", { id: "rules-only", type: "checkbox" });
  const news = h("div", { class: "news", role: "status" });
  file.addEventListener("change", async () => {
    const [picked] = file.files;
    if (picked === undefined) return;
    const answer = await judge(picked, !only.checked);
    file.value = "";
    news.replaceChildren(...answer);
  });
  return {
    box: h(
      "div",
      { class: "view" },
      h("p", { class: "hint" }, say("rulesHint")),
      h(
        "div",
        { class: "field part" },
        h("label", { for: "rules-file" }, say("rulesFile")),
        file,
        h(
          "div",
          { class: "switch" },
          only,
          h("label", { for: "rules-only" }, say("rulesOnlyCheck")),
        ),
      ),
      news,
      h("p", { class: "hint part" }, say("rulesKeep")),
      h(
        "p",
        { class: "hint part" },
        say("rulesRestart", { path: "policy/default.json · catalogue/default.json" }),
      ),
    ),
  };
}

async function judge(picked, apply) {
  const { name } = picked;
  if (picked.size > fileBytesMax) return [say("tooBig")];
  const json = await picked
    .text()
    .then(JSON.parse)
    .catch((fault) => fault);
  if (json instanceof Error) return [say("faultyJson", { why: json.message })];
  const kind = kindOf(json);
  if (kind === null) return [say("rulesUnknown", { file: name })];
  try {
    return await answerOf(name, kind, json, apply);
  } catch (fault) {
    return [say("rulesAway", { why: fault.message })];
  }
}

async function answerOf(name, kind, json, apply) {
  const answer = await fetch("rules", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ file: kind, json, apply, locale }),
  });
  const { faults, of: count, error } = await answer.json();
  const holes = { file: name, kind: say(`file.${kind}`), count };
  if (answer.ok) return [say(apply ? "rulesApplied" : "rulesSound", holes)];
  if (faults === undefined) return [say("rulesAway", { why: error ?? answer.status })];
  return [
    say("rulesFaulty", holes),
    h(
      "ul",
      { class: "fault-list" },
      faults.map(({ path, message }) => h("li", {}, h("code", {}, path), ` ${message}`)),
    ),
  ];
}

function kindOf(json) {
  if (json === null || typeof json !== "object") return null;
  if ("calendars" in json || "clocks" in json) return "policy";
  return "products" in json ? "catalogue" : null;
}
