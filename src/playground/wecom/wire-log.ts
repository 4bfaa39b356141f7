import type { Refusal, WireRecord } from "../phone.ts";
import type { Half } from "./world.ts";

/** Newest records kept per half. */
const recordsMax = 500;

export interface WireLog {
  record(half: Half, record: Omit<WireRecord, "id">): void;
  refused(half: Half, refusal: Refusal): void;
  wire(half: Half): readonly WireRecord[];
  refusals(half: Half): readonly Refusal[];
}

/** An empty log of both halves' traffic. */
export function makeWireLog(): WireLog {
  const records = { wecom: new Array<WireRecord>(), kf: new Array<WireRecord>() };
  const refusals = { wecom: new Array<Refusal>(), kf: new Array<Refusal>() };
  const count = { last: 0 };
  return {
    record(half, record) {
      count.last += 1;
      records[half].push({ ...record, id: count.last });
      if (records[half].length > recordsMax) records[half].shift();
    },
    refused(half, refusal) {
      refusals[half].push(refusal);
      if (refusals[half].length > recordsMax) refusals[half].shift();
    },
    wire: (half) => records[half].slice(),
    refusals: (half) => refusals[half].slice(),
  };
}

/** A path whose tokens and secrets read `***`. */
export function maskPath(path: string): string {
  return path.replace(/([?&](?:access_token|corpsecret|msg_signature|key)=)[^&]*/g, "$1***");
}

/** A copy of a JSON body whose tokens read `***`. */
export function maskJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskJson);
  if (typeof value !== "object" || value === null) return value;
  const masked = Object.entries(value).map(([name, inner]): [string, unknown] => [
    name,
    secretNames.has(name) ? "***" : maskJson(inner),
  ]);
  return Object.fromEntries(masked);
}

/** A callback document whose sync token reads `***`. */
export function maskXml(text: string): string {
  return text.replace(/<Token><!\[CDATA\[.*?\]\]><\/Token>/s, "<Token>***</Token>");
}

const secretNames: ReadonlySet<string> = new Set(["access_token", "token"]);
