import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { BrokenPromise, DeskError } from "../kernel/errors.ts";

/** The disk is full or does not take the file; somebody has to make room, then try again. */
export class ShelfFull extends DeskError {
  readonly code = "DESK_SHELF_FULL";
}

/** Photos on disk, each under the hash of its own bytes (S30). */
export interface PhotoShelf {
  /** Puts bytes on the shelf, durably, and gives their name. The same bytes twice are one file. @throws {ShelfFull} */
  store(bytes: Uint8Array): Promise<string>;
  /** The bytes, or nothing when they are not here. @throws {BrokenPromise} when the name is none of ours */
  read(sha256: string): Promise<Uint8Array | undefined>;
  /** Takes it off; one that is not here is fine. @throws {BrokenPromise} when the name is none of ours */
  remove(sha256: string): Promise<void>;
}

/** The same, to be shown from. */
export interface ShownShelf extends PhotoShelf {
  /** Whether it is here. @throws {BrokenPromise} when the name is none of ours */
  has(sha256: string): Promise<boolean>;
}

/** How a file is opened for writing; another way only in tests. */
export type OpenFile = (path: string, flags: number, mode: number) => Promise<OpenedFile>;

export interface OpenedFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

const ourName = /^[0-9a-f]{64}$/;
/** Photos are read by the desk's own user alone. */
const fileMode = 0o600;
const folderMode = 0o700;
/** Files in work older than this were left by a crash, in ms. */
const leftoverMs = 3_600_000;
const noRoom: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "EROFS", "EFBIG"]);

/** Opens the shelf in `photos` under the folder, and clears what a crash left half written. */
export async function openPhotoShelf(
  dataDir: string,
  openFile: OpenFile = open,
): Promise<ShownShelf> {
  const root = join(dataDir, "photos");
  const inWork = join(root, "in-work");
  await mkdir(inWork, { recursive: true, mode: folderMode });
  await clearLeftovers(inWork);
  return {
    async store(bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const folder = folderOf(root, sha256);
      const place = join(folder, sha256);
      if ((await sizeOf(place)) === bytes.byteLength) return sha256;
      const draft = join(inWork, randomUUID());
      try {
        await mkdir(folder, { recursive: true, mode: folderMode });
        await writeDurably(draft, bytes, openFile);
        await rename(draft, place);
        await syncFolder(folder);
      } catch (fault) {
        await rm(draft, { force: true });
        throw isNoRoom(fault) ? new ShelfFull("No room for a photo.", { cause: fault }) : fault;
      }
      return sha256;
    },
    async read(sha256) {
      try {
        return await readFile(join(folderOf(root, sha256), sha256));
      } catch (fault) {
        if (codeOf(fault) === "ENOENT") return undefined;
        throw fault;
      }
    },
    has: async (sha256) => (await sizeOf(join(folderOf(root, sha256), sha256))) !== undefined,
    async remove(sha256) {
      await rm(join(folderOf(root, sha256), sha256), { force: true });
    },
  };
}

/** Two levels of folders, so that no folder grows without end. */
function folderOf(root: string, sha256: string): string {
  if (!ourName.test(sha256))
    throw new BrokenPromise("A photo was asked for by a name of no photo.");
  return join(root, sha256.slice(0, 2), sha256.slice(2, 4));
}

async function writeDurably(path: string, bytes: Uint8Array, openFile: OpenFile): Promise<void> {
  const file = await openFile(
    path,
    constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
    fileMode,
  );
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name is durable only with its folder; some systems cannot sync one, and then it is left to them. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync().catch(() => undefined);
  } finally {
    await folder.close();
  }
}

async function clearLeftovers(inWork: string): Promise<void> {
  for (const name of await readdir(inWork)) {
    const path = join(inWork, name);
    // Another process may have finished it meanwhile.
    const writtenAt = (await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - writtenAt > leftoverMs) await rm(path, { force: true });
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}

function isNoRoom(fault: unknown): boolean {
  return noRoom.has(codeOf(fault));
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && "code" in fault ? fault.code : undefined;
}
