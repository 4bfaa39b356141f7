/** The build before this one, from the repository's own history, ready to run. */
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../plant.ts";

const run = promisify(execFile);

/** The last commit of the issue before this one. */
const previousBuild = "5cd4e6e";

export interface OldBuild extends Disposable {
  readonly folder: string;
  readonly commit: string;
}

/** Nothing when the history at hand holds no earlier build: a shallow clone without tags. */
export async function openOldBuild(): Promise<OldBuild | undefined> {
  const commit = await earlier();
  if (commit === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "deskbell-old-"));
  const archive = join(folder, "old.tar");
  await run("git", ["archive", "--output", archive, commit], { cwd: root });
  await run("tar", ["xf", archive, "-C", folder]);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  // The generated client is no part of the history; what the desk itself reads and writes does not pass through it.
  const generated = join("src", "store", "generated");
  if (existsSync(join(root, generated)))
    cpSync(join(root, generated), join(folder, generated), { recursive: true });
  return {
    folder,
    commit,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function earlier(): Promise<string | undefined> {
  const ask = async (...args: readonly string[]): Promise<string | undefined> => {
    const answer = await run("git", [...args], { cwd: root }).catch(() => undefined);
    const text = answer?.stdout.trim();
    return text === "" ? undefined : text;
  };
  const named = await ask("rev-parse", "--verify", "--quiet", `${previousBuild}^{commit}`);
  if (named !== undefined) return named;
  return ask("describe", "--tags", "--abbrev=0", "HEAD^");
}
