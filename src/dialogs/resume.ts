/** A form that fell asleep is offered on return: go on, begin anew, or leave it (rule: resume after days). */
import type { Answers } from "../engine/conversation.ts";
import type { Dialog, Ending, Scene } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { knownAbout } from "./known.ts";
import { reportIn } from "./report-in.ts";

export const resume: Dialog<"choose"> = {
  id: "resume",
  version: 1,
  title: "resume.title",
  form: false,
  first: "choose",
  steps: {
    choose: {
      field: "wanted",
      ask: "resume.ask",
      shorter: "resume.shorter",
      example: "resume.example",
      options: () => [
        {
          value: "wake",
          label: line("resume.wake"),
          words: [
            "继续",
            "接着",
            "接着填",
            "是",
            "好",
            "好的",
            "continue",
            "go on",
            "yes",
            "ok",
            "resume",
          ],
        },
        {
          value: "anew",
          label: line("resume.anew"),
          words: ["重新开始", "重来", "重新", "start over", "start again", "new", "anew", "start"],
        },
        {
          value: "forget",
          label: line("resume.forget"),
          words: [
            "不需要了",
            "取消",
            "不用",
            "不用了",
            "算了",
            "cancel",
            "no",
            "forget it",
            "no longer needed",
          ],
        },
      ],
      next: "done",
    },
  },
  finish: chosen,
};

function chosen(answers: Answers, scene: Scene): Ending {
  const wanted = answers["wanted"];
  if (wanted === "wake") return { effects: [], sayings: [], aside: "wake" };
  if (wanted !== "anew")
    return {
      effects: [],
      sayings: [{ kind: "text", line: line("form.dropped") }],
      aside: "forget",
    };
  const first = answers["first"];
  const found =
    typeof first === "string"
      ? reportIn({ kind: "said", text: first, at: scene.at }, scene)
      : undefined;
  return {
    effects: [],
    sayings: [],
    aside: "forget",
    begin: { dialog: "report", answers: { ...knownAbout(scene.facts.me), ...found } },
  };
}
