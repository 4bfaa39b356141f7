/** The frame of a proof's command: its help, its work, and what is said when it cannot be done. */
import { inspect } from "node:util";

/** Runs it; words that it does not take, or a fault, end it with 1. */
export async function runCommand(
  usage: string,
  work: (words: readonly string[]) => Promise<void>,
): Promise<void> {
  const words = process.argv.slice(2);
  try {
    if (words.includes("--help")) process.stdout.write(`${usage}\n`);
    else await work(words);
  } catch (fault) {
    const said =
      fault instanceof TypeError ? `${fault.message}\n${usage}` : `FAIL: ${inspect(fault)}`;
    process.stderr.write(`${said}\n`);
    process.exitCode = 1;
  }
}
