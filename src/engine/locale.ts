/** Which language a chat speaks: chosen, else typed, else the profile's, else the company's. */
import type { Conversation, LocaleCode } from "./conversation.ts";
import type { Facts } from "./facts.ts";
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
  const typed = input.kind === "said" ? typedIn(textOf(input)) : undefined;
  const open =
    conversation.talk === null ||
    conversation.talk.dialog === rest ||
    conversation.localeFrom !== "typed";
  if (typed !== undefined && open) return { locale: typed, localeFrom: "typed" };
  if (conversation.locale !== null)
    return { locale: conversation.locale, localeFrom: conversation.localeFrom ?? "profile" };
  return { locale: ofProfile(facts), localeFrom: "profile" };
}

/** The language of a sentence, when it shows: Chinese characters without kana beside them, or a Latin word written small; codes and models are no words. */
export function typedIn(text: string): LocaleCode | undefined {
  const head = text.slice(0, 200);
  if (/\p{Script=Han}/u.test(head)) return /[\u3041-\u30ff]/.test(head) ? undefined : "zh-CN";
  const words = head.replace(code, "").match(/(?<![\w-])[A-Za-z]{2,}(?![\w-])/g) ?? [];
  return words.some((word) => /^[A-Z]?[a-z]+$/.test(word) && /[aeiouy]/i.test(word))
    ? "en"
    : undefined;
}

/** A one-time code in small letters is not English. */
const code = /^\s*(?=.*\d)[0-9a-z]{4} ?[-–—－ ] ?[0-9a-z]{4}\s*$/i;

function ofProfile(facts: Facts): LocaleCode {
  const language = facts.me.profile?.language?.toLowerCase();
  if (language === undefined || language === "") return facts.defaultLocale;
  return language.startsWith("zh") ? "zh-CN" : "en";
}
