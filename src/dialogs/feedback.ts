/** The feedback box (意见箱; S4-23, S1-21): by category, with a name or without one; somebody answers it. */
import type { Dialog, Option, Reader } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { known } from "../engine/path.ts";
import { requested } from "./request-form.ts";
import { themes, topicValue } from "./request-words.ts";
import { given } from "./say.ts";
import { confirmed, contact, gathering, photos, readWords, type VoiceStep } from "./voice.ts";

const said: Readonly<Record<(typeof themes)[number], readonly string[]>> = {
  product: ["产品质量", "产品", "质量", "product", "quality"],
  attitude: ["服务态度", "态度", "attitude", "service"],
  speed: ["响应速度", "速度", "太慢", "speed"],
  idea: ["改进建议", "建议", "idea", "suggestion"],
  praise: ["表扬", "praise", "compliment"],
};

const offered = (): readonly Option[] =>
  themes.map((theme) => ({ value: theme, label: line(`topic.${theme}`), words: said[theme] }));

/** Who begins with the matter itself has said enough. */
const readTheme: Reader = (...given) => {
  const reading = readWords(...given);
  return reading.ok ? { ok: true, fields: { ...reading.fields, topic: "other" } } : reading;
};

export const feedback: Dialog<VoiceStep | "theme"> = {
  id: "feedback",
  version: 1,
  title: "feedback.title",
  form: true,
  first: "theme",
  correctable: ["theme", "words", "contact", "photos"],
  ...gathering,
  finish: (answers, scene) => requested("suggestion", answers, scene, "feedback.done"),
  steps: {
    theme: {
      field: "topic",
      label: "field.topic",
      ask: "feedback.theme.ask",
      shorter: "feedback.theme.ask",
      example: "feedback.theme.example",
      options: offered,
      read: readTheme,
      show: (a) => topicValue(a.topic),
      next: "words",
    },
    words: {
      field: "fault",
      label: "field.words",
      ask: "feedback.words.ask",
      shorter: "feedback.words.ask",
      example: "feedback.words.example",
      read: readWords,
      show: (a) => given(a.fault),
      next: "contact",
    },
    contact,
    confirm: confirmed((a, scene) => ({
      title: line("feedback.card"),
      rows: known(feedback, a, scene),
    })),
    photos,
  },
};
