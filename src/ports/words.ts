/** Turns keys into sentences of a language. */
import type { LocaleCode } from "../engine/conversation.ts";
import type { Saying } from "../engine/effect.ts";
import type { Line } from "../engine/line.ts";
import type { Bubble } from "./outgoing.ts";

export interface Words {
  /** @param zone IANA zone that instants are shown in */
  line(line: Line, locale: LocaleCode, zone: string): string;
  /** @param opened number of the ticket opened in this turn, for the holes that ask for it */
  bubbles(sayings: readonly Saying[], locale: LocaleCode, zone: string, opened?: string): Bubble[];
}
