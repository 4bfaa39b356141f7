/** The folders the desk writes into. */
import { constants } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Config } from "../config/read-config.ts";
import { type Finding, notesOn } from "./finding.ts";

/** With less free a desk should not go on for long, in bytes. */
const freeMin = 1_073_741_824;

const { ok, warn, fail } = notesOn("folders");

/** Findings about data and records; `freeIn` gives the free bytes where a folder lies. */
export async function examineFolders(
  { dataDir, recordsDir }: Config,
  freeIn: (folder: string) => Promise<number> = freeBytes,
): Promise<readonly Finding[]> {
  return [
    await look("data", "DESKBELL_DATA_DIR", resolve(dataDir), freeIn),
    await look("records", "DESKBELL_RECORDS_DIR", resolve(recordsDir), freeIn),
  ];
}

async function look(
  check: string,
  variable: string,
  folder: string,
  freeIn: (folder: string) => Promise<number>,
): Promise<Finding> {
  const there = await nearest(folder);
  if (there === undefined || !(await isWritable(there))) {
    return fail(
      check,
      `${folder} cannot be written to.`,
      `give it to the account that runs the desk (chown, chmod), or set ${variable} to a folder of that account`,
    );
  }
  const free = await freeIn(there);
  const told = `${folder} can be written to; ${(free / 1_073_741_824).toFixed(1)} GiB are free`;
  return free < freeMin
    ? warn(check, `${told}.`, "make room: photos and the database grow")
    : ok(check, `${told}.`);
}

/** The folder itself, or the nearest one above it, in which it will be made; nothing when a file stands in the way. */
async function nearest(folder: string): Promise<string | undefined> {
  const found = await stat(folder).catch(() => undefined);
  if (found !== undefined) return found.isDirectory() ? folder : undefined;
  const above = dirname(folder);
  return above === folder ? undefined : await nearest(above);
}

const isWritable = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
