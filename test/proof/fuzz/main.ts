/** `npm run fuzz`: what strangers write never breaks, slows or fouls the desk (S38, S29, S5). */
import { join } from "node:path";
import { root } from "../plant.ts";
import { report } from "../report.ts";
import { fuzzApart } from "./apart.ts";
import { parserChecks, patternChecks } from "./checks.ts";
import { type Kept, writeKept } from "./corpus.ts";
import { fuzzOptions } from "./options.ts";
import { feedParsers, type ParserRun } from "./parsers.ts";
import { patternMs } from "./patterns.ts";
import { subjects } from "./subjects.ts";

const startedAt = performance.now();
const options = fuzzOptions(process.argv.slice(2));
const folder = options.corpusDir ?? join(root, "test/proof/fuzz/corpus");

const apart = fuzzApart(options);
const parsers = feedParsers(subjects, { ...options, folder });
keep(parsers);
const { requests, photos, patterns } = await apart;

report(
  {
    proof: "fuzz",
    checks: [
      ...parserChecks(parsers),
      ...patternChecks(patterns),
      ...photos.checks,
      ...requests.checks,
    ],
    figures: {
      seed: options.seed,
      "parser inputs": parsers.inputs,
      subjects: subjects.length,
      "ways through them": parsers.ways,
      "parser seconds": parsers.seconds.toFixed(0),
      "longest input, ms": parsers.worst.ms.toFixed(1),
      "heap after warm-up and at the end, MB": parsers.heap.map((mb) => mb.toFixed(0)).join(" "),
      patterns: patterns.patterns,
      "patterns safe by themselves": patterns.safe,
      "patterns measured": patterns.doubtful.length,
      [`longest pattern, ms (${patternMs} allowed)`]: Math.max(
        0,
        ...patterns.doubtful.map(({ ms }) => ms),
      ).toFixed(1),
      ...photos.figures,
      ...requests.figures,
    },
    seconds: (performance.now() - startedAt) / 1_000,
  },
  options.report,
);

/** What broke something is always kept; what only took a new way where a folder was asked for. */
function keep({ finds, tables }: ParserRun): void {
  for (const table of tables) {
    const broken = finds
      .filter(({ subject }) => subject === table.subject.name)
      .map(({ meal, saw }): Kept => ({ ...meal, why: `found: ${saw}` }));
    const learned = options.corpusDir === undefined ? [] : table.kept();
    if (broken.length > 0 || learned.length > 0) {
      writeKept(folder, table.subject, [
        ...broken,
        ...(learned.length > 0 ? learned : table.old()),
      ]);
    }
  }
}
