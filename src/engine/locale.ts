/** Which language a chat speaks: chosen, else typed, else the profile's, else the company's. */
import type { Conversation, LocaleCode } from "./conversation.ts";
import type { Tongue } from "./dialog.ts";
import type { Facts } from "./facts.ts";
import { globalWord } from "./global-words.ts";
import { hanOf } from "./han.ts";
import type { Input } from "./input.ts";
import { textOf } from "./plain.ts";

type Known = Required<Pick<Conversation, "localeFrom">> & { readonly locale: LocaleCode };

/** The language from now on and where it comes from. */
export function localeOf(
  conversation: Conversation,
  input: Input,
  facts: Facts,
  rest: string,
): Known {
  if (conversation.locale !== null && conversation.localeFrom === "chosen")
    return { locale: conversation.locale, localeFrom: "chosen" };
  if (facts.me.locale !== undefined) return { locale: facts.me.locale, localeFrom: "chosen" };
  const idle = conversation.talk === null || conversation.talk.dialog === rest;
  const person = { known: knownOf(conversation, facts), company: facts.defaultLocale, idle };
  // A colleague's command is no sentence: "jobs" is typed in every language.
  const isCommand =
    facts.me.role !== "customer" &&
    input.kind === "said" &&
    globalWord(input.text) !== undefined &&
    conversation.locale !== null;
  const typed = input.kind === "said" && !isCommand ? typedIn(textOf(input), person) : undefined;
  const open = idle || conversation.localeFrom !== "typed";
  if (typed !== undefined && open) return { locale: typed, localeFrom: "typed" };
  if (conversation.locale !== null)
    return { locale: conversation.locale, localeFrom: conversation.localeFrom ?? "profile" };
  return { locale: ofProfile(facts), localeFrom: "profile" };
}

/** What is known of this person beyond the company's own language. */
function knownOf({ locale, localeFrom }: Conversation, facts: Facts): LocaleCode | undefined {
  if (locale !== null && localeFrom === "typed") return locale;
  return given(facts.me.profile?.language) ? ofProfile(facts) : undefined;
}

/** Letters, or English words, that show a language: of somebody unknown, while nothing is asked, and in the midst of a form. */
const enough = {
  unknown: { thai: 2, kana: 2, han: 1, words: 1 },
  idle: { thai: 2, kana: 2, han: 2, words: 1 },
  asked: { thai: 5, kana: 4, han: 4, words: 3 },
} as const;

/** Who types, as far as it is known. */
export interface Typist {
  /** The person's own language. */
  readonly known?: LocaleCode | undefined;
  /** What the company speaks to people of whom nothing is known. */
  readonly company?: LocaleCode;
  /** Nothing is being asked: while it is, a name, a place or an “ok” changes nothing. */
  readonly idle?: boolean;
}

/**
 * The language of a sentence, when it shows. Thai and kana show by themselves; Chinese characters by those that only
 * one script has, and what anybody could have written is read as the person's or the company's; codes and models are no words.
 */
export function typedIn(text: string, person: Typist = {}): LocaleCode | undefined {
  const { known, company = "zh-CN", idle = true } = person;
  const head = text.slice(0, 200);
  const least = enough[known === undefined ? "unknown" : idle ? "idle" : "asked"];
  if (count(head, /[\u0e01-\u0e4e]/g) >= least.thai) return "th";
  const han = count(head, /\p{Script=Han}/gu);
  if (count(head, /[\u3041-\u3096]|[\u30a1-\u30fa]{2}/g) > 1 || /[\u30a1-\u30fa]{3}/.test(head))
    return count(head, /[\u3041-\u30fa]/g) >= least.kana || han > 1 ? "ja" : undefined;
  if (han > 0) return han >= least.han ? hanIn(head, known, company) : undefined;
  const words = head.replace(code, "").match(/(?<![\w-])[A-Za-z]{2,}(?![\w-])/g) ?? [];
  const english = words.filter((word) => /^[A-Z]?[a-z]+$/.test(word) && /[aeiouy]/i.test(word));
  return english.length >= least.words ? "en" : undefined;
}

function hanIn(text: string, known: LocaleCode | undefined, company: LocaleCode): LocaleCode {
  switch (hanOf(text)) {
    case "mainland":
      return "zh-CN";
    case "taiwan":
      return "zh-TW";
    case "old":
      return (known ?? company) === "ja" ? "ja" : "zh-TW";
    case "shared":
      return (
        [known, company].find((one) => one !== undefined && writesHan.includes(one)) ?? "zh-CN"
      );
  }
}

const writesHan: readonly LocaleCode[] = ["zh-CN", "zh-TW", "ja"];

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** A one-time code in small letters is not English. */
const code = /^\s*(?=.*\d)[0-9a-z]{4} ?[-–—－ ] ?[0-9a-z]{4}\s*$/i;

const given = (language: string | undefined): language is string =>
  language !== undefined && language !== "";

/** Tags as platforms write them: `zh-hant`, `zh-TW`, `zh_HK`, `ja`, `th-TH`; what is no language of ours is read in English. */
function ofProfile(facts: Facts): LocaleCode {
  const language = facts.me.profile?.language?.toLowerCase().replaceAll("_", "-");
  if (!given(language)) return facts.defaultLocale;
  const [main] = language.split("-", 1);
  if (main === "ja" || main === "th") return main;
  if (main !== "zh" && main !== "yue") return "en";
  return /-(?:hant|tw|hk|mo)\b/.test(language) || main === "yue" ? "zh-TW" : "zh-CN";
}

/** The language a word names; 中文 alone leaves a Chinese chat in the script it has. */
export function localeNamed(tongue: Tongue, now: LocaleCode): LocaleCode {
  switch (tongue) {
    case "chinese":
      return now === "zh-TW" ? now : "zh-CN";
    case "simplified":
      return "zh-CN";
    case "traditional":
      return "zh-TW";
    case "english":
      return "en";
    case "japanese":
      return "ja";
    case "thai":
      return "th";
  }
}
