import type { FileType } from "../kernel/file-types.ts";

/** Names of streams in a compound file as they lie in its directory: UTF-16, little end first. */
const named = (name: string): Buffer => Buffer.from(name, "utf16le");

const streams: readonly (readonly [Buffer, FileType])[] = [
  [named("WordDocument"), "doc"],
  [named("PowerPoint Document"), "ppt"],
  [named("Workbook"), "xls"],
];

/** Signs of programs inside. */
const macros: readonly Buffer[] = [
  named("_VBA_PROJECT"),
  named("VBA_PROJECT_CUR"),
  named("Macros"),
];

/** Which old office paper a compound file is; nothing for installers and for papers with programs inside. */
export function oldOfficeType(bytes: Uint8Array): FileType | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (macros.some((name) => file.includes(name))) return undefined;
  return streams.find(([name]) => file.includes(name))?.[1];
}
