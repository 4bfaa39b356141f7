/** The first words of the desk to a customer: who it is, and what it does with what it is told (P8). */
import type { Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import type { Facts } from "./facts.ts";
import { line } from "./line.ts";
import { noting, saying, text } from "./turn.ts";
import { voiceMark } from "./voice.ts";

/** Version of our own sentence, where the company has no page of its own; a new wording is a new version. */
export const purposeVersion = "desk-1";

/** Said once; which text it was and when stays with the chat. */
export function introduce(turn: Turn, { facts, at }: Scene): Turn {
  const { companyName, privacy, listens } = facts.rules;
  const version = `${privacy?.version ?? purposeVersion}${listens === true ? voiceMark : ""}`;
  const told = { version, toldAt: at };
  return saying(
    noting(turn, { introduced: true, privacy: told }),
    text(line("hello.first", { company: companyName })),
    text(
      privacy === undefined
        ? line("hello.purpose")
        : line("hello.purpose-page", { url: privacy.url }),
    ),
    ...(listens === true ? [text(line("hello.voice"))] : []),
    ...(isGuessed(turn, facts) ? [text(line("hello.tongues"))] : []),
  );
}

/** Whoever opened a chat of many countries without a word, and whose app does not say its language, may read none of ours. */
function isGuessed({ conversation }: Turn, { me, platform }: Facts): boolean {
  const { language = "" } = me.profile ?? {};
  return (
    conversation.localeFrom === "profile" &&
    me.locale === undefined &&
    language === "" &&
    (platform === "telegram" || platform === "line")
  );
}

/** The customer has looked over what is stored and said yes to it: an explicit yes, with its time. */
export function agreed(turn: Turn, { facts, at }: Scene): Turn {
  const { privacy } = turn.conversation;
  const told = privacy ?? { version: facts.rules.privacy?.version ?? purposeVersion, toldAt: at };
  return noting(turn, { privacy: { ...told, agreedAt: at } });
}
