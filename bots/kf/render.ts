import type { Bubble, OutgoingChoice } from "../../src/ports/outgoing.ts";
import { plainBubble } from "../wecom-api/plain-bubble.ts";
import { bytesOf, cutBytes, splitBytes } from "../wecom-api/split-text.ts";
import { apart } from "../wecom-api/upload-material.ts";
import {
  headBytesMax,
  idBytesMax,
  type KfMessage,
  labelBytesMax,
  menuLinesMax,
  textBytesMax,
} from "./wire.ts";

/** Between two bubbles that travel as one message. */
const gap = "\n\n";

/**
 * Groups so that each is one kf/send_msg, as few as can be: a customer's message pays for five of ours. Bubbles
 * join until one has choices; what does not fit above a menu goes ahead as text. Pure.
 */
export function pack(bubbles: readonly Bubble[]): readonly (readonly Bubble[])[] {
  const groups: (readonly Bubble[])[] = [];
  let waiting: string[] = [];
  const flush = (): void => {
    const texts = splitBytes(waiting.join(gap), textBytesMax).filter(isWritten);
    groups.push(...texts.map(asText));
    waiting = [];
  };
  for (const bubble of bubbles.flatMap((one) => (one.kind === "media" ? apart(one) : [one]))) {
    if (bubble.kind === "media") {
      flush();
      groups.push([bubble]);
      continue;
    }
    waiting.push(plainBubble(bubble));
    const { choices = [] } = bubble;
    if (choices.length === 0) continue;
    groups.push(...menus(waiting, choices));
    waiting = [];
  }
  flush();
  return groups;
}

/** One group of `pack` as the body of one kf/send_msg. Pure. */
export function render(group: readonly Bubble[]): KfMessage {
  const choices = group.flatMap((bubble) => bubble.choices ?? []);
  const text = group.map(plainBubble).join(gap);
  if (choices.length === 0) {
    return { msgtype: "text", text: { content: cutBytes(text, textBytesMax) } };
  }
  const list = choices.slice(0, menuLinesMax).map(({ id, label }) => ({
    type: "click" as const,
    click: { id: cutBytes(id, idBytesMax), content: cutBytes(label.trim() || "…", labelBytesMax) },
  }));
  return { msgtype: "msgmenu", msgmenu: { head_content: cutBytes(text, headBytesMax), list } };
}

function menus(
  texts: readonly string[],
  choices: readonly OutgoingChoice[],
): readonly (readonly Bubble[])[] {
  const { ahead, head } = splitHead(texts);
  const [first = [], ...more] = chunks(choices);
  return [
    ...ahead.map(asText),
    [{ kind: "text", text: head, choices: first }],
    ...more.map((some): readonly Bubble[] => [{ kind: "text", text: "…", choices: some }]),
  ];
}

/** The last bubble asks the question: it stays with the menu, and as much before it as fits. */
function splitHead(texts: readonly string[]): {
  readonly ahead: readonly string[];
  readonly head: string;
} {
  const whole = texts.join(gap);
  if (bytesOf(whole) <= headBytesMax) return { ahead: [], head: whole };
  const question = texts.at(-1) ?? "";
  const before = texts.slice(0, -1).join(gap);
  if (bytesOf(question) <= headBytesMax) {
    return { ahead: splitBytes(before, textBytesMax).filter(isWritten), head: question };
  }
  const lines = question.trimEnd().split("\n");
  const last = lines.at(-1) ?? "";
  const head = bytesOf(last) <= headBytesMax ? last : "…";
  const rest = head === last ? lines.slice(0, -1).join("\n") : question;
  const ahead = [before, rest].filter(isWritten).join(gap);
  return { ahead: splitBytes(ahead, textBytesMax).filter(isWritten), head };
}

function chunks(choices: readonly OutgoingChoice[]): readonly (readonly OutgoingChoice[])[] {
  const count = Math.ceil(choices.length / menuLinesMax);
  return Array.from({ length: count }, (_, place) =>
    choices.slice(place * menuLinesMax, (place + 1) * menuLinesMax),
  );
}

function asText(text: string): readonly Bubble[] {
  return [{ kind: "text", text }];
}

function isWritten(text: string): boolean {
  return text.trim() !== "";
}
