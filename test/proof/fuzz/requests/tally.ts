import { wrongWith } from "./judge.ts";
import type { Letter } from "./letter.ts";
import type { Answer } from "./lines.ts";

/** What came of all requests so far. */
export interface Tally {
  /** Takes an answer in; gives the letter back when it has to be sent again. */
  take(answer: Answer): Letter | undefined;
  readonly answered: ReadonlyMap<string, number>;
  /** Letters of the platforms that were told to come again, and how many never got in. */
  readonly again: { asked: number; never: number };
  /** What was wrong, with the bytes that did it; the first few. */
  readonly wrong: { readonly saw: string; readonly bytes: Buffer }[];
}

/** How often a platform comes again before it would give up. */
const triesMax = 6;
const wrongMax = 20;

/** An empty tally. */
export function openTally(): Tally {
  const answered = new Map<string, number>();
  const tries = new Map<Letter, number>();
  const again = { asked: 0, never: 0 };
  const wrong: Tally["wrong"] = [];
  // Behind a request that ends the line nothing is heard: it is sent once more, on a line of its own.
  const cut = new Set<Letter>();
  const isCut = ({ letter, status }: Answer): boolean =>
    status === 0 && letter.last !== true && !cut.has(letter);
  return {
    answered,
    again,
    wrong,
    take(answer) {
      const { letter, status } = answer;
      if (isCut(answer)) {
        cut.add(letter);
        return letter;
      }
      const name = `${letter.kind} ${status === 0 ? "hung up" : status}`;
      answered.set(name, (answered.get(name) ?? 0) + 1);
      const saw = wrongWith(answer);
      if (saw !== undefined && wrong.length < wrongMax) wrong.push({ saw, bytes: letter.bytes });
      if (status !== 503 || letter.genuine !== true) return undefined;
      again.asked += 1;
      const sofar = (tries.get(letter) ?? 0) + 1;
      tries.set(letter, sofar);
      if (sofar < triesMax) return letter;
      again.never += 1;
      return undefined;
    },
  };
}
