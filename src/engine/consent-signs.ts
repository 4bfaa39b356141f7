/** What the words of an answer may count for, and the signs that are words in every language. */

/**
 * What a word counts for. `nod`: yes, unless a no follows (好的，不用了). `polite`: yes where nothing else is said (ค่ะ).
 * `filler`: nothing. `question`: nothing that is said with it is an answer. `drop`: no, and the whole matter is called off.
 * `unchanged`: there is nothing to correct; a no right before it belongs to it.
 */
export type Weight = "yes" | "no" | "nod" | "polite" | "filler" | "question" | "drop" | "unchanged";

/** The ways of one language, in simplified, small letters: words between bars, and phrases that are built of parts, as regular expressions. */
export type Consenting = Readonly<
  Partial<
    Record<Weight, { readonly words?: readonly string[]; readonly phrases?: readonly string[] }>
  >
>;

export const signs: Consenting = {
  yes: { words: ["👍|👌|✅|☑️|☑|✔️|✔|💯|🆗|🙆|🙆‍♀️|🙆‍♂️|⭕️|⭕"] },
  no: { words: ["👎|❌|✖️|✖|🙅|🙅‍♀️|🙅‍♂️|🚫|⛔|⛔️|✋"] },
};
