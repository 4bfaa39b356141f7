/** Which language the chat goes on in; the customer's choice wins over every guess. */
import type { Dialog } from "../engine/dialog.ts";
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
      options: () => [
        { value: "chinese", label: line("language.chinese"), words: ["中文", "汉语", "chinese"] },
        { value: "english", label: line("language.english"), words: ["英文", "英语", "english"] },
      ],
      next: "done",
    },
  },
  finish: (answers) => ({
    effects: [],
    sayings: [],
    word: answers["language"] === "english" ? "english" : "chinese",
  }),
};
