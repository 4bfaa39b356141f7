/** The promises of a ticket, each with a clock. */

/** In the order of a case. */
export const clockKinds = [
  "escalate",
  "review",
  "dispatch",
  "answer",
  "contact",
  "visit",
  "told",
  "survey",
  "call-back",
  "archive",
] as const;

/**
 * What is promised: `escalate` an urgent case before a supervisor (S2-12), `review` decided (S2-13),
 * `dispatch` an engineer named (S0-23, S0-24), `answer` the engineer accepts, `contact` a visit time
 * offered (S0-25, S2-17), `visit` arrived (S0-26), `told` the result known (S2-26), `survey` rated
 * (S2-27), `call-back` an unhappy customer called (S2-31), `archive` put away (S0-63i).
 */
export type ClockKind = (typeof clockKinds)[number];
