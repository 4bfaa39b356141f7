import type { Bubble } from "../../src/ports/outgoing.ts";
import type { TicketForm } from "../../src/tickets/ticket.ts";

/** `second` is another engineer, who is hired where a walk needs one. */
export type Part = "customer" | "supervisor" | "engineer" | "second";

/** One bubble, or what a person did: typed words, or a button's label. */
export interface Heard {
  readonly in: Part;
  readonly by: "person" | "desk";
  readonly said: string | Bubble;
  readonly pressed?: true;
  /** How many things people had done when it was said. */
  readonly after: number;
}

/** What somebody does without words. */
export type Deed = "photo" | "place" | "sticker";

/** What walks play on: the desk in memory, or the whole one with its stand-ins. */
export interface Theatre {
  /** Types, and waits until somebody, themselves where nobody is named, hears what comes of it. */
  readonly say: (part: Part, text: string, hearer?: Part) => Promise<void>;
  /** Presses the newest button that carries this, and shows this name where one is given. @throws {RangeError} when there is none */
  readonly press: (part: Part, data: RegExp, name?: string) => Promise<void>;
  readonly open: (part: Part) => Promise<void>;
  readonly send: (part: Part, deed: Deed) => Promise<void>;
  /** Lets so many ms go by, with every clock that rings. */
  readonly pass: (ms: number) => Promise<void>;
  readonly newest: () => Promise<Case | undefined>;
}

/** The newest case, as a walk ends with it. */
export interface Case {
  readonly number: string;
  readonly class: string;
  readonly status: string;
  readonly form: TicketForm;
}
