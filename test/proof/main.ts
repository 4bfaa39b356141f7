/** `npm run proof`: every proof, and the one line that says what they showed. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readProofOptions, usage } from "./counts.ts";
import { planOf, type Step } from "./plan.ts";
import { root } from "./plant.ts";
import { isReport, type ProofReport } from "./report.ts";
import { summary } from "./summary.ts";

/** Runs one proof with its words on our own output; a proof that leaves no report has failed. */
async function run({ name, file, args }: Step, folder: string): Promise<ProofReport> {
  const left = join(folder, `${name}.json`);
  process.stdout.write(`\n== ${name}: ${args.join(" ")}\n`);
  const startedAt = performance.now();
  const child = spawn(process.execPath, [file, ...args, "--report", left], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  const seconds = (performance.now() - startedAt) / 1_000;
  const ended = { name: `${name} ends well`, ok: code === 0, saw: `it ended with ${code}` };
  const made = readReport(left);
  return made === undefined
    ? { proof: name, checks: [{ ...ended, ok: false, saw: "no report" }], figures: {}, seconds }
    : { ...made, proof: name, checks: [...made.checks, ended], seconds };
}

function readReport(file: string): ProofReport | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isReport(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

async function main(words: readonly string[]): Promise<void> {
  const options = readProofOptions(words);
  const folder = mkdtempSync(join(tmpdir(), "deskbell-proof-"));
  const startedAt = performance.now();
  try {
    const reports: ProofReport[] = [];
    for (const stage of planOf(options)) {
      const lanes = stage.map(async (steps) => {
        for (const step of steps) reports.push(await run(step, folder));
      });
      await Promise.all(lanes);
    }
    const { lines, checks } = summary(reports, (performance.now() - startedAt) / 1_000);
    process.stdout.write(`\n${lines.join("\n")}\n`);
    if (options.report !== undefined)
      writeFileSync(options.report, `${JSON.stringify({ checks, reports })}\n`);
    if (checks.length === 0 || checks.some(({ ok }) => !ok)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  if (process.argv.includes("--help")) process.stdout.write(`${usage}\n`);
  else await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
