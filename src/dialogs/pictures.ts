/** What was sent with a case, shown to whoever works it: asked for, never sent by itself. */
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Choice, Saying, Turn } from "../engine/effect.ts";
import type { TicketFacts } from "../engine/facts.ts";
import { type Line, line } from "../engine/line.ts";
import { bare } from "../engine/plain.ts";
import { restated } from "../engine/question.ts";
import { ordering, saying, text } from "../engine/turn.ts";
import { refused } from "./serve-chat.ts";

/** Shown at one time: an album of Telegram's, two messages of LINE's. */
const shownMax = 10;

const choiceOf = (number: string, from?: number): string =>
  `t:photos:${number}${from === undefined ? "" : `:${from}`}`;

/** The button under a card, where there is something to see and this person may see it. */
export function picturesChoice({ number, photos, kept }: TicketFacts): readonly Choice[] {
  return kept === undefined || photos === 0
    ? []
    : [{ id: choiceOf(number), label: line("pictures.button", { count: photos }) }];
}

/** The turn after that button. @param arg how many were shown already */
export function picturesShown(
  desk: Desk,
  turn: Turn,
  choice: string,
  ticket: TicketFacts | undefined,
  arg: string | undefined,
  scene: Scene,
): Turn {
  if (ticket?.kept === undefined) return refused(desk, turn, choice, ticket, scene);
  const { number, kept } = ticket;
  const from = /^\d{1,4}$/.test(arg ?? "") ? Number(arg) : 0;
  const files = kept.files.slice(from, from + shownMax);
  if (files.length === 0 || scene.facts.cannotShow === true) {
    const said = files.length === 0 ? nothing(ticket) : line("pictures.no-way");
    return restated(desk, saying(turn, text(said)), scene);
  }
  const shown = ordering(turn, { kind: "note-shown", ticket: number });
  const media: Saying = { kind: "media", line: line("pictures.of", { number }), files };
  const rest = restOf(ticket, from + files.length);
  return restated(desk, saying(shown, media, ...rest), scene);
}

/** What is not shown now: what comes next, what is still being fetched, what is gone. */
function restOf(ticket: TicketFacts, shown: number): readonly Saying[] {
  const left = (ticket.kept?.files.length ?? 0) - shown;
  const more: readonly Choice[] =
    left > 0
      ? [{ id: choiceOf(ticket.number, shown), label: line("pictures.more", { count: left }) }]
      : [];
  const words = left > 0 ? [line("pictures.left", { count: left })] : missing(ticket);
  return words.length === 0 ? [] : [text(joined(words), more)];
}

function nothing(ticket: TicketFacts): Line {
  const words = missing(ticket);
  return words.length === 0 ? line("pictures.none", { number: ticket.number }) : joined(words);
}

function missing({ photos, kept }: TicketFacts): Line[] {
  const waiting = photos - (kept?.files.length ?? 0);
  const gone = kept?.gone ?? 0;
  return [
    ...(waiting > 0 ? [line("pictures.waiting", { count: waiting })] : []),
    ...(gone > 0 ? [line("pictures.gone", { count: gone })] : []),
  ];
}

const joined = (words: readonly Line[]): Line =>
  words.reduce((above, below) => line("desk.joined", { above, below }));

/** Whether somebody typed the button's word, with its number or without. */
export const asksForPictures = (said: string): boolean =>
  typed.has(bare(said.replace(/[(（]\d{1,4}[)）]/, "")));

const typed: ReadonlySet<string> = new Set(
  [
    "照片",
    "看照片",
    "图片",
    "photo",
    "photos",
    "pictures",
    "show photos",
    "写真",
    "写真を見る",
    "รูป",
    "รูปภาพ",
    "ดูรูป",
  ].map(bare),
);

/** The turn after that word: the one case with something to see, or which of them is meant. */
export function picturesAsked(desk: Desk, turn: Turn, scene: Scene): Turn {
  const { facts } = scene;
  const about = facts.asked === undefined ? facts.tickets : [facts.asked];
  const seen = about.filter((ticket) => picturesChoice(ticket).length > 0);
  const [only, other] = seen;
  if (only !== undefined && other === undefined)
    return picturesShown(desk, turn, choiceOf(only.number), only, undefined, scene);
  const said =
    only === undefined
      ? text(line("pictures.no-cases"))
      : text(
          line("pictures.which"),
          seen.map(({ number }) => ({ id: choiceOf(number), label: number })),
        );
  return restated(desk, saying(turn, said), scene);
}
