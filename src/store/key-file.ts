/** The encryption keys of a desk that was given none: the first made once, kept beside its data. */
import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { CannotStart } from "../kernel/errors.ts";

const keyBytes = 32;

/** One key seals; all of them, the older ones too, open. */
export interface KeyRing {
  readonly key: Uint8Array;
  readonly old: readonly Uint8Array[];
}

/** Reads the key of a data folder, making it on the first start. @throws {CannotStart} when the file is not a key */
export const keyOf = async (dataDir: string): Promise<Uint8Array> => (await ringIn(dataDir)).key;

/** The keys of a desk: those it was given, else those of its data folder. @throws {CannotStart} when a file is not a key */
export async function keyRing(
  given: {
    readonly encryptionKey?: Uint8Array;
    readonly oldEncryptionKeys?: readonly Uint8Array[];
  },
  dataDir: string,
): Promise<KeyRing> {
  const { encryptionKey, oldEncryptionKeys = [] } = given;
  if (encryptionKey !== undefined) return { key: encryptionKey, old: oldEncryptionKeys };
  const { key, old } = await ringIn(dataDir);
  return { key, old: [...old, ...oldEncryptionKeys] };
}

/** One key a line: the first seals, those below it only open. */
async function ringIn(dataDir: string): Promise<KeyRing> {
  const file = join(dataDir, "encryption.key");
  const text = (await readIfThere(file)) ?? (await makeKey(dataDir, file));
  const [key, ...old] = text
    .trim()
    .split(/\s+/)
    .map((line) => Buffer.from(line, "base64"));
  if (key === undefined || [key, ...old].some(({ length }) => length !== keyBytes)) {
    throw new CannotStart(`${file} is not an encryption key: put the backup of that file back.`);
  }
  return { key, old };
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
