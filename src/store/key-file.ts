/** The encryption key of a desk that was given none: made once, kept beside its data. */
import { randomBytes } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CannotStart } from "../kernel/errors.ts";

const keyBytes = 32;

/** Reads the key of a data folder, making it on the first start. @throws {CannotStart} when the file is not a key */
export async function keyOf(dataDir: string): Promise<Uint8Array> {
  const file = join(dataDir, "encryption.key");
  await mkdir(dataDir, { recursive: true });
  try {
    const made = await open(file, "wx", 0o600);
    try {
      await made.writeFile(`${randomBytes(keyBytes).toString("base64")}\n`);
      await made.sync();
    } finally {
      await made.close();
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) {
      throw new CannotStart(
        `The folder ${dataDir} is not writable: make it so, or set DESKBELL_DATA_DIR to one that is.`,
        { cause: error },
      );
    }
  }
  const key = Buffer.from((await readFile(file, "utf8")).trim(), "base64");
  if (key.length !== keyBytes)
    throw new CannotStart(`${file} is not an encryption key: put the backup of that file back.`);
  return key;
}
