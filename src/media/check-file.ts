import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import type { FileKind } from "../engine/input.ts";
import { fileBytesMax } from "../engine/sent.ts";
import type { FileType } from "../kernel/file-types.ts";
import { oldOfficeType } from "./old-office.ts";
import { isPhoto, type PhotoVerdict, reencode } from "./reencode.ts";

/**
 * A file as it came, if its own bytes show that it is of a kind we keep (S24); a picture sent as a file is made
 * anew like every photo. Its name and what a platform says of it count for nothing. To be called in a process
 * of its own, like `reencode`.
 */
export async function checkFile(sent: Uint8Array, kind: FileKind): Promise<PhotoVerdict> {
  if (sent.byteLength > fileBytesMax) return { ok: false, because: "too-large" };
  if (kind === "document" && (await isPhoto(sent))) return reencode(sent);
  const type = await fileTypeOf(sent);
  if (type === undefined || !allowed[kind].has(type)) return { ok: false, because: "not-allowed" };
  const sha256 = createHash("sha256").update(sent).digest("hex");
  return { ok: true, type, bytes: sent, sha256 };
}

const sounds = ["ogg", "mp3", "m4a", "amr", "wav", "aac"] as const;
const films = ["mp4", "mov", "webm", "3gp"] as const;
const papers = ["pdf", "docx", "xlsx", "pptx", "doc", "xls", "ppt", "txt"] as const;

/** What may come as what. Phones record sound in films' boxes, and anything may be sent as a file. */
const allowed: Readonly<Record<FileKind, ReadonlySet<FileType>>> = {
  voice: new Set<FileType>([...sounds, "mp4", "3gp", "webm"]),
  audio: new Set<FileType>([...sounds, "mp4", "3gp", "webm"]),
  video: new Set<FileType>(films),
  document: new Set<FileType>([...sounds, ...films, ...papers]),
};

/** By the library's endings: whatever is not here is not kept, archives, programs, pages and drawings among it. */
const known: ReadonlyMap<string, FileType> = new Map([
  ["ogg", "ogg"],
  ["oga", "ogg"],
  ["opus", "ogg"],
  ["mp3", "mp3"],
  ["m4a", "m4a"],
  ["amr", "amr"],
  ["wav", "wav"],
  ["aac", "aac"],
  ["mp4", "mp4"],
  ["m4v", "mp4"],
  ["mov", "mov"],
  ["webm", "webm"],
  ["3gp", "3gp"],
  ["3g2", "3gp"],
  ["pdf", "pdf"],
  ["docx", "docx"],
  ["xlsx", "xlsx"],
  ["pptx", "pptx"],
]);

async function fileTypeOf(sent: Uint8Array): Promise<FileType | undefined> {
  const found = await fileTypeFromBuffer(sent).catch(() => null);
  if (found === null) return undefined;
  if (found === undefined) return isPlainText(sent) ? "txt" : undefined;
  return found.ext === "cfb" ? oldOfficeType(sent) : known.get(found.ext);
}

/** Text as people write it: UTF-8, no control characters, and neither a page nor a drawing nor a script. */
function isPlainText(sent: Uint8Array): boolean {
  if (sent.byteLength === 0) return false;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(sent);
    return !odd.test(text) && !markup.test(text);
  } catch {
    return false;
  }
}

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const odd = /[\u0000-\u0008\u000e-\u001f\u007f]/;
const markup = /^\s*(?:<|#!|%!|@echo)|<(?:script|html|svg|body|iframe|!doctype)\b/i;
