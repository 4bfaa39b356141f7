/** The encryption key of a desk that was given none: made once, kept beside its data. */
import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { CannotStart } from "../kernel/errors.ts";

const keyBytes = 32;

/** Reads the key of a data folder, making it on the first start. @throws {CannotStart} when the file is not a key */
export async function keyOf(dataDir: string): Promise<Uint8Array> {
  const file = join(dataDir, "encryption.key");
  const text = (await readIfThere(file)) ?? (await makeKey(dataDir, file));
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== keyBytes) {
    throw new CannotStart(`${file} is not an encryption key: put the backup of that file back.`);
  }
  return key;
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (fault) {
    if (codeOf(fault) === "ENOENT" || codeOf(fault) === "ENOTDIR") return undefined;
    throw new CannotStart(`${file} cannot be read: give it back to the desk's account.`, {
      cause: fault,
    });
  }
}

/** Written aside and put in its place whole: of two first starts at once, both take the key of the quicker one. */
async function makeKey(dataDir: string, file: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dataDir, { recursive: true });
    const made = await open(draft, "wx", 0o600);
    try {
      await made.writeFile(`${randomBytes(keyBytes).toString("base64")}\n`);
      await made.sync();
    } finally {
      await made.close();
    }
    await link(draft, file).catch((fault: unknown) => {
      if (codeOf(fault) !== "EEXIST") throw fault;
    });
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new CannotStart(
      `The folder ${dataDir} is not writable: make it so, or set DESKBELL_DATA_DIR to one that is.`,
      { cause },
    );
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

const codeOf = (fault: unknown): unknown =>
  fault instanceof Error && "code" in fault ? fault.code : undefined;
