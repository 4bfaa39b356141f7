/** What the desk can do, when nothing else is under way. */
import type { Answers } from "../engine/conversation.ts";
import type { Dialog, Ending, Option, Scene } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { entryAnswers } from "./entry-answers.ts";
import { knownAbout } from "./known.ts";
import { reportIn } from "./report-in.ts";
import { doorWords } from "./wants.ts";

export const menu: Dialog<"choose"> = {
  id: "menu",
  version: 1,
  title: "menu.title",
  form: false,
  first: "choose",
  steps: {
    choose: {
      field: "wanted",
      ask: "menu.ask",
      shorter: "menu.shorter",
      example: "menu.example",
      options: (_, scene) => offers(scene),
      read: (input, _, __, scene) => {
        const found = reportIn(input, scene);
        return found === undefined
          ? { ok: false }
          : { ok: true, fields: { wanted: "report", found } };
      },
      next: "done",
    },
  },
  finish: chosen,
};

function offers(scene: Scene): readonly Option[] {
  const reports: readonly Option[] = [
    {
      value: "repair",
      label: line("menu.repair"),
      words: [
        "报修",
        "维修",
        "修",
        "我要报修",
        "我要维修",
        "repair",
        "report a fault",
        "report a repair",
        "i need a repair",
        "request a repair",
      ],
    },
    {
      value: "installation",
      label: line("menu.installation"),
      words: ["安装", "预约安装", "我要安装", "installation", "install"],
    },
    {
      value: "maintenance",
      label: line("menu.maintenance"),
      words: ["保养", "维护", "预约保养", "我要保养", "maintenance", "service"],
    },
  ];
  const progress: readonly Option[] =
    scene.facts.tickets.length === 0
      ? []
      : [{ id: "g:progress", value: "progress", label: line("word.progress") }];
  const others: readonly Option[] = [
    { value: "consult", label: line("menu.consult"), words: doorWords.consult },
  ];
  const more: Option = {
    value: "more",
    label: line("menu.more"),
    words: ["更多", "更多服务", "其他", "其它", "more", "other", "something else"],
  };
  return [
    ...reports,
    ...others,
    ...progress,
    more,
    { id: "g:human", value: "human", label: line("word.human") },
  ];
}

function chosen(answers: Answers, scene: Scene): Ending {
  const wanted = answers["wanted"];
  if (wanted === "more")
    return { effects: [], sayings: [], begin: { dialog: "more", answers: {} } };
  if (wanted === "consult") {
    const begun = entryAnswers("consult", {}, scene);
    return { effects: [], sayings: [], begin: { dialog: "consult", answers: begun } };
  }
  const found = answers["found"];
  const fields: Answers = typeof found === "object" && found !== null ? { ...found } : {};
  const voices: Answers = Array.isArray(answers["voices"]) ? { voices: answers["voices"] } : {};
  const kind: Answers =
    wanted === "repair" || wanted === "installation" || wanted === "maintenance"
      ? { class: wanted }
      : {};
  return {
    effects: [],
    sayings: [],
    begin: {
      dialog: "report",
      answers: { ...knownAbout(scene.facts.me), ...voices, ...fields, ...kind },
    },
  };
}
