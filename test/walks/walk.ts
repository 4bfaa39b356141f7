import type { TicketForm } from "../../src/tickets/ticket.ts";
import type { Theatre } from "../transcripts/theatre.ts";
import type { WalkWords } from "./words/walk-words.ts";

/** A short talk that goes one dialog to its end. */
export interface Walk {
  /** What has to have happened before it begins, told in another walk. */
  readonly before?: (theatre: Theatre, words: WalkWords) => Promise<void>;
  readonly play: (theatre: Theatre, words: WalkWords) => Promise<void>;
  /** The case it leaves; nothing where none is opened. */
  readonly ends?: { readonly class: string; readonly status: string };
  /** What the case must hold of what was said. */
  readonly form?: (words: WalkWords) => TicketForm;
  /** Needs a second engineer. */
  readonly second?: true;
}

export const hourMs = 3_600_000;
export const dayMs: number = 24 * hourMs;

/** A repair told in one sentence and submitted. */
export async function reported({ open, say, press }: Theatre, words: WalkWords): Promise<void> {
  await open("customer");
  await say("customer", words.whole);
  await say("customer", words.skip);
  await press("customer", /^a:report:confirm:yes$/);
}

/** The repair with an engineer who has accepted it. */
export async function accepted(theatre: Theatre, words: WalkWords): Promise<void> {
  await reported(theatre, words);
  await theatre.press("supervisor", /^t:approve:/);
  await theatre.press("supervisor", /^t:dispatch:/);
  await theatre.press("engineer", /^t:accept:/);
}

/** The visit agreed by phone, the work done and told to the customer. */
export async function worked(theatre: Theatre, words: WalkWords): Promise<void> {
  await accepted(theatre, words);
  await theatre.press("engineer", /^t:appoint:/);
  await theatre.say("engineer", words.oneTime);
  for (const move of ["depart", "arrive", "begin"])
    await theatre.press("engineer", new RegExp(`^t:${move}:`));
  await finished(theatre, words);
}

/** The record of the work, with advice left out. */
export async function finished({ press, say }: Theatre, words: WalkWords): Promise<void> {
  await press("engineer", /^t:finish:/);
  for (const said of [words.cause, words.done, words.parts, words.skip])
    await say("engineer", said);
  await press("engineer", /^a:finish:confirm:yes$/);
}
