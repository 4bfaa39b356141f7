/** Signs of danger that are told in many ways: patterns of every language, beside the company's own words. */

import { seen } from "./seen.ts";
import { english } from "./urgency-en.ts";
import { japanese } from "./urgency-ja.ts";
import { thai } from "./urgency-th.ts";
import type { Weight } from "./urgency-words.ts";
import { chinese } from "./urgency-zh.ts";

/** Patterns of one language by what they weigh. */
export type Signs = Readonly<Record<Weight, readonly string[]>>;

/** All patterns of one weight as one, as `seen` shows a text in small letters. */
export function signsOf(weight: Weight): string {
  return seen([chinese, english, japanese, thai].flatMap((signs) => signs[weight]).join("|"));
}
