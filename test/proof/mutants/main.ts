/** `npm run mutants`: bugs are planted one by one, and each has to be noticed. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../../src/store/embedded.ts";
import { report } from "../report.ts";
import { runCommand } from "../run-command.ts";
import { asItIs } from "./as-it-is.ts";
import { judge, type Verdict } from "./judge.ts";
import type { Mutant } from "./mutant.ts";
import { mutants } from "./mutants.ts";
import { readMutantOptions, usage } from "./options.ts";

/** Bugs tried at once: each is a process of its own, and CI has two cores. */
const atOnce = 2;

interface Tried {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
  readonly seconds: number;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const started = performance.now();
  const {
    chosen,
    about,
    report: file,
  } = readMutantOptions(process.argv.slice(2), mutants, Date.now());
  await using stack = new AsyncDisposableStack();
  const databaseUrl = process.env["DATABASE_URL"] ?? (await openServer(stack));
  print(`mutants: ${chosen.length} of ${mutants.length} planted bugs (${about})`);
  const holds = await asItIs(chosen, databaseUrl);
  const waiting = [...chosen];
  const tried: Tried[] = [];
  const work = async (): Promise<void> => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const begun = performance.now();
      const verdict = await judge(mutant, holds, databaseUrl);
      const one = { mutant, verdict, seconds: (performance.now() - begun) / 1000 };
      tried.push(one);
      print(rowOf(one));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  conclude(tried, (performance.now() - started) / 1000, file);
}

function rowOf({ mutant: { name, promise }, verdict, seconds }: Tried): string {
  const head = `${name.padEnd(42)} ${promise.join(" ").padEnd(9)} ${seconds.toFixed(1).padStart(5)} s `;
  return verdict.kind === "killed"
    ? `${head} ${verdict.reach}: ${verdict.by}`
    : `${head} SURVIVED: ${verdict.why}`;
}

function conclude(tried: readonly Tried[], seconds: number, file: string | undefined): void {
  const reached = (reach: string): number =>
    tried.filter(({ verdict }) => verdict.kind === "killed" && verdict.reach === reach).length;
  const killed = tried.filter(({ verdict }) => verdict.kind === "killed").length;
  const figures = {
    planted: mutants.length,
    tried: tried.length,
    killed,
    "by the simulation": reached("simulation"),
    "by the desk as a whole": reached("whole desk"),
    "by a test of one part": reached("one part"),
  };
  const checks = tried.map(({ mutant: { name, says }, verdict }) => ({
    name,
    ok: verdict.kind === "killed",
    saw: verdict.kind === "killed" ? `${verdict.by}: ${verdict.saw}` : `${says} ${verdict.why}`,
  }));
  report({ proof: "mutants", checks, figures, seconds }, file);
  print(`killed ${killed} of ${tried.length}`);
}

async function openServer(stack: AsyncDisposableStack): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), "deskbell-mutants-"));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const server = await openEmbedded({ dataDir, log: () => undefined, durable: false });
  stack.use(server);
  return server.url;
}

await runCommand(usage, main);
