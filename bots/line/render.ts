import type { messagingApi } from "@line/bot-sdk";
import { rowLine } from "../../src/kernel/row-line.ts";
import { splitText } from "../../src/kernel/split-text.ts";
import type { AddressOf } from "../../src/ports/gallery.ts";
import type { Bubble, OutgoingAsk, OutgoingChoice } from "../../src/ports/outgoing.ts";
import { askActions } from "./ask-actions.ts";
import { apart, mediaMessages } from "./media.ts";
import { ellipsis, fits, shorten, shortenUnits } from "./shorten.ts";
import {
  altTextMax,
  bubbleBytesMax,
  displayTextMax,
  flexLabelMax,
  messagesMax,
  quickLabelMax,
  quickRepliesMax,
  textMax,
} from "./wire.ts";

/**
 * Groups a turn's bubbles so that each group is one call of at most five message objects; a text that is too
 * long becomes several. Only the turn's last bubble may carry quick replies: whatever follows hides them, so
 * earlier choices move onto a card. Pure.
 */
export function pack(bubbles: readonly Bubble[]): readonly (readonly Bubble[])[] {
  const last = bubbles.length - 1;
  const fitting = bubbles.flatMap((bubble, at) =>
    at === last ? split(bubble) : withoutChips(bubble),
  );
  const calls = Math.ceil(fitting.length / messagesMax);
  return Array.from({ length: calls }, (_, at) =>
    fitting.slice(at * messagesMax, (at + 1) * messagesMax),
  );
}

/**
 * The message objects of one group of `pack`, without any markup: LINE has none. Pure.
 * @param addressOf where LINE fetches a picture from us
 */
export function render(
  bubbles: readonly Bubble[],
  addressOf?: AddressOf,
): readonly messagingApi.Message[] {
  return bubbles.flatMap((bubble): readonly messagingApi.Message[] => {
    switch (bubble.kind) {
      case "text":
        return [textMessage(bubble.text, bubble.choices ?? [], bubble.ask)];
      case "card":
        return [cardMessage(bubble)];
      case "media":
        return mediaMessages(bubble, addressOf);
    }
  });
}

type Card = Extract<Bubble, { kind: "card" }>;

/** A bubble that another one follows: its choices hang on a card, for chips would vanish. */
function withoutChips(bubble: Bubble): readonly Bubble[] {
  if (bubble.kind === "media") return apart(bubble);
  const { choices = [] } = bubble;
  const card: Card =
    bubble.kind === "card"
      ? bubble
      : { kind: "card", title: "", rows: [], text: bubble.text, choices };
  if (bubble.kind === "text" && choices.length === 0) {
    return splitBubble({ kind: "text", text: bubble.text });
  }
  if (weight(card) <= bubbleBytesMax) return [card];
  const words = splitBubble({ kind: "text", text: wordsOf(card) });
  return choices.length === 0
    ? words
    : [...words, { kind: "card", title: "", rows: [], text: ellipsis, choices }];
}

function split(bubble: Bubble): readonly Bubble[] {
  switch (bubble.kind) {
    case "text":
      return splitBubble(bubble);
    case "card":
      return weight(bubble) <= bubbleBytesMax ? [bubble] : split(asText(bubble));
    case "media":
      return apart(bubble);
  }
}

function splitBubble(bubble: Extract<Bubble, { kind: "text" }>): readonly Bubble[] {
  const { text, choices, ask } = bubble;
  if (text === "" && choices === undefined && ask === undefined) return [];
  const list = numbered(choices ?? [], ask);
  const whole = list === "" ? text : `${text}\n\n${list}`;
  if (whole.length <= textMax) return [bubble];
  const pieces = splitText(text, Math.max(textMax - list.length - 2, 1));
  const end = {
    ...(choices === undefined ? {} : { choices }),
    ...(ask === undefined ? {} : { ask }),
  };
  return pieces.map((piece, at) =>
    at === pieces.length - 1
      ? { kind: "text", text: piece, ...end }
      : { kind: "text", text: piece },
  );
}

function textMessage(
  text: string,
  choices: readonly OutgoingChoice[],
  ask: OutgoingAsk | undefined,
): messagingApi.TextMessage {
  const list = numbered(choices, ask);
  const words = [text, list].filter((part) => part !== "").join("\n\n") || ellipsis;
  const asking = askActions(ask);
  const room = quickRepliesMax - asking.length;
  const actions = [...choices.slice(0, room).map((one) => postback(one, quickLabelMax)), ...asking];
  if (actions.length === 0) return { type: "text", text: words };
  const items = actions.map((action) => ({ type: "action", action }) as const);
  return { type: "text", text: words, quickReply: { items } };
}

/** The options as text, when not all of them can be read on a button. */
function numbered(choices: readonly OutgoingChoice[], ask: OutgoingAsk | undefined): string {
  const room = quickRepliesMax - askActions(ask).length;
  const readable = choices.every(({ label }) => fits(label, quickLabelMax));
  if (choices.length <= room && readable) return "";
  return choices.map(({ label }, at) => `${at + 1}. ${shorten(label, displayTextMax)}`).join("\n");
}

function postback({ id, label }: OutgoingChoice, labelMax: number): messagingApi.PostbackAction {
  const displayText = shorten(label, displayTextMax);
  return { type: "postback", label: shorten(label, labelMax), data: id, displayText };
}

function cardMessage(card: Card): messagingApi.FlexMessage {
  const { title, rows, text, choices = [] } = card;
  const alt = [title, ...rows.map(rowLine), text ?? ""];
  const altText = shortenUnits(
    alt.filter((line) => line !== "").join("\n") || ellipsis,
    altTextMax,
  );
  const contents: messagingApi.FlexComponent[] = [
    ...(title === "" ? [] : [{ ...plainText(title), weight: "bold", size: "md" } as const]),
    ...rows.map(rowBox),
    ...(text === undefined || text === "" ? [] : [plainText(text)]),
  ];
  const body: messagingApi.FlexBox = { type: "box", layout: "vertical", spacing: "sm", contents };
  if (choices.length === 0) return { type: "flex", altText, contents: { type: "bubble", body } };
  const footer: messagingApi.FlexBox = {
    type: "box",
    layout: "vertical",
    spacing: "sm",
    contents: choices.map((choice) => ({
      type: "button",
      style: "secondary",
      height: "sm",
      action: postback(choice, flexLabelMax),
    })),
  };
  return { type: "flex", altText, contents: { type: "bubble", body, footer } };
}

function rowBox({ label, value }: Card["rows"][number]): messagingApi.FlexBox {
  const shown = { type: "text", size: "sm", wrap: true } as const;
  return {
    type: "box",
    layout: "baseline",
    spacing: "sm",
    contents: [
      { ...shown, text: label || ellipsis, color: "#666666", flex: 2 },
      { ...shown, text: value || ellipsis, flex: 5 },
    ],
  };
}

function plainText(text: string): messagingApi.FlexText {
  return { type: "text", text, size: "sm", wrap: true };
}

function weight(card: Card): number {
  return Buffer.byteLength(JSON.stringify(cardMessage(card).contents));
}

function asText(card: Card): Bubble {
  const { choices } = card;
  return { kind: "text", text: wordsOf(card), ...(choices === undefined ? {} : { choices }) };
}

function wordsOf({ title, rows, text }: Card): string {
  const lines = [title, ...rows.map(rowLine), text ?? ""];
  return lines.filter((line) => line !== "").join("\n");
}
