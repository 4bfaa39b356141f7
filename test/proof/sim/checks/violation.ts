/** A promise that was broken, by its number. */

/** The invariants, each in a sentence. */
export const invariants = {
  I0: "nothing breaks by itself",
  I1: "what was answered 200 is stored",
  I2: "one cause opens one ticket at most",
  I3: "a number that was told exists",
  I4: "one event has one effect: in the inbox, in the outbox and on screens",
  I5: "a chat's messages are shown in their order",
  I6: "a message is shown once, or twice when it is marked so",
  I7: "nobody changes a message by an old fence",
  I8: "a clock rings not early and not twice",
  I9: "states change as the tables say",
  I10: "nothing is composed for who shut us out, nor with what was taken back",
  I11: "desk and person do not both answer",
  I12: "the chains of history and audit are whole",
  I13: "nothing personal is in the queue",
  I14: "every open row has an owner or a time",
  I15: "what counts as arrived was seen",
  I16: "a message counts as arrived only when those its process sent before it in the chat are settled",
  L: "when the faults end, everything gets done",
} as const;

export type InvariantName = keyof typeof invariants;

export interface Violation {
  readonly invariant: InvariantName;
  readonly what: string;
}

/** Tells of a broken promise. */
export type Violate = (invariant: InvariantName, what: string) => void;
