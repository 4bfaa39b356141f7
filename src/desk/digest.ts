/** The day's list for a group: how many cases are open, which are late. No name, no address, no words of anybody. */
import { statusLine } from "../dialogs/say.ts";
import type { LocaleCode } from "../engine/conversation.ts";
import { line } from "../engine/line.ts";
import type { Instant } from "../kernel/clock.ts";
import type { DigestRows, OpenCase } from "../ports/open-case.ts";
import type { Words } from "../ports/words.ts";

/** Late cases on the list; the rest is a number. */
const lateMax = 20;

/** Hour of the company's day from which the list is said. */
const fromHour = 9;

export interface DigestParts {
  readonly rows: DigestRows;
  readonly say: (text: string) => Promise<"yes" | "no" | "perhaps">;
  readonly words: Words;
  readonly locale: LocaleCode;
  /** IANA zone of the company. */
  readonly zone: string;
  readonly now: () => Instant;
}

/** Says the list once a day, whoever looks first; true when it has been said by this very look. */
export async function sayDigest(parts: DigestParts): Promise<boolean> {
  const { rows, say, zone, now } = parts;
  const at = Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(zone);
  const day = at.toPlainDate().toString();
  if (at.hour < fromHour || !(await rows.claim(day))) return false;
  const said = await say(digestText(await rows.cases(), parts));
  // Perhaps is as good as yes: nobody wants it twice.
  if (said === "no") await rows.giveBack(day);
  return said === "yes";
}

/** The list in words, with the little markup that groups draw. */
export function digestText(
  cases: readonly OpenCase[],
  { words, locale, zone, now }: Pick<DigestParts, "words" | "locale" | "zone" | "now">,
): string {
  const late = cases
    .flatMap(({ lateSince, ...one }) => (lateSince === null ? [] : [{ ...one, lateSince }]))
    .toSorted((one, other) => one.lateSince - other.lateSince);
  const head = line("digest.head", {
    at: { kind: "instant", at: now(), as: "date" },
    open: cases.length,
    late: late.length,
  });
  const lines = late.slice(0, lateMax).map(({ number, status, lateSince }) =>
    line("digest.late", {
      number,
      status: statusLine(status),
      since: { kind: "instant", at: lateSince, as: "date-time" },
    }),
  );
  const rest = late.length - lines.length;
  const more = rest > 0 ? [line("digest.more", { rest })] : [];
  return [head, ...lines, ...more].map((one) => words.line(one, locale, zone)).join("\n");
}
