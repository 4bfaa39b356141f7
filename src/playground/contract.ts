/**
 * What a platform's documents allow the desk to send. A stand-in answers as the platform would, which ignores
 * much; what its documents forbid is written down all the same, and a test that ends with a breach fails.
 */
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { formOf } from "./form.ts";

/** A call of the desk that the platform's documents do not allow, though the platform may have taken it. */
export interface Breach {
  /** Milliseconds since 1970, the stand-in's clock. */
  readonly at: number;
  /** The platform's own name of the call. */
  readonly call: string;
  /** Where in the call, and which rule; never the words that were sent. */
  readonly rule: string;
}

/** One call as it left the desk. */
export interface SentCall {
  /** LINE: our short name of the path; Telegram: the method; WeCom: the path below /cgi-bin/. */
  readonly call: string;
  readonly verb: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** The JSON value of the body; undefined when there was none. */
  readonly body: unknown;
}

/** The rules a call breaks, none when it is as the documents ask. */
export type Contract = (sent: SentCall) => readonly string[];

/** What one call may hold; a part that is not named must be empty, except headers, which nobody counts. */
export interface Clause {
  readonly verb: "GET" | "POST" | "PUT" | "DELETE";
  readonly query?: z.ZodType;
  readonly headers?: z.ZodType;
  readonly body?: z.ZodType;
}

/** The contract of a table of calls: a call that is not in it is a breach of its own. */
export function contractOf(clauses: Readonly<Record<string, Clause>>): Contract {
  return ({ call, verb, query, headers, body }) => {
    const clause = Object.hasOwn(clauses, call) ? clauses[call] : undefined;
    if (clause === undefined) return ["the platform has no such call"];
    return [
      ...(verb === clause.verb ? [] : [`${clause.verb} is expected, not ${verb}`]),
      ...broken("query", clause.query ?? nothing, query),
      ...broken("headers", clause.headers ?? anything, headers),
      ...broken("body", clause.body ?? z.undefined(), body),
    ];
  };
}

/** The call a request makes, with its body as JSON or as the fields of a form. */
export function sentBy(call: string, request: IncomingMessage, url: URL, body: Buffer): SentCall {
  return {
    call,
    verb: request.method ?? "GET",
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    body: body.length === 0 ? undefined : valueOf(request.headers["content-type"] ?? "", body),
  };
}

/** Breaches found so far, oldest first. */
export interface BreachBook {
  /** Looks at a call and keeps what it breaks. */
  check(at: number, sent: SentCall): void;
  /** Keeps a rule that only the stand-in could see broken, for it spans several calls. */
  note(breach: Breach): void;
  list(): readonly Breach[];
}

/** An empty book under a contract. */
export function breachBook(contract: Contract): BreachBook {
  const kept: Breach[] = [];
  return {
    check(at, sent) {
      for (const rule of contract(sent)) kept.push({ at, call: sent.call, rule });
    },
    note: (breach) => void kept.push(breach),
    list: () => [...kept],
  };
}

/** Text of so many UTF-16 units, whole characters only. (zod's own limits count code points.) */
export const units = (min: number, max: number) =>
  z
    .string()
    .refine(isWhole, "half a character")
    .refine(({ length }) => between(length, min, max), `must have ${min} to ${max} units`);

/** Text of so many grapheme clusters, whole characters only. */
export const clusters = (min: number, max: number) =>
  z
    .string()
    .refine(isWhole, "half a character")
    .refine((text) => between(clustersIn(text), min, max), `must have ${min} to ${max} characters`);

/** Text of so many UTF-8 bytes, whole characters only. */
export const bytes = (min: number, max: number) =>
  z
    .string()
    .refine(isWhole, "half a character")
    .refine(
      (text) => between(Buffer.byteLength(text), min, max),
      `must have ${min} to ${max} bytes`,
    );

/** Text a reader sees something of. */
export const seen = (text: z.ZodType<string>) =>
  text.refine((given) => given.trim() !== "", "nothing to see");

/** A whole number. */
export const whole = (min: number, max: number) => z.int().min(min).max(max);

/** An address with one of these schemes, percent-encoded. */
export const address = (max: number, ...schemes: readonly string[]) =>
  z
    .string()
    .max(max)
    .refine(
      (text) =>
        /^[\x21-\x7e]+$/.test(text) &&
        URL.canParse(text) &&
        schemes.includes(new URL(text).protocol.slice(0, -1)),
      `must be an encoded address: ${schemes.join(", ")}`,
    );

/** A header that says the body is JSON. */
export const jsonType = z.string().regex(/^application\/json(; ?charset=utf-8)?$/i);

function valueOf(type: string, body: Buffer): unknown {
  if (type.startsWith("multipart/form-data")) return formOf(type, body);
  const text = body.toString("utf8");
  if (type.startsWith("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // Nothing asks for text alone: whatever cannot be read breaks the rule for the body.
    return text;
  }
}

const nothing = z.strictObject({});
const anything = z.unknown();

function broken(part: string, shape: z.ZodType, value: unknown): readonly string[] {
  const read = shape.safeParse(value);
  if (read.success) return [];
  return read.error.issues.flatMap((issue) => sentences(part, issue));
}

/** Messages of issues name types, limits and keys, not values; a union tells what its nearest member says. */
function sentences(part: string, issue: z.core.$ZodIssue): readonly string[] {
  const place = [part, ...issue.path.map(String)].join(".");
  if (issue.code === "invalid_union") {
    const [nearest = []] = issue.errors.toSorted((one, other) => one.length - other.length);
    if (nearest.length > 0) return nearest.flatMap((inner) => sentences(place, inner));
  }
  return [`${place}: ${issue.message}`];
}

function isWhole(text: string): boolean {
  return text.isWellFormed();
}

function between(count: number, min: number, max: number): boolean {
  return count >= min && count <= max;
}

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

function clustersIn(text: string): number {
  return Array.from(segmenter.segment(text)).length;
}
