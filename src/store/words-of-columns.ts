/** Text columns hold words of ours; these tell whether a word is one. */
import { type LocaleCode, localeCodes } from "../engine/conversation.ts";
import { type Platform, platforms } from "../kernel/platform.ts";
import type { Role } from "../tickets/ticket.ts";

const locales: readonly string[] = localeCodes;
const roles: readonly string[] = [
  "customer",
  "agent",
  "supervisor",
  "engineer",
  "keeper",
  "system",
] satisfies readonly Role[];
const channels: readonly string[] = platforms;

export const isLocale = (word: string | null): word is LocaleCode =>
  word !== null && locales.includes(word);
export const isRole = (word: string): word is Role => roles.includes(word);
export const isPlatform = (word: string): word is Platform => channels.includes(word);
