/** The restore drill (R20): a desk at work is backed up, lost, brought back and opened again: `npm run drill`. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { report } from "../report.ts";
import { runCommand } from "../run-command.ts";
import { findPrograms } from "./cluster.ts";
import { disaster } from "./disaster.ts";
import { judge } from "./judge.ts";

const usage = `npm run drill -- [options]
  --seconds 15     of work between the backup and the end of the archive
  --gap 4          seconds that the archive misses before everything is lost
  --report <file>  the outcome as JSON`;

async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { seconds: text, gap: text, report: text } });
  const startedAt = performance.now();
  const programs = await findPrograms();
  if (programs === undefined)
    throw new TypeError(
      "This machine has no pg_basebackup and pg_receivewal: install PostgreSQL's server package.",
    );
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "deskbell-drill-"));
  await chmod(folder, 0o711);
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const seen = await disaster(programs, folder, stack, {
    workMs: secondsOf(values.seconds, 15) * 1_000,
    gapMs: secondsOf(values.gap, 4) * 1_000,
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  report({ proof: "drill", ...judge(seen), seconds }, values.report);
}

function secondsOf(text: string | undefined, usual: number): number {
  const value = text === undefined ? usual : Number(text);
  if (!Number.isFinite(value) || value < 1 || value > 3_600)
    throw new TypeError(`${text} is no number of seconds from 1 to 3600.`);
  return value;
}

await runCommand(usage, main);
process.exit();
