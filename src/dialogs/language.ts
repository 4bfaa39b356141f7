/** Which language the chat goes on in; the customer's choice wins over every guess. */
import type { Dialog, Option, Tongue } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";

export const language: Dialog<"choose"> = {
  id: "language",
  version: 1,
  title: "language.title",
  form: false,
  first: "choose",
  steps: {
    choose: {
      field: "language",
      ask: "language.ask",
      shorter: "language.ask",
      example: "language.ask",
      options: () => tongues,
      next: "done",
    },
  },
  finish: (answers) => ({
    effects: [],
    sayings: [],
    tongue: named.find(([value]) => value === answers["language"])?.[1] ?? "english",
  }),
};

const named: readonly (readonly [string, Tongue])[] = [
  ["chinese", "simplified"],
  ["traditional", "traditional"],
  ["english", "english"],
  ["japanese", "japanese"],
  ["thai", "thai"],
];

/** Each language is called by its own name, in whatever language the question is put. */
const tongues: readonly Option[] = [
  {
    value: "chinese",
    label: line("language.chinese"),
    words: ["中文", "汉语", "简体", "简体中文", "chinese", "simplified chinese"],
  },
  {
    value: "traditional",
    label: line("language.traditional"),
    words: ["繁体", "繁体中文", "traditional chinese", "taiwanese"],
  },
  { value: "english", label: line("language.english"), words: ["英文", "英语", "english"] },
  { value: "japanese", label: line("language.japanese"), words: ["日本语", "日语", "japanese"] },
  { value: "thai", label: line("language.thai"), words: ["ภาษาไทย", "ไทย", "泰语", "thai"] },
];
