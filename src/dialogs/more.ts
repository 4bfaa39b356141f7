/** What else the desk does, one press behind the menu: a chat shows few choices at a time. */
import type { Dialog } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { entryAnswers } from "./entry-answers.ts";
import { doorWords } from "./wants.ts";

const offered = ["exchange", "complaint", "feedback", "behalf", "my-data"] as const;

export const more: Dialog<"choose"> = {
  id: "more",
  version: 1,
  title: "more.title",
  form: false,
  first: "choose",
  steps: {
    choose: {
      field: "wanted",
      ask: "more.ask",
      shorter: "more.ask",
      example: "menu.example",
      options: () => [
        ...offered.map((want) => ({
          value: want,
          label: line(`more.${want}`),
          words: doorWords[want],
        })),
        { id: "g:human", value: "human", label: line("word.human") },
      ],
      next: "done",
    },
  },
  finish: (answers, scene) => {
    const dialog = offered.find((want) => want === answers["wanted"]) ?? "exchange";
    return {
      effects: [],
      sayings: [],
      begin: { dialog, answers: entryAnswers(dialog, {}, scene) },
    };
  },
};
