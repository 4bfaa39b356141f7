/** A platform as the bench plays it: it posts what a customer writes, and tells when something reaches that customer. */
import type { Letter } from "../wire/post.ts";
import type { Answer, Sink } from "../wire/serve.ts";

export type BenchPlatform = "line" | "telegram" | "kf";

export const benchPlatforms: readonly BenchPlatform[] = ["line", "telegram", "kf"];

export interface Stage extends AsyncDisposable {
  readonly platform: BenchPlatform;
  /** The API's origin, for the desk. */
  readonly root: string;
  /** What the platform posts when this customer writes this. */
  letter(customer: number, text: string): Letter;
  /** How the desk's rows name this customer's chat. */
  chatOf(customer: number): string;
}

/** Makes the server behind a stage: one that answers at once, or one that can be in trouble. */
export type OpenSink = (answer: Answer) => Promise<Sink>;

/** Called when a call of the desk has reached a customer, with the words it carries. */
export type Heard = (customer: number, words: () => string) => void;
