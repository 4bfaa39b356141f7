/** What a comparison has met: one that never meets a refusal, an orphan or a fence compares nothing. */
import type { Look } from "./look.ts";

export interface Reached {
  /** Notes what an answer of a call shows. */
  readonly answer: (call: string, answer: unknown) => void;
  /** Notes what the rows show. */
  readonly rows: (look: Look) => void;
  readonly counts: () => Readonly<Record<string, number>>;
}

/** Everything that must be met at least once. */
export const wanted = [
  "written",
  "stale",
  "seen",
  "queued",
  "refused",
  "claimed",
  "orphans",
  "adopted",
  "not adopted",
  "page stored",
  "page refused",
  "due",
  "waiting",
  "photo claimed",
  "code good",
  "tickets",
  "ticket moved",
  "fired",
  "cancelled clock",
  "maybe twice",
  "unsure",
  "withdrawn",
  "quarantined",
  "code used",
  "audited",
  "survey",
] as const;

export function openReached(): Reached {
  const counts: Record<string, number> = Object.fromEntries(wanted.map((name) => [name, 0]));
  const note = (name: (typeof wanted)[number], met: boolean): void => {
    if (met) counts[name] = (counts[name] ?? 0) + 1;
  };
  const full = (value: unknown): boolean => Array.isArray(value) && value.length > 0;
  const field = (value: unknown, name: string): unknown =>
    typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  return {
    answer(call, answer) {
      note("refused", field(answer, "error") === "DESK_ROWS_REFUSED");
      note("stale", full(field(answer, "stale")));
      note("seen", full(field(answer, "seen")));
      note("queued", full(field(answer, "queued")));
      note(
        "written",
        call === "write" && Array.isArray(field(answer, "stale")) && !full(field(answer, "stale")),
      );
      note("claimed", call === "claim" && full(answer));
      note("orphans", full(field(answer, "orphans")));
      note("adopted", answer === true);
      note("not adopted", answer === false);
      note("page stored", field(answer, "stored") === true);
      note("page refused", field(answer, "stored") === false);
      note("due", full(field(answer, "due")));
      note("waiting", full(field(answer, "waiting")));
      note("photo claimed", call === "photo" && typeof field(answer, "ref") === "string");
      note("code good", full(field(answer, "codes")));
      note("tickets", full(field(answer, "tickets")));
    },
    rows(look) {
      note(
        "ticket moved",
        look.tickets.some(({ version }) => version > 1),
      );
      note(
        "fired",
        look.timers.some(({ status }) => status === "fired"),
      );
      note(
        "cancelled clock",
        look.timers.some(({ status }) => status === "cancelled"),
      );
      note(
        "maybe twice",
        look.sends.some(({ maybeTwice }) => maybeTwice),
      );
      note(
        "unsure",
        look.sends.some(({ status, error }) => status === "unsure" && error === null),
      );
      note(
        "withdrawn",
        look.events.some(({ error }) => error === "withdrawn"),
      );
      note(
        "quarantined",
        look.events.some(({ status }) => status === "quarantined"),
      );
      note(
        "code used",
        look.codes.some(({ usedAt }) => usedAt !== null),
      );
      note("audited", look.audits.length > 1);
      note("survey", look.surveys.length > 0);
    },
    counts: () => ({ ...counts }),
  };
}
