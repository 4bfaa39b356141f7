import { type Errcode, refuse } from "./refuse.ts";

export type Json = Readonly<Record<string, unknown>>;

export interface TextRule {
  readonly maxBytes?: number;
  readonly pattern?: RegExp;
  /** Errcode when the value is absent or empty; 40063 unless told. */
  readonly missing?: Errcode;
  /** Errcode when the value is too long or malformed; 40058 unless told. */
  readonly invalid?: Errcode;
}

/** The body as a JSON object. @throws {ApiRefusal} 40058 when it is anything else. */
export function jsonBody(body: Buffer): Json {
  const text = decodeUtf8(body);
  const value = parseJson(text);
  if (!isObject(value)) refuse(40058, "body is not a JSON object");
  return value;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A required, non-empty string. @throws {ApiRefusal} by the rule. */
export function needText(from: Json, name: string, rule: TextRule = {}): string {
  const value = mayText(from, name, rule);
  if (value === undefined || value === "") refuse(rule.missing ?? 40063, name);
  return value;
}

/** An optional string, checked when present. @throws {ApiRefusal} by the rule. */
export function mayText(from: Json, name: string, rule: TextRule = {}): string | undefined {
  const value = from[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") refuse(40058, `${name} is not a string`);
  const tooLong = rule.maxBytes !== undefined && bytesOf(value) > rule.maxBytes;
  if (tooLong) refuse(rule.invalid ?? 40058, `${name} exceeds ${rule.maxBytes} bytes`);
  if (value !== "" && rule.pattern !== undefined && !rule.pattern.test(value)) {
    refuse(rule.invalid ?? 40058, `${name} is malformed`);
  }
  return value;
}

/** An optional whole number within bounds; strings are refused. @throws {ApiRefusal} 40058. */
export function mayWhole(from: Json, name: string, min: number, max: number): number | undefined {
  const value = from[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isInteger(value)) refuse(40058, `${name} is no integer`);
  if (value < min || value > max) refuse(40058, `${name} is out of ${min}..${max}`);
  return value;
}

export function mayObject(from: Json, name: string): Json | undefined {
  const value = from[name];
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) refuse(40058, `${name} is not an object`);
  return value;
}

export function needObject(from: Json, name: string, missing: Errcode = 40063): Json {
  return mayObject(from, name) ?? refuse(missing, name);
}

/** An optional list of objects; absent gives an empty list. @throws {ApiRefusal} 40058. */
export function objects(from: Json, name: string): readonly Json[] {
  const value = from[name];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every(isObject)) refuse(40058, `${name} is no object list`);
  return value;
}

/** An optional list of strings; absent gives an empty list. @throws {ApiRefusal} 40058. */
export function strings(from: Json, name: string): readonly string[] {
  const value: unknown = from[name];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every((one) => typeof one === "string")) {
    refuse(40058, `${name} is no string list`);
  }
  return value;
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

function decodeUtf8(body: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return refuse(40058, "body is not UTF-8");
  }
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return refuse(40058, "body is not JSON");
  }
}
