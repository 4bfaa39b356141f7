/** Forms with files as a contract looks at them. */
import { z } from "zod";
import { parseMultipart } from "./multipart.ts";

/** Fields of a form: text, what is JSON as its value, and of a file its name and size. */
export function formOf(type: string, body: Buffer): unknown {
  return Object.fromEntries(
    parseMultipart(body, type).map(({ name, filename, bytes: part }) => [
      name,
      filename === undefined ? fieldOf(part.toString("utf8")) : { filename, size: part.length },
    ]),
  );
}

function fieldOf(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

/** A file of a form: named as we name files, with so many bytes at most. */
export const uploaded = (sizeMax: number) =>
  z.strictObject({
    filename: z.string().regex(/^[a-z]+-\d{1,2}\.[a-z0-9]{2,4}$/),
    size: z.int().min(1).max(sizeMax),
  });

/** A header that says the body is a form with files. */
export const formType = z.string().regex(/^multipart\/form-data; boundary=\S+$/);
