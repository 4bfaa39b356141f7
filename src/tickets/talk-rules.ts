/** What dialogs are told of the company, taken from its policy and its catalogue. */
import { type Called, type Catalogue, calledIn, type SelfHelp } from "./catalogue.ts";
import type { Policy } from "./policy.ts";
import type { Urgency } from "./ticket.ts";

/** The parts of the policy and the catalogue that dialogs need; durations in ms, words in lower case. */
export interface TalkRules {
  readonly reminderAfterMs: number;
  readonly sleepAfterMs: number;
  readonly surveyReminderAfterMs: number;
  readonly surveyCloseAfterMs: number;
  /** Visit offers may be at most this far from the wish (S0-26). */
  readonly visitToleranceMs: number;
  readonly photosMax: number;
  /** Messages of one customer that are answered within a minute (S9); 0: all of them. */
  readonly messagesPerMinuteMax: number;
  /** Words that make a fault urgent (S0-23), any language. */
  readonly urgentWords: readonly string[];
  readonly extraUrgentWords: readonly string[];
  readonly products: readonly {
    readonly id: string;
    /** All of them, of all languages. */
    readonly names: readonly string[];
    /** The one to show, by language; without it the first name that looks like one. */
    readonly called?: Called;
    readonly models: readonly string[];
  }[];
  /** What to try first, by fault and product id; `words` are what customers call the fault. */
  readonly selfHelp?: readonly (SelfHelp & { readonly words: readonly string[] })[];
  readonly companyName: string;
  /** Voice messages can be turned into words here. */
  readonly listens?: true;
  /** The company's page on privacy, where it has one (P8). */
  readonly privacy?: { readonly version: string; readonly url: string };
  /** How soon a demand is reviewed (S2-13), only where that counts around the clock: office hours would make it longer. */
  readonly reviewWithinMs?: number;
}

/** Computed once when the desk is built. */
export function talkRules(policy: Policy, catalogue: Catalogue): TalkRules {
  const { talk, survey, urgencyWords, company } = policy;
  return {
    reminderAfterMs: talk.reminderAfterMs,
    sleepAfterMs: talk.sleepAfterMs,
    surveyReminderAfterMs: survey.reminderAfterMs,
    surveyCloseAfterMs: survey.closeAfterMs,
    visitToleranceMs: talk.visitToleranceMs,
    photosMax: talk.photosMax,
    messagesPerMinuteMax: talk.messagesPerMinuteMax,
    urgentWords: once([...urgencyWords.urgent, ...wordsOf(catalogue, "urgent")]),
    extraUrgentWords: once([...urgencyWords.extraUrgent, ...wordsOf(catalogue, "extra-urgent")]),
    products: catalogue.products.map(({ id, names, models }) => ({
      id,
      names: once(Object.values<readonly string[]>({ ...names }).flat()),
      called: calledIn(names, id),
      models,
    })),
    selfHelp: (catalogue.selfHelp ?? []).map((help) => ({
      ...help,
      words: wordsFor(catalogue, help.fault),
    })),
    companyName: company.name,
    ...(company.privacy === undefined ? {} : { privacy: company.privacy }),
    ...reviewWithin(policy),
  };
}

/** The review of an ordinary repair (S2-13), as it is promised to customers. */
function reviewWithin({ clocks }: Policy): Pick<TalkRules, "reviewWithinMs"> {
  const limit = clocks.review.find(
    ({ classes, urgencies }) =>
      classes?.includes("repair") !== false && urgencies?.includes("normal") !== false,
  );
  return limit?.calendar === "always" ? { reviewWithinMs: limit.limitMs } : {};
}

function wordsOf({ faults }: Catalogue, urgency: Urgency): readonly string[] {
  return faults.filter((fault) => fault.urgency === urgency).flatMap(({ words }) => words);
}

/** Its names and words, lower case, longest first: "does not cool" before "cool". */
function wordsFor({ faults }: Catalogue, id: string): readonly string[] {
  const fault = faults.find((one) => one.id === id);
  const names = fault === undefined ? [] : [...fault.names["zh-CN"], ...fault.names.en];
  const words = [...names, ...(fault?.words ?? [])].map((word) => word.toLowerCase());
  return once(words).toSorted((a, b) => b.length - a.length);
}

function once(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
