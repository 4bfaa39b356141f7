/** A fault told while a case is under way: it may be that case again (“still leaking”), or something new. */
import { begin } from "../engine/begin.ts";
import type { Answers } from "../engine/conversation.ts";
import type { Desk } from "../engine/desk.ts";
import type { Dialog, Ending, Reading, Scene } from "../engine/dialog.ts";
import type { Saying, Turn } from "../engine/effect.ts";
import type { TicketFacts } from "../engine/facts.ts";
import { simplified } from "../engine/han.ts";
import type { PersonInput } from "../engine/input.ts";
import { type Line, line } from "../engine/line.ts";
import { cut, legible, textOf } from "../engine/plain.ts";
import { restated } from "../engine/question.ts";
import { noting, ordering, saying, text } from "../engine/turn.ts";
import { entered } from "./doors.ts";
import { faultMax } from "./fields/demand.ts";
import { moodOf } from "./fields/mood.ts";
import { urgencyOf } from "./fields/urgency.ts";
import { knownAbout } from "./known.ts";
import { productSaid } from "./own-words.ts";
import { reportIn } from "./report-in.ts";
import { given, inShort, listed } from "./say.ts";

/** The same trouble again, not another one. */
const again =
  /还(?:是|在|没|不|漏|响|有)|仍|依然|照样|依旧|又|越来越|更(?:严重|厉害|大声)|没(?:修好|弄好|好)|\b(?:still|again|keeps?|worse|not fixed|no better)\b|まだ|また|相変わらず|ひどくな|直って|直らな|ยัง|อีก(?:แล้ว|ครั้ง)|เหมือนเดิม|หนักขึ้น|แย่ลง|กว่าเดิม/i;

/** UTF-16 units of a case in the question. */
const shortMax = 24;
/** UTF-16 units of an answer that says only which it is. */
const fewWords = 24;
/** Cases offered at once; who has more open reports anew. */
const offeredMax = 3;

/** The turn for a fault that a customer tells unasked: into the case it belongs to, asked where that is not sure, else a report. */
export function told(
  desk: Desk,
  turn: Turn,
  found: Answers,
  input: PersonInput,
  scene: Scene,
): Turn {
  const words = cut(legible(textOf(input)).trim(), faultMax);
  const cases = casesFor(words, found, scene);
  const [only, other] = cases;
  if (only === undefined) return entered(desk, turn, "report", found, input, scene);
  if (other === undefined && again.test(simplified(words)))
    return restated(desk, noted(turn, only, words, scene), scene);
  return begin(desk, turn, belongs.id, { ...found, words }, scene);
}

/** The customer's open cases that the words may be about. */
function casesFor(words: string, found: Answers, scene: Scene): readonly TicketFacts[] {
  const { facts } = scene;
  // Danger to people waits for no question.
  if (given(found.fault) === undefined || urgencyOf(words, facts.rules) === "extra-urgent")
    return [];
  return facts.tickets
    .filter((ticket) => ticket.takesNotes && !ticket.atDesk)
    .filter(
      ({ form }) =>
        found.product === undefined || found.product === productSaid(form.product, scene),
    )
    .filter(({ form }) => found.model === undefined || found.model === form.model)
    .slice(0, offeredMax);
}

/** Anger while a case is under way is about that case: whoever has it reads the words. Nothing for anything else. */
export function angerTold(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  scene: Scene,
): Turn | undefined {
  const words = input.kind === "said" ? cut(legible(input.text).trim(), faultMax) : "";
  const ticket = scene.facts.tickets.find(({ takesNotes }) => takesNotes === true);
  if (ticket === undefined || moodOf(words) === undefined) return undefined;
  return restated(desk, noted(turn, ticket, words, scene), scene);
}

/** A photo sent to a case under way, with or without words: its engineer hears of it, of many at once only once. */
export function withPhotosTold(turn: Turn, input: PersonInput, scene: Scene): Turn {
  const [ticket] = scene.facts.tickets;
  if (ticket?.takesNotes !== true) return turn;
  const words = cut(legible(textOf(input)).trim(), faultMax);
  const { addedAt } = turn.conversation;
  if (words === "" && addedAt !== undefined && scene.at - addedAt < oneStreamMs) return turn;
  const note = { kind: "add-note", ticket: ticket.number } as const;
  return noting(ordering(turn, words === "" ? note : { ...note, words }), { addedAt: scene.at });
}

/** Photos that come one after another are one thing to look at. */
const oneStreamMs = 10 * 60_000;

/** The turn with words put into a case, and said so. */
export function noted(turn: Turn, ticket: TicketFacts, words: string, scene: Scene): Turn {
  const { effects, sayings } = addition(ticket, words, scene);
  return saying(ordering(turn, ...effects), ...sayings);
}

function addition({ number, engineerName: name }: TicketFacts, words: string, { facts }: Scene) {
  const level = urgencyOf(words, facts.rules);
  const isUrgent = level === "urgent" || level === "extra-urgent";
  const said: Saying = text(
    name === undefined
      ? line("belongs.added", { number })
      : line("belongs.added-told", { number, name }),
  );
  const note = { kind: "add-note", ticket: number, words } as const;
  return { effects: [isUrgent ? { ...note, urgent: true as const } : note], sayings: [said] };
}

export const belongs: Dialog<"case"> = {
  id: "belongs",
  version: 1,
  title: "belongs.title",
  form: false,
  first: "case",
  steps: {
    case: {
      field: "case",
      ask: asking,
      shorter: asking,
      example: "belongs.example",
      options: (answers, scene) => [
        ...offered(answers, scene).map(({ number }) => ({
          value: number,
          label: line("belongs.to", { number }),
          words: [number, ...sameWords],
        })),
        { value: "new", label: line("belongs.new"), words: newWords, means: "no" },
      ],
      read: (input, _, answers, scene) => toldMore(input, answers, scene),
      next: "done",
    },
  },
  finish: sorted,
};

const sameWords = ["是的", "是", "对", "同一个", "就是这个", "还是那个", "yes", "the same"];
const newWords = ["是新的问题", "新问题", "另一个", "别的", "something new", "new"];

/** Said in few words of one's own, not as the button says it. */
const same =
  /^(?:对|是|嗯|yes|はい|ใช่)?\W*(?:就是|还是|it'?s |it is )?(?:the )?(?:同一[个台件]|这个|那个|原来那|same|open) ?(?:问题|工单|案件|one|case|thing)?\W*$|同じ|その件|(?:งาน|เรื่อง|อัน|เครื่อง)เดิม/i;
const different =
  /^\W*(?:是)?(?:另(?:一|外)|别的|其他|新的)|\b(?:another|different|new|other) ?(?:one|problem|issue|fault|case|thing)?\W*$|別の?件|違う件|คนละ(?:เรื่อง|งาน|อัน)|เรื่องอื่น/i;

/** More about it instead of an answer: the same trouble once more, or one that fits none of the cases. */
function toldMore(input: PersonInput, answers: Answers, scene: Scene): Reading {
  const words = cut(legible(textOf(input)).trim(), faultMax);
  const found = reportIn(input, scene) ?? {};
  const [only, other] = offered(answers, scene);
  const plain = simplified(words);
  if (words.length <= fewWords && different.test(plain))
    return { ok: true, fields: { case: "new" } };
  if (words.length <= fewWords && only !== undefined && other === undefined && same.test(plain))
    return { ok: true, fields: { case: only.number } };
  if (given(found.fault) !== undefined && casesFor(words, found, scene).length === 0)
    return { ok: true, fields: { ...found, case: "new" } };
  if (only === undefined || other !== undefined || !again.test(plain)) return { ok: false };
  const both = cut(`${given(answers["words"]) ?? ""} ${words}`.trim(), faultMax);
  return { ok: true, fields: { case: only.number, words: both } };
}

const offered = (answers: Answers, scene: Scene): readonly TicketFacts[] =>
  casesFor(given(answers["words"]) ?? "", answers, scene);

function asking(answers: Answers, scene: Scene): Line {
  const cases = offered(answers, scene).map(({ number, form, class: kind }) => {
    const what = inShort(form, shortMax);
    return line("belongs.case", { number, what: what === "" ? line(`class.${kind}`) : what });
  });
  return line("belongs.ask", { cases: listed(cases) });
}

function sorted(answers: Answers, scene: Scene): Ending {
  const { case: chosen, words, ...found } = answers;
  const ticket = scene.facts.tickets.find(({ number }) => number === chosen);
  if (ticket?.takesNotes === true) return addition(ticket, given(words) ?? "", scene);
  return {
    effects: [],
    sayings: [],
    begin: { dialog: "report", answers: { ...knownAbout(scene.facts.me), ...found } },
  };
}
