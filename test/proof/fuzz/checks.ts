import type { Check } from "../report.ts";
import type { ParserRun } from "./parsers.ts";
import { type PatternRun, patternMs } from "./patterns.ts";
import { stallMs } from "./watch.ts";

/** Growth of the heap that is no leak: what one collection leaves more than another, MB. */
const heapSlackMb = 24;

/** What must hold of a run over the parsers. */
export function parserChecks(run: ParserRun): readonly Check[] {
  const [warm, end] = run.heap;
  const finds = run.finds.map(({ subject, saw, meal }): Check => {
    const text = JSON.stringify(meal.text.slice(0, 300));
    return { name: `${subject}: every input is answered`, ok: false, saw: `${saw} for ${text}` };
  });
  return [
    ...finds,
    { name: "no input is indigestible (S38)", ok: finds.length === 0, saw: `${finds.length}` },
    {
      name: `no input holds the event loop for ${stallMs} ms (S38)`,
      ok: run.worst.ms <= stallMs,
      saw: `${run.worst.ms.toFixed(0)} ms: ${run.worst.subject}`,
    },
    { name: "no prototype has changed (S5)", ok: !run.isPolluted, saw: "one has another key now" },
    {
      name: "memory stays as it was after the warm-up (S38)",
      ok: Number.isNaN(warm) || end - warm <= heapSlackMb,
      saw: `${warm.toFixed(0)} MB, then ${end.toFixed(0)} MB`,
    },
  ];
}

/** What must hold of the patterns. */
export function patternChecks(run: PatternRun): readonly Check[] {
  const slow = run.doubtful.filter(({ ms }) => ms > patternMs);
  return [
    {
      name: "patterns are found in the sources (S29)",
      ok: run.patterns > 600,
      saw: `${run.patterns}`,
    },
    ...slow.map(
      ({ literal, characters, ms }): Check => ({
        name: `no pattern takes ${patternMs} ms for all it may get (S29)`,
        ok: false,
        saw: `${literal.file}:${literal.line} takes ${ms.toFixed(0)} ms for ${characters} characters`,
      }),
    ),
  ];
}
