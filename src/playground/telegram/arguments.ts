import type { IncomingMessage } from "node:http";
import { type Part, parseMultipart } from "../multipart.ts";
import { badRequest } from "./refusal.ts";

/** The arguments of one call, whatever way they came: query, form, JSON or multipart. */
export interface Arguments {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, Part>;
}

/** Reads the arguments of a call; fields of a form stay text, those of JSON keep their type. */
export function readArguments(request: IncomingMessage, url: URL, body: Buffer): Arguments {
  const fields: Record<string, unknown> = Object.fromEntries(url.searchParams);
  const files = new Map<string, Part>();
  const type = request.headers["content-type"] ?? "";
  if (body.length === 0) return { fields, files };
  if (type.startsWith("multipart/form-data")) {
    for (const part of parseMultipart(body, type)) {
      if (part.filename === undefined) fields[part.name] = part.bytes.toString("utf8");
      else files.set(part.name, part);
    }
  } else if (type.startsWith("application/json")) {
    Object.assign(fields, jsonObject(body.toString("utf8")));
  } else {
    Object.assign(fields, Object.fromEntries(new URLSearchParams(body.toString("utf8"))));
  }
  return { fields, files };
}

function jsonObject(source: string): object {
  const value = jsonValue(source);
  if (isRecord(value)) return value;
  throw badRequest("can't parse JSON object");
}

/** The JSON value of a text, or nothing when it is not JSON. */
export function jsonValue(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Whether a value is a plain object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A field as text; numbers are written out, everything else is absent. */
export function textOf(args: Arguments, name: string): string | undefined {
  const value = args.fields[name];
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : undefined;
}

/** A field as a whole number, or nothing when it is absent or not one. */
export function integerOf(args: Arguments, name: string): number | undefined {
  const value = textOf(args, name);
  return value !== undefined && /^-?\d{1,16}$/.test(value.trim()) ? Number(value) : undefined;
}

/** A field as a number of degrees and the like. */
export function numberOf(args: Arguments, name: string): number | undefined {
  const value = textOf(args, name);
  const number = value === undefined || value.trim() === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A field as yes or no: the server takes `true`, `True`, `yes` and `1`. */
export function flagOf(args: Arguments, name: string): boolean {
  const value = args.fields[name];
  return value === true || value === 1 || /^(?:true|yes|1)$/i.test(textOf(args, name) ?? "");
}

/** A nested field: an object in JSON, JSON text in a form. `undefined` when absent, `null` when unreadable. */
export function nestedOf(args: Arguments, name: string): unknown {
  const value = args.fields[name];
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") return value;
  return jsonValue(value) ?? null;
}
