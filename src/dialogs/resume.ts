/** A form that fell asleep is offered on return: go on, begin anew, or leave it (rule: resume after days). */
import type { Answers } from "../engine/conversation.ts";
import type { Dialog, Ending, Scene } from "../engine/dialog.ts";
import type { PersonInput } from "../engine/input.ts";
import { line } from "../engine/line.ts";
import { spotReport } from "./fields/spot-report.ts";
import { knownAbout } from "./known.ts";
import { gatherReport } from "./report-gather.ts";
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
          means: "yes",
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
          means: "no",
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
      read: (input, rest, _, scene) => {
        const meanwhile = said(rest, scene, input);
        const goesOn = Object.keys(meanwhile).length > 0 && meanwhile.class === undefined;
        return goesOn
          ? { ok: true, fields: { wanted: "wake", first: rest, meanwhile } }
          : { ok: false };
      },
      next: "done",
    },
  },
  finish: chosen,
};

function chosen(answers: Answers, scene: Scene): Ending {
  const wanted = answers["wanted"];
  const first = typeof answers["first"] === "string" ? answers["first"] : "";
  const photos: Answers = answers.photos === undefined ? {} : { photos: answers.photos };
  const meanwhile = answers["meanwhile"];
  const found =
    typeof meanwhile === "object" && meanwhile !== null ? meanwhile : said(first, scene);
  if (wanted === "wake")
    return { effects: [], sayings: [], aside: "wake", meanwhile: { ...photos, ...found } };
  if (wanted !== "anew")
    return {
      effects: [],
      sayings: [{ kind: "text", line: line("form.dropped") }],
      aside: "forget",
    };
  const anew = reportIn({ kind: "said", text: first, at: scene.at }, scene);
  return {
    effects: [],
    sayings: [],
    aside: "forget",
    begin: { dialog: "report", answers: { ...knownAbout(scene.facts.me), ...photos, ...anew } },
  };
}

/** The fields of a report that were said instead of choosing. */
function said(words: string, scene: Scene, input?: PersonInput): Answers {
  const spotted = words === "" ? {} : spotReport(words, { product: "", fault: "" }, scene).fields;
  return { ...spotted, ...(input === undefined ? {} : gatherReport(input, {}, scene)) };
}
