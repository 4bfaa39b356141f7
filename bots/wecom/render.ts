import { rowLine } from "../../src/kernel/row-line.ts";
import type { Bubble, OutgoingChoice } from "../../src/ports/outgoing.ts";
import { plainBubble } from "../wecom-api/plain-bubble.ts";
import { bytesOf, cutBytes, cutWidth, splitBytes, widthOf } from "../wecom-api/split-text.ts";
import { markBytes } from "../wecom-api/unlike.ts";
import { apart } from "../wecom-api/upload-material.ts";
import { byClause, headOf, isDrawn, lastSentence } from "./card-title.ts";
import {
  type ButtonCard,
  buttonsMax,
  buttonWidthMax,
  keyBytesMax,
  rowNameWidthMax,
  rowsMax,
  rowValueWidthMax,
  textBytesMax,
  titleWidthMax,
  type WecomMessage,
} from "./wire.ts";

type Card = Extract<Bubble, { readonly kind: "card" }>;

/** What is said in one text has to leave room for its mark. */
const wordsBytesMax = textBytesMax - markBytes;

/** Between two bubbles that travel as one text. */
const gap = "\n\n";

/**
 * Groups so that each is one message/send: neighbouring bubbles without buttons become one text, a bubble with
 * buttons becomes a card of its own, and what a card cannot show goes ahead as text. Pure.
 */
export function pack(bubbles: readonly Bubble[]): readonly (readonly Bubble[])[] {
  const groups: Bubble[][] = [];
  for (const bubble of bubbles.flatMap(fitting)) {
    const last = groups.at(-1);
    const joins = last !== undefined && !standsAlone(bubble) && fitsText([...last, bubble]);
    if (joins) last.push(bubble);
    else groups.push([bubble]);
  }
  return groups;
}

/** One group of `pack` as the body of one message/send. `taskId` is the card's, unique per send. Pure. */
export function render(group: readonly Bubble[], taskId: string): WecomMessage {
  const [only] = group;
  if (group.length === 1 && only?.kind === "card" && hasButtons(only)) {
    return { msgtype: "template_card", template_card: cardOf(only, taskId) };
  }
  const content = cutBytes(group.map(plainBubble).join(gap), wordsBytesMax);
  return { msgtype: "text", text: { content } };
}

function fitsText(group: readonly Bubble[]): boolean {
  return !group.some(standsAlone) && bytesOf(group.map(plainBubble).join(gap)) <= wordsBytesMax;
}

const standsAlone = (bubble: Bubble): boolean => bubble.kind === "media" || hasButtons(bubble);

function hasButtons({ choices }: Bubble): boolean {
  return choices !== undefined && choices.length > 0;
}

/** The same bubble in parts that each fit one message. */
function fitting(bubble: Bubble): readonly Bubble[] {
  if (bubble.kind === "media") return apart(bubble);
  const { choices = [] } = bubble;
  if (choices.length === 0) return texts(plainBubble(bubble));
  const { ahead, card } = bubble.kind === "card" ? splitCard(bubble) : splitQuestion(bubble.text);
  const cards = chunks(choices, buttonsMax).map((some, place) => ({
    ...(place === 0 ? card : { ...card, rows: [] }),
    choices: some,
  }));
  return [...texts(ahead), ...cards];
}

/** What stands on a card, and what has to go ahead of it as text. */
interface Split {
  readonly ahead: string;
  readonly card: Omit<Card, "choices">;
}

/** Rows that are not drawn whole, or are too many, become lines of the card's text while that is drawn whole. */
function splitCard(card: Card): Split {
  const { rows, text = "" } = card;
  const drawn = rows.filter(isDrawnWhole).slice(0, rowsMax);
  const others = rows.filter((row) => !drawn.includes(row)).map(rowLine);
  const under = (first: string): string =>
    [first, ...others, text].filter((line) => line !== "").join("\n");
  const whole = { title: card.title, below: under("") };
  const head = headOf(card.title);
  const parts = [whole, { title: head.title, below: under(head.below) }].find(isDrawn);
  if (parts === undefined) {
    const title = lastLine(card.title);
    return { ahead: plainBubble(card), card: { kind: "card", title, rows: [] } };
  }
  const { title, below } = parts;
  const kept = below === "" ? {} : { text: below };
  return { ahead: "", card: { kind: "card", title, rows: drawn, ...kept } };
}

/** A question with buttons: its first line, its last sentence or some of its clauses are the card's title, the rest stands below. */
function splitQuestion(text: string): Split {
  const [title = "", ...rest] = text.trim().split("\n");
  const onTop = { title, below: rest.join("\n").trim() };
  const { title: last, below } = [onTop, lastSentence(text.trim()), ...byClause(text.trim())].find(
    isDrawn,
  ) ?? {
    title: "",
    below: "",
  };
  if (last === "") return { ahead: text, card: { kind: "card", title: lastLine(text), rows: [] } };
  const kept = below === "" ? {} : { text: below };
  return { ahead: "", card: { kind: "card", title: last, rows: [], ...kept } };
}

function isDrawnWhole({ label, value }: Card["rows"][number]): boolean {
  return widthOf(label) <= rowNameWidthMax && widthOf(value) <= rowValueWidthMax && value !== "";
}

function lastLine(text: string): string {
  const line = text.trimEnd().split("\n").at(-1) ?? "";
  return cutWidth(line, titleWidthMax) || "…";
}

function cardOf({ title, rows, text, choices = [] }: Card, taskId: string): ButtonCard {
  return {
    card_type: "button_interaction",
    task_id: taskId,
    main_title: { title: shown(title) },
    ...(text === undefined ? {} : { sub_title_text: text }),
    ...(rows.length === 0
      ? {}
      : {
          horizontal_content_list: rows.map(({ label, value }) => ({
            keyname: shown(label),
            value,
          })),
        }),
    button_list: choices.map(({ id, label }, place) => ({
      text: cutWidth(shown(label), buttonWidthMax),
      style: place === 0 ? 1 : 2,
      key: cutBytes(id, keyBytesMax),
    })),
  };
}

/** WeCom refuses a card with a name of blanks. */
function shown(words: string): string {
  return words.trim() === "" ? "…" : words;
}

/** As many texts as it takes; blanks alone are none. */
function texts(words: string): readonly Bubble[] {
  return splitBytes(words, wordsBytesMax)
    .filter((text) => text.trim() !== "")
    .map((text) => ({ kind: "text", text }));
}

function chunks(
  choices: readonly OutgoingChoice[],
  size: number,
): readonly (readonly OutgoingChoice[])[] {
  const count = Math.ceil(choices.length / size);
  return Array.from({ length: count }, (_, place) =>
    choices.slice(place * size, (place + 1) * size),
  );
}
