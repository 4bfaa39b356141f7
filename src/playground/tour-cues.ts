/**
 * What the tour watches for and what it answers: one table, so that a new question of the desk is a line here.
 * Buttons are known by what they carry (`a:<dialog>:<step>:<value>`, `t:<action>:<ticket>`), whatever a platform
 * wraps round it; open questions by their words, in every language of the desk.
 */
import type { CaptionName, Saying } from "./tour-words.ts";

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

/** The form of a report, whatever of it is asked. */
export const reportCues: readonly Cue[] = [
  { button: /\ba:resume:[^:]+:(anew|new)/, press: /\ba:resume:[^:]+:(anew|new)/, caption: "anew" },
  { button: /\ba:report:confirm:yes\b/, press: /\ba:report:confirm:yes\b/, caption: "confirm" },
  { button: /\ba:report:photos:/, photos: true, once: true, caption: "photos" },
  { words: /拍张照片|send a photo|发.{0,6}照片/i, photos: true, once: true, caption: "photos" },
  { words: /照片|photo/i, say: "photosDone", caption: "photosDone" },
  { button: /\ba:report:danger:urgent\b/, press: /\ba:report:danger:urgent\b/, caption: "danger" },
  { button: /\ba:report:class:repair\b/, press: /\ba:report:class:repair\b/, caption: "kind" },
  { button: /\ba:report:wish:/, say: "wish", caption: "wish" },
  { words: /什么时候上门|like us to come|which day/i, say: "wish", caption: "wish" },
  { button: /\ba:report:product:/, say: "product", caption: "product" },
  { words: /哪个电话|phone number/i, say: "contact", caption: "contact" },
  { words: /怎么称呼|your name/i, say: "name", caption: "contact" },
  { words: /地址|address/i, say: "address", caption: "address" },
  { words: /序列号|serial/i, say: "serial", caption: "serial" },
  { words: /什么问题|what is wrong/i, say: "fault", caption: "fault" },
];

/** The engineer's own conversations: offering times, and what was found and done. */
export const proposeCues: readonly Cue[] = [
  {
    button: /\ba:[\w-]+:(confirm|send):yes\b/,
    press: /\ba:[\w-]+:(confirm|send):yes\b/,
    caption: "proposeSend",
  },
  {
    button: /\ba:[\w-]+:(slots?|time|when):(?!more|other|-)/,
    press: /\ba:[\w-]+:(slots?|time|when):(?!more|other|-)/,
    caption: "propose",
  },
  { words: /时间|什么时候|几点|when|time/i, say: "slot", caption: "propose" },
];

export const finishCues: readonly Cue[] = [
  {
    button: /\ba:[\w-]+:(confirm|send):yes\b/,
    press: /\ba:[\w-]+:(confirm|send):yes\b/,
    caption: "finishSend",
  },
  {
    words: /原因|怎么坏|什么毛病|cause|what was wrong|find/i,
    say: "cause",
    once: true,
    caption: "cause",
  },
  { words: /配件|零件|parts?\b/i, say: "parts", once: true, caption: "parts" },
  {
    words: /注意|建议|保养|advice|advise|bear in mind|recommend/i,
    say: "advice",
    once: true,
    caption: "advice",
  },
  {
    words: /做了|处理|维修内容|完成|what (did|have|was)|done|work/i,
    say: "done",
    once: true,
    caption: "done",
  },
];

/** The survey (S1-14, S2-28): the best grade each time, then an opinion in the customer's own words. */
export const surveyCues: readonly Cue[] = [
  { button: /:very-satisfied\b/, press: /:very-satisfied\b/, caption: "rate" },
  {
    words: /意见|建议|想说|opinion|comment|suggest|anything (else|more)/i,
    say: "opinion",
    once: true,
    caption: "opinion",
  },
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
