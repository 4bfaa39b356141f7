/**
 * What the tour watches for and what it answers: one table, so that a new question of the desk is a line here.
 * Buttons are known by what they carry (`a:<dialog>:<step>:<value>`, `t:<action>:<ticket>`), whatever a platform
 * wraps round it; open questions by their words, in every language of the desk.
 */
import type { Entry } from "./phone.ts";
import type { Saying } from "./tour-sayings.ts";
import type { CaptionName } from "./tour-words.ts";
import { wordsOf } from "./words-of.ts";

/** An answer to a pending question. The first of a list that fits is given. */
export interface Cue {
  /** Fits when a live button carries this … */
  readonly button?: RegExp;
  /** … or when the newest words of the desk are these. */
  readonly words?: RegExp;
  readonly caption: CaptionName;
  /** What is done about it: one of the three. */
  readonly press?: RegExp;
  readonly say?: Saying;
  readonly photos?: true;
  /** Not a second time in one conversation, e.g. the photos. */
  readonly once?: true;
}

/** The first cue that fits these bubbles: a live button, or the last line of the newest bubble that asks anything. */
export function cueFor(
  fresh: readonly Entry[],
  cues: readonly Cue[],
  isUsed: (cue: Cue) => boolean,
): Cue | undefined {
  const buttons = fresh.flatMap((entry) => entry.buttons.flat()).filter(({ live }) => live);
  const questions = fresh.map((entry) => wordsOf(entry).trim().split("\n").at(-1) ?? "");
  const open = cues.filter((cue) => !isUsed(cue));
  const question = questions.findLast((said) => open.some(({ words }) => words?.test(said)));
  return open.find(
    ({ button, words }) =>
      (button !== undefined && buttons.some(({ data }) => button.test(data))) ||
      (words !== undefined && question !== undefined && words.test(question)),
  );
}

/** The form of a report, whatever of it is asked. */
export const reportCues: readonly Cue[] = [
  { button: /\ba:resume:[^:]+:(anew|new)/, press: /\ba:resume:[^:]+:(anew|new)/, caption: "anew" },
  { button: /\ba:report:confirm:yes\b/, press: /\ba:report:confirm:yes\b/, caption: "confirm" },
  { button: /\ba:report:photos:/, photos: true, once: true, caption: "photos" },
  {
    words: /拍[张張]照片|send a photo|发.{0,6}照片|写真を|ส่งรูป/i,
    photos: true,
    once: true,
    caption: "photos",
  },
  { words: /照片|photo|写真|รูป/i, say: "photosDone", caption: "photosDone" },
  { button: /\ba:report:danger:urgent\b/, press: /\ba:report:danger:urgent\b/, caption: "danger" },
  { button: /\ba:report:class:repair\b/, press: /\ba:report:class:repair\b/, caption: "kind" },
  { button: /\ba:report:wish:/, say: "wish", caption: "wish" },
  {
    words: /什[么麼][时時]候|like us to come|which day|希望日時|เมื่อไร/i,
    say: "wish",
    caption: "wish",
  },
  { button: /\ba:report:product:/, say: "product", caption: "product" },
  {
    words: /哪[个支][电電][话話]|phone number can|連絡できる|เบอร์ไหน/i,
    say: "contact",
    caption: "contact",
  },
  { words: /怎[么麼][称稱]呼|大名|your name|お名前|ขอชื่อ|ชื่อคุณ/i, say: "name", caption: "contact" },
  { words: /地址|address|ご住所|เข้าไปที่ไหน/i, say: "address", caption: "address" },
  { words: /序[列]?[号號]|serial|製造番号|หมายเลขเครื่อง/i, say: "serial", caption: "serial" },
  { words: /什[么麼][问問][题題]|what is wrong|症状|อาการ/i, say: "fault", caption: "fault" },
];

/** The engineer offers times: all that the desk reckoned from the customer's wish. */
export const proposeCues: readonly Cue[] = [
  { button: /\ba:propose:slots:all\b/, press: /\ba:propose:slots:all\b/, caption: "propose" },
  { button: /\ba:propose:slots:\d/, press: /\ba:propose:slots:\d/, caption: "propose" },
  {
    words:
      /哪些[时時][间間段]|什[么麼][时時]候|几点|幾點|which times|what time|when|どの日時|いつ|เวลาไหน|เมื่อไร/i,
    say: "slot",
    caption: "propose",
  },
];

/** The engineer's work record; the first two questions have no buttons and are known by their place or words. */
export const finishCues: readonly Cue[] = [
  { button: /\ba:finish:confirm:yes\b/, press: /\ba:finish:confirm:yes\b/, caption: "finishSend" },
  { button: /\ba:finish:parts:/, say: "parts", caption: "parts" },
  { button: /\ba:finish:advice:/, say: "advice", caption: "advice" },
  { words: /第 1 步|step 1 of|原因|cause|สาเหตุ/i, say: "cause", once: true, caption: "cause" },
  {
    words: /第 2 步|step 2 of|做了|did you do|what was done|どのような作業|แก้ไขอะไร/i,
    say: "done",
    once: true,
    caption: "done",
  },
];

/** The survey (S1-14, S2-28): the best grade each time, then an opinion in the customer's own words. */
export const surveyCues: readonly Cue[] = [
  { button: /:very-satisfied\b/, press: /:very-satisfied\b/, caption: "rate" },
  { button: /\ba:survey:opinion:/, say: "opinion", caption: "opinion" },
];

/** Buttons that move a ticket. */
export const moves = {
  approve: /\bt:approve:/,
  dispatch: /\bt:dispatch:/,
  accept: /\bt:accept:/,
  propose: /\bt:propose:/,
  appoint: /\bt:appoint:/,
  depart: /\bt:depart:/,
  arrive: /\bt:arrive:/,
  begin: /\bt:begin:/,
  finish: /\bt:finish:/,
  agree: /\bt:agree:/,
} as const;

/** What a one-time staff code looks like when it was typed. */
export const typedCode = /^[0-9A-Z]{3,4}-[0-9A-Z]{4}$/;
