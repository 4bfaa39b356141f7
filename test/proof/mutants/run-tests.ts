/** Runs tests of the suite, with a bug planted or without, and tells which of them passed and which fell. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "./run-program.ts";

export interface RunTests {
  /** Files below `test/`. */
  readonly files: readonly string[];
  /** Parts of their names; whatever has one of them runs. */
  readonly names: readonly string[];
  /** The planted bug; none for the desk as it is. */
  readonly mutant: string | undefined;
  readonly databaseUrl: string;
}

/** What became of each test: its whole name and, when it fell, the first line of why. */
export interface TestsRan {
  readonly passed: readonly string[];
  readonly fell: ReadonlyMap<string, string>;
  /** Why nothing could be run at all, if so. */
  readonly broken: string | undefined;
}

const withinMs = 150_000;

/** Runs them in a process of its own. */
export async function runTests({ files, names, mutant, databaseUrl }: RunTests): Promise<TestsRan> {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-mutant-"));
  const out = join(folder, "report.json");
  try {
    const { code, said } = await runProgram(
      [
        "node_modules/vitest/vitest.mjs",
        "run",
        "--config",
        ".config/vitest-mutants.ts",
        "--reporter=json",
        `--outputFile=${out}`,
        "--testNamePattern",
        names.map(escaped).join("|"),
        ...files.map((file) => `test/${file}`),
      ],
      { DATABASE_URL: databaseUrl, ...(mutant === undefined ? {} : { DESKBELL_MUTANT: mutant }) },
      withinMs,
    );
    const text = await readFile(out, "utf8").catch(() => undefined);
    if (text !== undefined) return readReport(JSON.parse(text));
    const why = code === null ? `not over after ${withinMs / 1000} s` : firstLine(said);
    return { passed: [], fell: new Map(), broken: why };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface JsonReport {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function readReport({ testResults }: JsonReport): TestsRan {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const fell = tests.filter(({ status }) => status === "failed");
  const passed = tests.filter(({ status }) => status === "passed");
  return {
    passed: passed.map(({ fullName }) => fullName),
    fell: new Map(fell.map((one) => [one.fullName, firstLine(one.failureMessages[0] ?? "")])),
    // A file that cannot even be loaded has no tests: that is rot, and nobody's catch.
    broken:
      fell.length + passed.length > 0 ? undefined : (fileTrouble(testResults) ?? "no test ran"),
  };
}

const fileTrouble = (results: JsonReport["testResults"]): string | undefined =>
  results.map(({ message }) => message).find((message) => message !== "");

/** The first line that says something. */
const firstLine = (text: string): string =>
  text
    .split("\n")
    .find((line) => line.trim() !== "")
    ?.slice(0, 200) ?? "no word";

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
