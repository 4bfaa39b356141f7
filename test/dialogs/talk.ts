/** A person's chat with the desk's heart alone, for tests: what was said by key and in words. */

import { frontDesk } from "../../src/dialogs/front-desk.ts";
import type { Conversation } from "../../src/engine/conversation.ts";
import { newConversation } from "../../src/engine/conversation.ts";
import type { Effect, Saying, Turn } from "../../src/engine/effect.ts";
import type { Facts, TicketFacts } from "../../src/engine/facts.ts";
import type { Input, TalkTimer } from "../../src/engine/input.ts";
import type { Value } from "../../src/engine/line.ts";
import type { Notice } from "../../src/engine/notice.ts";
import { openWords } from "../../src/words/open-words.ts";

/** Saturday 2026-11-21 10:00 in Shanghai. */
export const saturdayAt = Date.UTC(2026, 10, 21, 2, 0);

export const facts: Facts = {
  platform: "telegram",
  me: { role: "customer" },
  tickets: [],
  engineers: [],
  wrongCodes: 0,
  office: { open: true, nextOpenAt: null },
  zone: "Asia/Shanghai",
  defaultLocale: "zh-CN",
  rules: {
    reminderAfterMs: 2 * 3_600_000,
    sleepAfterMs: 22 * 3_600_000,
    surveyReminderAfterMs: 24 * 3_600_000,
    surveyCloseAfterMs: 48 * 3_600_000,
    visitToleranceMs: 2 * 3_600_000,
    photosMax: 9,
    messagesPerMinuteMax: 20,
    urgentWords: ["漏水", "断电", "停电", "leak", "no power"],
    extraUrgentWords: ["冒烟", "着火", "触电", "smoke", "fire", "electric shock"],
    products: [
      { id: "ac", names: ["空调", "air conditioner", "aircon"], models: ["KFR-35GW", "KFR-72LW"] },
      { id: "washer", names: ["洗衣机", "washing machine", "washer"], models: ["XQG100-14"] },
      { id: "fridge", names: ["冰箱", "fridge", "refrigerator"], models: ["BCD-258"] },
      { id: "heater", names: ["热水器", "water heater"], models: ["EWH-60A"] },
    ],
    companyName: "Deskbell",
    reviewWithinMs: 3_600_000,
  },
};

export const aTicket: TicketFacts = {
  number: "S20261100101",
  class: "repair",
  status: "accepted",
  takesNotes: true,
  urgency: "normal",
  round: 1,
  registeredAt: saturdayAt - 3_600_000,
  changedAt: saturdayAt - 1_800_000,
  customerName: "王女士",
  form: {
    name: "王女士",
    phone: "+8613800138000",
    address: "世纪大道88号1203室",
    product: "空调",
    model: "KFR-35GW",
    fault: "不制冷",
  },
  photos: 2,
  engineerName: "李工",
  engineerPhone: "+8613900139000",
  slots: [],
  appointment: null,
  work: null,
  moves: [],
  conversation: "0f8fad5b-d9cb-469f-a165-70867728950e",
};

const words = openWords();

export interface Chat {
  conversation: Conversation;
  facts: Facts;
  at: number;
  turn: Turn;
  readonly transcript: string[];
}

export function chat(own: Partial<Facts> = {}, conversation: Conversation = newConversation): Chat {
  return {
    conversation,
    facts: { ...facts, ...own },
    at: saturdayAt,
    turn: { conversation, effects: [] },
    transcript: [],
  };
}

type Without<T> = T extends unknown ? Omit<T, "at"> : never;

/** One input a minute after the last. */
export function give(talk: Chat, input: Without<Input>): readonly Effect[] {
  talk.at += 60_000;
  const given = { ...input, at: talk.at } as Input;
  talk.turn = frontDesk(talk.conversation, given, talk.facts);
  talk.conversation = talk.turn.conversation;
  talk.transcript.push(`> ${told(given)}`, ...spoken(talk).map((line) => `    ${line}`));
  return talk.turn.effects;
}

export function say(talk: Chat, text: string, messageId?: string): readonly Effect[] {
  return give(talk, { kind: "said", text, ...(messageId === undefined ? {} : { messageId }) });
}

export function press(talk: Chat, choice: string): readonly Effect[] {
  return give(talk, { kind: "chose", choice });
}

function told(input: Input): string {
  if (input.kind === "said") return input.text;
  if (input.kind === "chose") return `[${input.choice}]`;
  return `(${input.kind}${input.kind === "noticed" ? ` ${input.notice.kind}` : ""})`;
}

/** What the last turn says, in words. */
export function spoken(talk: Chat): readonly string[] {
  const bubbles = words.bubbles(
    sayings(talk),
    talk.conversation.locale ?? "zh-CN",
    talk.facts.zone,
    "S20261100107",
  );
  return bubbles.flatMap((bubble) => {
    const choices = (bubble.choices ?? [])
      .map(({ label }, index) => `[${index + 1} ${label}]`)
      .join(" ");
    const text =
      bubble.kind !== "card"
        ? [
            ...bubble.text.split("\n"),
            ...(bubble.kind === "media" ? bubble.items.map(({ type }) => `<${type}>`) : []),
          ]
        : [
            `== ${bubble.title} ==`,
            ...bubble.rows.map(({ label, value }) => `${label}: ${value}`),
            ...(bubble.text ?? "").split("\n"),
          ];
    return [...text, ...(choices === "" ? [] : [choices])];
  });
}

export function sayings(talk: Chat): readonly Saying[] {
  return talk.turn.effects.flatMap((effect) => (effect.kind === "say" ? effect.bubbles : []));
}

/** Keys of all lines of the last turn, nested ones included. */
export function keys(talk: Chat): readonly string[] {
  return sayings(talk).flatMap((saying) => [
    ...(saying.line === undefined ? [] : keysOf(saying.line)),
    ...(saying.kind === "card"
      ? [
          ...keysOf(saying.title),
          ...saying.rows.flatMap(({ label, value }) => [...keysOf(label), ...keysOf(value)]),
        ]
      : []),
  ]);
}

function keysOf(value: Value): readonly string[] {
  if (typeof value !== "object") return [];
  if ("key" in value) return [value.key, ...Object.values(value.params).flatMap(keysOf)];
  return value.kind === "list" ? value.items.flatMap(keysOf) : [];
}

/** Ids of the buttons of the last turn. */
export function choiceIds(talk: Chat): readonly string[] {
  return sayings(talk).flatMap(({ choices }) => (choices ?? []).map(({ id }) => id));
}

/** Orders of the last turn that are not words or clocks. */
export function orders(talk: Chat): readonly Effect[] {
  return talk.turn.effects.filter(
    ({ kind }) => kind !== "say" && kind !== "arm" && kind !== "disarm",
  );
}

/** Something happened to a ticket that this chat hears of. */
export function notice(
  talk: Chat,
  kind: Notice["kind"],
  ticket: TicketFacts = aTicket,
  more: Partial<Notice> = {},
): readonly Effect[] {
  talk.facts = { ...talk.facts, asked: ticket, tickets: [ticket] };
  return give(talk, { kind: "noticed", notice: { kind, ticket: ticket.number, ...more } });
}

/** A clock of a talk rings after a wait. */
export function ring(talk: Chat, timer: TalkTimer, cycle: number, waitMs = 0): readonly Effect[] {
  talk.at += waitMs;
  return give(talk, { kind: "rang", timer, cycle });
}

/** The clock the last turn armed. */
export function armed(talk: Chat): Extract<Effect, { readonly kind: "arm" }> | undefined {
  return talk.turn.effects.find((effect) => effect.kind === "arm");
}
