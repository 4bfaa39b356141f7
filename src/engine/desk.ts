/** What the runner is given besides the conversation: dialogs and the answers that belong to no step. */
import type { Talk } from "./conversation.ts";
import type { DeskWord, Dialog, Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import type { PersonInput } from "./input.ts";
import type { Notice } from "./notice.ts";

export interface Desk {
  readonly dialogs: Readonly<Record<string, Dialog>>;
  /** The dialog that offers a talk put aside. */
  readonly resume: string;
  /** The dialog a chat rests in: nothing is pending while it is open. */
  readonly rest: string;
  /** Nothing is pending: what did the person mean? */
  readonly idle: (turn: Turn, input: PersonInput, scene: Scene) => Turn;
  /** What was said beside an open question without answering it: another wish, a question of the person's own. Nothing when it is neither. */
  readonly beside: (turn: Turn, input: PersonInput, scene: Scene) => Turn | undefined;
  /** A button of a ticket, `t:…`. */
  readonly press: (turn: Turn, choice: string, scene: Scene) => Turn;
  /** A global word that the runner does not answer itself. */
  readonly word: (turn: Turn, word: DeskWord, scene: Scene) => Turn;
  /** Something happened elsewhere. */
  readonly noticed: (turn: Turn, notice: Notice, scene: Scene) => Turn;
  /** Before anything else reads it: one-time codes, a relay. Nothing when it is not concerned. */
  readonly first: (turn: Turn, input: PersonInput, scene: Scene) => Turn | undefined;
  /** A ring of a clock for a talk that is no form. */
  readonly rang: (turn: Turn, ring: Ring, scene: Scene) => Turn;
}

/** A clock of a talk that rang for the talk it was armed for. */
export interface Ring {
  readonly timer: "form-reminder" | "form-sleep" | "survey-reminder" | "survey-close";
  readonly talk: Talk;
}
