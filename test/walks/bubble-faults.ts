import { en } from "../../locales/en.ts";
import type { LocaleCode } from "../../src/engine/conversation.ts";
import type { Bubble } from "../../src/ports/outgoing.ts";
import type { Heard, Part } from "../transcripts/theatre.ts";
import { foreignIn } from "./spoken-in.ts";

/** Everything written on a bubble, in its order. */
export function writtenOn(bubble: Bubble): readonly string[] {
  const body =
    bubble.kind !== "card"
      ? [bubble.text]
      : [
          bubble.title,
          ...bubble.rows.flatMap(({ label, value }) => [label, value]),
          bubble.text ?? "",
        ];
  return [...body, ...(bubble.choices ?? []).map(({ label }) => label)];
}

const keys = new Set(Object.keys(en).map((key) => key.replace(/_(?:one|other)$/, "")));

/** What is wrong with a bubble for somebody who reads this language. */
export function wrongWith(bubble: Bubble, locale: LocaleCode): readonly string[] {
  const written = writtenOn(bubble);
  const said = written.join("\n");
  const left =
    said.match(/\{\{|\}\}|undefined|null|NaN|\[object|……。|。。|\.\.(?!\.)|： ?：/g) ?? [];
  const raw = (said.match(/[a-z]+(?:[.-][a-z]+)+/g) ?? []).filter((word) => keys.has(word));
  const words = bubble.kind !== "card" ? bubble.text : `${bubble.title}${bubble.text ?? ""}`;
  const empty =
    (bubble.choices ?? []).some(({ label }) => label.trim() === "") ||
    (words.trim() === "" && (bubble.kind !== "card" || bubble.rows.length === 0));
  const offersTongues = said.includes("ภาษาไทย") && said.includes("日本語");
  return [
    ...(empty ? ["nothing is written"] : []),
    ...[...left, ...raw].map((what) => `“${what}” is left in it`),
    ...(offersTongues ? [] : foreignIn(said, locale)).map((what) => `“${what}” in ${locale}`),
  ];
}

/** Questions that one chat is asked twice in answer to one thing. */
export function saidTwice(heard: readonly Heard[]): readonly string[] {
  const rounds = new Map<string, string[]>();
  for (const { in: part, by, said, after } of heard)
    if (by === "desk" && typeof said !== "string")
      rounds.set(keyOf(part, after), [
        ...(rounds.get(keyOf(part, after)) ?? []),
        ...sentencesOf(said),
      ]);
  return [...rounds.values()].flatMap((sentences) =>
    sentences.filter((one, nth) => isQuestion.test(one) && sentences.indexOf(one) < nth),
  );
}

const keyOf = (part: Part, after: number): string => `${part} ${after}`;

const isQuestion = /.{5}(?:[？?]|คะ)$/;

function sentencesOf(bubble: Bubble): readonly string[] {
  const words = bubble.kind !== "card" ? bubble.text : `${bubble.title}\n${bubble.text ?? ""}`;
  return words.split(/(?<=[。？！?!\n])|(?<=(?:ค่ะ|คะ)) /).map((one) => one.trim());
}
