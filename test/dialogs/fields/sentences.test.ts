import { expect, test } from "vitest";
import { languages, type ReaderName, readers } from "./read-as.ts";
import { type Part, scoreOf } from "./score.ts";

/** What no change may make worse, after rules were mended for sentences held out as well (`bench/readers.ts` tells their first run): sentences, of them wrong, asked again, and wrong where nobody had asked. */
const floors: Readonly<
  Record<ReaderName, Readonly<Record<Part, readonly [number, number, number, number]>>>
> = {
  phone: { known: [411, 0, 0, 0], "held-out": [447, 0, 2, 0] },
  name: { known: [967, 0, 4, 0], "held-out": [528, 0, 1, 0] },
  address: { known: [699, 0, 1, 0], "held-out": [514, 1, 0, 1] },
  device: { known: [751, 0, 0, 0], "held-out": [487, 0, 0, 0] },
  papers: { known: [455, 0, 0, 0], "held-out": [450, 0, 0, 0] },
  fault: { known: [396, 0, 0, 0], "held-out": [510, 0, 0, 0] },
  "visit-time": { known: [629, 0, 0, 0], "held-out": [503, 0, 2, 0] },
  urgency: { known: [835, 0, 0, 0], "held-out": [525, 0, 2, 0] },
  demand: { known: [574, 0, 0, 0], "held-out": [451, 0, 2, 0] },
  mood: { known: [556, 0, 0, 0], "held-out": [480, 0, 2, 0] },
  consent: { known: [649, 0, 2, 0], "held-out": [416, 0, 3, 0] },
  outcome: { known: [220, 0, 2, 0], "held-out": [348, 0, 5, 0] },
  grade: { known: [210, 0, 1, 0], "held-out": [286, 0, 0, 0] },
};

const names = Object.keys(readers).filter((name): name is ReaderName =>
  Object.hasOwn(readers, name),
);

test.each(names)(
  "what customers write is read as %s in five languages, or asked again",
  (reader) => {
    for (const part of ["known", "held-out"] as const) {
      const scores = languages.map((language) => scoreOf(reader, language, part));
      const count = (of: (score: (typeof scores)[number]) => number): number =>
        scores.reduce((sum, score) => sum + of(score), 0);
      const counted = [
        count(({ sentences }) => sentences),
        count(({ wrong }) => wrong.length),
        count(({ again }) => again.length),
        count(({ wrongUnasked }) => wrongUnasked.length),
      ];
      const told = scores.flatMap(({ wrong, again }) => [...wrong, ...again]).join("\n");
      expect(counted, `${part}\n${told}`).toEqual(floors[reader][part]);
    }
  },
);

test("at most one sentence in a hundred that the readers were made with is read wrong", () => {
  const scores = names.flatMap((reader) =>
    languages.map((language) => scoreOf(reader, language, "known")),
  );
  const sentences = scores.reduce((sum, one) => sum + one.sentences, 0);
  const wrong = scores.reduce((sum, one) => sum + one.wrong.length, 0);
  expect(sentences).toBeGreaterThan(2_000);
  expect(wrong / sentences).toBeLessThan(0.01);
});
