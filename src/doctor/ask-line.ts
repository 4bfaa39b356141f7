import type { Heard, Question } from "./ask.ts";

/** Asks LINE with the channel's token, by the path below its root. */
export type AskLine = (path: string, question?: Question) => Promise<Heard>;
