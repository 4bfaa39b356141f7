import { type Api, GrammyError } from "grammy";
import type { Arrival } from "../../src/ports/channel.ts";
import type { Meter } from "../../src/ports/log.ts";
import { codeOf } from "./outcome.ts";
import { tame } from "./tame.ts";
import { type CallbackQuery, textMax } from "./wire.ts";

/** Presses remembered, so that a redelivered one is not answered twice. */
const pressesMax = 1_000;

/**
 * What answering a press needs: the query, where its button hung, and how the message looks once the choice
 * stands in it. Pure.
 */
export function pressOf({ id, data, message }: CallbackQuery): Readonly<Record<string, string>> {
  if (message === undefined) return { query: id };
  const { chat, message_id, text, entities = [], reply_markup } = message;
  const place = { query: id, chat: String(chat.id), message: String(message_id) };
  const buttons = reply_markup?.inline_keyboard.flat() ?? [];
  const label = buttons.find(({ callback_data }) => callback_data === data)?.text;
  const shown = `${text}\n\n✓ ${label}`;
  if (text === undefined || label === undefined || shown.length > textMax) return place;
  // Signs that no message of ours holds would move what is bold: then it stays as it is.
  if (tame(shown) !== shown) return place;
  // Links and numbers are found anew by Telegram; only what we made bold has to be said again.
  const bold = entities.filter(({ type }) => type === "bold");
  const ranges = bold.map(({ offset, length }) => `${offset}+${length}`).join(" ");
  return { ...place, shown, ...(ranges === "" ? {} : { bold: ranges }) };
}

/**
 * Answers presses: the button stops spinning, the keyboard goes, so that it cannot be pressed again, and the
 * choice stands where it was made. Failures are only counted.
 */
export function acknowledging(api: Api, meter: Meter): (arrival: Arrival) => void {
  const answered = new Set<string>();
  const count = (outcome: string) =>
    meter.count("deskbell_acknowledgements_total", { platform: "telegram", outcome });
  return ({ press }) => {
    const query = press?.["query"];
    if (press === undefined || query === undefined || answered.has(query)) return;
    answered.add(query);
    const [oldest] = answered;
    if (answered.size > pressesMax && oldest !== undefined) answered.delete(oldest);
    for (const call of [api.answerCallbackQuery(query), tidy(api, press)]) {
      call.then(
        () => count("ok"),
        (fault: unknown) => count(endOf(fault)),
      );
    }
  };
}

/** Telegram's reasons under one number, told apart for whoever reads the counts. */
const ends: readonly (readonly [RegExp, string])[] = [
  // Pressed twice: it looks as it should already.
  [/message is not modified/i, "ok"],
  [/query is too old|query id is invalid/i, "too-old"],
  [/message (?:to edit not found|can't be edited)/i, "gone"],
];

function endOf(fault: unknown): string {
  const words = fault instanceof GrammyError && fault.error_code === 400 ? fault.description : "";
  return ends.find(([reason]) => reason.test(words))?.[1] ?? codeOf(fault);
}

async function tidy(api: Api, press: Readonly<Record<string, string>>): Promise<unknown> {
  const { chat, message, shown, bold } = press;
  if (chat === undefined || message === undefined) return undefined;
  if (shown === undefined) return api.editMessageReplyMarkup(chat, Number(message));
  const entities = (bold ?? "").split(" ").flatMap((range) => {
    const [offset = 0, length = 0] = range.split("+").map(Number);
    return length > 0 ? [{ type: "bold" as const, offset, length }] : [];
  });
  const link_preview_options = { is_disabled: true };
  return api.editMessageText(chat, Number(message), shown, { entities, link_preview_options });
}
