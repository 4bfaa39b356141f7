/** What a dialog is: a first step and a table of steps, all data and pure functions (style: dialogs are data). */
import type { Holes, Key } from "../../locales/key.ts";
import type { Instant } from "../kernel/clock.ts";
import type { Consent } from "./consent.ts";
import type { Answers, LocaleCode } from "./conversation.ts";
import type { Ask, Effect, Saying } from "./effect.ts";
import type { Facts } from "./facts.ts";
import type { PersonInput } from "./input.ts";
import type { Line, Value } from "./line.ts";

/** Keys whose sentence has no holes. */
export type PlainKey = { [K in Key]: [Holes<K>] extends [never] ? K : never }[Key];

/** What every pure part of a dialog may look at besides the answers. */
export interface Scene {
  readonly facts: Facts;
  readonly at: Instant;
  readonly locale: LocaleCode;
  /** Photos are just coming in, one by one: they are not counted before the last. */
  readonly sending?: true;
}

/** What came of reading an answer. `more`: keep it and stay at this question. */
export type Reading =
  | { readonly ok: true; readonly fields: Answers; readonly more?: true }
  | { readonly ok: false };

/** What all fields found in one sentence, and what is left of it. */
export interface Spotted {
  readonly fields: Answers;
  readonly rest: string;
}

/** An offered answer: a button, a number from 1 to 9, or one of its words. */
export interface Option {
  /** Its own id, where pressing it later must still mean something; else made of dialog, step and value. */
  readonly id?: string;
  readonly value: string;
  readonly label: Line | string;
  /** Utterances that mean it, lower case, whole. */
  readonly words?: readonly string[];
  /** A yes or a no means it, however it is said. */
  readonly means?: Consent;
}

export type Sentence = PlainKey | ((answers: Answers, scene: Scene) => Line);

/** A reading of one input; `rest` is the text that no other field took. */
export type Reader = (input: PersonInput, rest: string, answers: Answers, scene: Scene) => Reading;

export interface Card {
  readonly title: Line;
  readonly rows: readonly { readonly label: Line; readonly value: Value }[];
}

export interface Step<Name extends string = string> {
  /** The field it fills. */
  readonly field: string;
  readonly ask: Sentence;
  /** First reprompt: the question again, shorter. */
  readonly shorter: Sentence;
  /** Second reprompt: with an example; a person is offered beside it. */
  readonly example: Sentence;
  readonly next: Name | "done" | ((answers: Answers, scene: Scene) => Name | "done");
  readonly options?: (answers: Answers, scene: Scene) => readonly Option[];
  /** What an option means; without it the field gets the option's value. */
  readonly choose?: (value: string, answers: Answers, scene: Scene) => Reading;
  readonly read?: Reader;
  /** Its reader is asked even where the sentence gave the field by the way, and may add to it. */
  readonly extends?: true;
  /** Answered already? Without it: the field has a value. */
  readonly filled?: (answers: Answers, scene: Scene) => boolean;
  /** “I do not want it any more” is an answer here, and gives nothing up. */
  readonly asksWhy?: true;
  /** May be left out; the field then holds "-". */
  readonly skippable?: boolean;
  /** Fields asked for in the same breath; they are not read back. */
  readonly also?: readonly string[];
  readonly native?: Ask;
  /** Shown above the question. */
  readonly card?: (answers: Answers, scene: Scene) => Card;
  /** Name of the field, for reading back and correcting. */
  readonly label?: PlainKey;
  /** Its value as the reader sees it. */
  readonly show?: (answers: Answers, scene: Scene) => Value | undefined;
}

/** What it takes to read a field back. */
export type Shown = Pick<Step, "field" | "label" | "show">;

/** How a dialog ends: orders, words, and perhaps what begins next. */
export interface Ending {
  readonly effects: readonly Effect[];
  readonly sayings: readonly Saying[];
  readonly begin?: { readonly dialog: string; readonly answers: Answers };
  /** Go on in this language. */
  readonly tongue?: Tongue;
  /** What becomes of the talk put aside (only the dialog that offers it says so). */
  readonly aside?: "wake" | "forget";
  /** What was said meanwhile, for the talk that wakes. */
  readonly meanwhile?: Answers;
}

export interface Dialog<Name extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly title: PlainKey;
  readonly first: NoInfer<Name>;
  readonly steps: Readonly<Record<Name, Step<NoInfer<Name>>>>;
  /** A form: reminded of, put to sleep, resumed, and cancelled only after a question. */
  readonly form: boolean;
  /** Comes back after an interruption, as forms do. */
  readonly lasting?: boolean;
  /** Finds fields in any sentence. */
  readonly spot?: (text: string, answers: Answers, scene: Scene) => Spotted;
  /** Fields from photos, places and contact cards, whatever is being asked; nothing when there are none. */
  readonly gather?: (input: PersonInput, answers: Answers, scene: Scene) => Answers;
  /** Fields found for what comes after it, read back like its own. */
  readonly ahead?: readonly Shown[];
  /** What words add to the matter that answer nothing asked; nothing when they add nothing. */
  readonly more?: (input: PersonInput, answers: Answers) => Answers;
  /** What follows from the answers by itself, e.g. urgency from words. */
  readonly derive?: (answers: Answers, scene: Scene) => Answers;
  /** What has to be said before anything is asked, once the answers have turned so: how to stay safe. */
  readonly caution?: (before: Answers, after: Answers) => Line | undefined;
  readonly finish: (answers: Answers, scene: Scene) => Ending;
  /** Choices beside the last question before the end may correct these steps. */
  readonly correctable?: readonly NoInfer<Name>[];
}

/** Words that are understood everywhere (rule: global words at every point). */
export type GlobalWord =
  | "help"
  | "back"
  | "edit"
  | "progress"
  | "cancel"
  | "human"
  | "stop"
  | "start"
  | "language"
  | Tongue
  | "jobs";

/** Words whose meaning depends on who says them and on their cases; the engine answers all others itself. */
export type DeskWord = Exclude<GlobalWord, Tongue | "human" | "stop" | "start" | "language">;

/** The words for a language; "chinese" leaves open which of the two scripts. */
export type Tongue = "chinese" | "simplified" | "traditional" | "english" | "japanese" | "thai";
