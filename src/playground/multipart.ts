/** One part of a form: a field's text or a file's bytes. */
export interface Part {
  readonly name: string;
  readonly filename?: string;
  readonly bytes: Buffer;
}

/**
 * The parts of a multipart/form-data body. Lenient as the platform is: parameter
 * values may be unquoted, header names in any case, file names in any script.
 */
export function parseMultipart(body: Buffer, contentType: string): readonly Part[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return [];
  const delimiter = Buffer.from(`--${mark}`);
  const parts: Part[] = [];
  for (let at = body.indexOf(delimiter); at >= 0; ) {
    const from = at + delimiter.length;
    const next = body.indexOf(delimiter, from);
    if (next < 0) break;
    const part = partOf(body.subarray(from, next));
    if (part !== undefined) parts.push(part);
    at = next;
  }
  return parts;
}

function partOf(slice: Buffer): Part | undefined {
  const gap = slice.indexOf("\r\n\r\n");
  if (gap < 0) return undefined;
  const head = slice.subarray(0, gap).toString("utf8");
  const disposition = head.split("\r\n").find((line) => /^content-disposition:/i.test(line.trim()));
  const name = disposition === undefined ? undefined : parameter(disposition, "name");
  if (disposition === undefined || name === undefined) return undefined;
  const filename = parameter(disposition, "filename");
  // The line break before the next delimiter belongs to the frame, not to the content.
  const bytes = slice.subarray(gap + 4, slice.length - 2);
  return { name, bytes, ...(filename === undefined ? {} : { filename }) };
}

function parameter(line: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;]*))`, "i").exec(line);
  return (found?.[1] ?? found?.[2])?.trim();
}
