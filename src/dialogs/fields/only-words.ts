/** Words that may stand in any order and number, as a pattern. */

/** Nothing but these words; each is taken once and for all, so that no order of them is tried twice. */
export const only = (name: string, words: string): string =>
  `(?:(?=(?<${name}>${words
    .split("|")
    .toSorted((a, b) => b.length - a.length)
    .join("|")}))\\k<${name}>)+`;
