import type {
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  MessageEntity,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from "grammy/types";
import { BrokenPromise } from "../../src/kernel/errors.ts";
import { rowLine } from "../../src/kernel/row-line.ts";
import { splitText } from "../../src/kernel/split-text.ts";
import type { Bubble, OutgoingAsk, OutgoingChoice, WordBubble } from "../../src/ports/outgoing.ts";
import { packMedia } from "./media.ts";
import { callbackBytesMax, textMax } from "./wire.ts";

/** What sendMessage takes besides the chat (core.telegram.org/bots/api#sendmessage). */
export interface Call {
  readonly text: string;
  readonly entities?: MessageEntity[];
  readonly reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove;
  readonly link_preview_options: { readonly is_disabled: true };
}

/** Letters that fit side by side on a narrow phone; wide scripts count twice. */
const rowWidthMax = 28;
const rowButtonsMax = 3;

/**
 * One group per message: long texts are cut, buttons hang on the last part, and a question with both kinds of
 * keyboard becomes two, because Telegram shows one per message. Pure.
 */
export function pack(bubbles: readonly Bubble[]): readonly (readonly Bubble[])[] {
  return bubbles.flatMap(parts).map((part) => [part]);
}

/**
 * The message of one bubble, formatted by entities, never by a parse mode: a customer's own words can hold
 * any mark (R22). Pure.
 * @throws {BrokenPromise} when a button's id does not fit into 64 bytes
 */
export function render(bubble: WordBubble): Call {
  const text = wordsOf(bubble);
  const entities = bubble.kind === "card" ? boldTitle(bubble.title) : [];
  return {
    text,
    reply_markup: keyboardOf(bubble),
    link_preview_options: { is_disabled: true },
    ...(entities.length === 0 ? {} : { entities }),
  };
}

/** The same message without formatting, for the day Telegram refuses our entities. */
export function plain({ entities: _formatting, ...call }: Call): Call {
  return call;
}

function parts(bubble: Bubble): readonly Bubble[] {
  if (bubble.kind === "media") return packMedia(bubble);
  if (bubble.kind === "card" || !isNative(bubble.ask) || !hasChoices(bubble)) return cut(bubble);
  const { ask, ...question } = bubble;
  return [...cut(question), { kind: "text", text: ask.label, ask }];
}

function cut(bubble: WordBubble): readonly Bubble[] {
  const words = wordsOf(bubble);
  const pieces = splitText(words, textMax).filter((piece) => piece.trim() !== "");
  if (pieces.length === 1 && words.length <= textMax) return [bubble];
  const last = withText(bubble, pieces.at(-1) ?? "…");
  if (pieces.length === 0) return hasChoices(bubble) ? [last] : [];
  return [...pieces.slice(0, -1).map((text) => ({ kind: "text", text }) as const), last];
}

function withText(bubble: WordBubble, text: string): Bubble {
  const choices = bubble.choices === undefined ? {} : { choices: bubble.choices };
  const ask = bubble.kind === "card" || bubble.ask === undefined ? {} : { ask: bubble.ask };
  return { kind: "text", text, ...choices, ...ask };
}

function wordsOf(bubble: WordBubble): string {
  if (bubble.kind === "text") return bubble.text;
  const rows = bubble.rows.map(rowLine);
  return [bubble.title.trim(), rows.join("\n"), bubble.text ?? ""]
    .filter((block) => block.trim() !== "")
    .join("\n\n");
}

function boldTitle(title: string): MessageEntity[] {
  const { length } = title.trim();
  return length === 0 ? [] : [{ type: "bold", offset: 0, length }];
}

function keyboardOf(bubble: WordBubble): Exclude<Call["reply_markup"], undefined> {
  if (hasChoices(bubble)) return { inline_keyboard: rowsOf(bubble.choices) };
  const ask = bubble.kind === "text" ? bubble.ask : undefined;
  // A keyboard for sharing stays up until somebody takes it down: every plain message does.
  if (!isNative(ask)) return { remove_keyboard: true };
  const wanted = ask.for === "contact" ? { request_contact: true } : { request_location: true };
  return {
    keyboard: [[{ text: ask.label, ...wanted }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  };
}

function rowsOf(choices: readonly OutgoingChoice[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  let room = 0;
  for (const { id, label } of choices) {
    if (id === "" || Buffer.byteLength(id) > callbackBytesMax) {
      throw new BrokenPromise("a button's id must have 1 to 64 bytes");
    }
    const button = { text: label.trim() === "" ? id : label.trim(), callback_data: id };
    const width = widthOf(button.text);
    const row = rows.at(-1);
    if (row !== undefined && row.length < rowButtonsMax && width <= room) row.push(button);
    else {
      rows.push([button]);
      room = rowWidthMax;
    }
    room -= width + gapWidth;
  }
  return rows;
}

/** Room between two buttons of a row, in letters. */
const gapWidth = 2;

function widthOf(label: string): number {
  return Array.from(label).reduce((sum, letter) => sum + (letter < "\u1100" ? 1 : 2), 0);
}

function hasChoices<B extends WordBubble>(
  bubble: B,
): bubble is B & { readonly choices: readonly OutgoingChoice[] } {
  return bubble.choices !== undefined && bubble.choices.length > 0;
}

/** Photos need no keyboard: the paper clip is always there. A wheel for times Telegram has not. */
function isNative(ask: OutgoingAsk | undefined): ask is OutgoingAsk {
  return ask !== undefined && (ask.for === "contact" || ask.for === "location");
}
