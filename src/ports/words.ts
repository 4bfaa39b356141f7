/** Turns keys into sentences of a language. */
import type { LocaleCode } from "../engine/conversation.ts";
import type { Saying } from "../engine/effect.ts";
import type { Line } from "../engine/line.ts";
import type { Instant } from "../kernel/clock.ts";
import type { Bubble } from "./outgoing.ts";

export interface Words {
  /** @param zone IANA zone that instants are shown in */
  line(line: Line, locale: LocaleCode, zone: string): string;
  /** @param opened number of the ticket opened in this turn, @param promise when its answer is due, for the holes that ask for them */
  bubbles(
    sayings: readonly Saying[],
    locale: LocaleCode,
    zone: string,
    opened?: string,
    promise?: Instant,
  ): Bubble[];
}
