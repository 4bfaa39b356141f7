import { type Api, GrammyError } from "grammy";
import type { Meter } from "../../src/ports/log.ts";
import { codeOf } from "./outcome.ts";
import { strayMembership, strayMessage } from "./wire-groups.ts";

/** A group, or a channel, that somebody put the bot into. */
export interface Stray {
  readonly chat: string;
  /** In a channel nobody could answer: we go without a word. */
  readonly mayTalk: boolean;
}

/** Groups remembered as told, so that one polite line is not said twice. */
const toldMax = 1_000;

/** The group an update shows us to be in, if any. Pure. */
export function findStray(update: unknown): Stray | undefined {
  const joined = strayMembership.safeParse(update).data?.my_chat_member;
  const heard = strayMessage.safeParse(update).data?.message;
  if (joined !== undefined && isOut(joined.new_chat_member.status)) return undefined;
  // A group that became a supergroup is written to under its new id; the old one is empty.
  if (heard?.migrate_to_chat_id !== undefined || heard?.left_chat_member !== undefined)
    return undefined;
  const chat = joined?.chat ?? heard?.chat;
  if (chat === undefined) return undefined;
  return { chat: String(chat.id), mayTalk: chat.type !== "channel" };
}

/**
 * Leaves groups, with one polite line: cases hold names and addresses, which are nobody else's
 * (core.telegram.org/bots/api#leavechat). Failures are only counted; the next message there is the next try.
 * @param words why we leave; without words we stay, in silence
 * @returns what looks at an update
 */
export function leavingGroups(
  api: Api,
  meter: Meter,
  words: string | undefined,
): (update: unknown) => void {
  if (words === undefined) return () => {};
  const underWay = new Set<string>();
  const told = new Set<string>();
  const call = async (name: string, work: () => Promise<unknown>): Promise<unknown> => {
    const fault: unknown = await work().then(
      () => undefined,
      (caught: unknown) => caught,
    );
    const outcome = fault === undefined ? "ok" : codeOf(fault);
    meter.count("deskbell_platform_calls_total", { platform: "telegram", call: name, outcome });
    return fault;
  };
  const leave = async ({ chat, mayTalk }: Stray): Promise<void> => {
    if (mayTalk && !told.has(chat)) {
      told.add(chat);
      const [oldest] = told;
      if (told.size > toldMax && oldest !== undefined) told.delete(oldest);
      const options = { link_preview_options: { is_disabled: true } };
      await call("goodbye", () => api.sendMessage(chat, words, options));
    }
    const moved = newIdOf(await call("leaveChat", () => api.leaveChat(chat)));
    if (moved !== undefined) await call("leaveChat", () => api.leaveChat(moved));
  };
  return (update) => {
    const stray = findStray(update);
    if (stray === undefined || underWay.has(stray.chat)) return;
    underWay.add(stray.chat);
    void leave(stray).finally(() => underWay.delete(stray.chat));
  };
}

const isOut = (status: string): boolean => status === "left" || status === "kicked";

/** A group that became a supergroup in the meantime has another id. */
function newIdOf(fault: unknown): number | undefined {
  const moved: unknown =
    fault instanceof GrammyError ? fault.parameters.migrate_to_chat_id : undefined;
  return typeof moved === "number" && Number.isSafeInteger(moved) ? moved : undefined;
}
