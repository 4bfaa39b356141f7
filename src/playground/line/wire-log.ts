import type { Refusal, WireRecord } from "../phone.ts";
import { isJson } from "./check.ts";

/** Records kept; older ones are forgotten. */
export const wireRecordsMax = 500;

/** HTTP traffic and refusals, newest last. */
export interface WireLog {
  add(record: Omit<WireRecord, "id">): void;
  refuse(refusal: Refusal): void;
  records(): readonly WireRecord[];
  refusals(): readonly Refusal[];
}

/** An empty log. Secrets inside bodies are masked when a record comes in. */
export function createWireLog(changed: () => void): WireLog {
  const kept: WireRecord[] = [];
  const refused: Refusal[] = [];
  const state = { id: 0 };
  return {
    add(record) {
      state.id += 1;
      const { request, response } = record;
      kept.push({ ...record, id: state.id, request: masked(request), response: masked(response) });
      if (kept.length > wireRecordsMax) kept.shift();
      changed();
    },
    refuse: (refusal) => void refused.push(refusal),
    records: () => [...kept],
    refusals: () => [...refused],
  };
}

const secretNames = new Set(["client_secret", "access_token", "channelAccessToken"]);

function masked(value: unknown): unknown {
  if (value instanceof Uint8Array) return `${value.byteLength} bytes`;
  if (Array.isArray(value)) return value.map(masked);
  if (!isJson(value)) return value;
  const pairs = Object.entries(value);
  return Object.fromEntries(
    pairs.map(([name, one]) => [name, secretNames.has(name) ? "***" : masked(one)]),
  );
}
