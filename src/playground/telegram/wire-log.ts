import type { WireRecord } from "../phone.ts";

/** The traffic kept for the page: the newest 500 records. */
const recordsMax = 500;

/** A log of HTTP traffic without secrets. */
export interface WireLog {
  add(record: Omit<WireRecord, "id">): void;
  records(): readonly WireRecord[];
}

/** An empty log; `changed` is called after every record. */
export function createWireLog(token: string, changed: () => void): WireLog {
  const records: WireRecord[] = [];
  const counter = { next: 1 };
  return {
    add(record) {
      const path = record.path.replaceAll(token, "***");
      const request = masked(record.request);
      records.push({ ...record, id: counter.next, path, request });
      if (records.length > recordsMax) records.shift();
      counter.next += 1;
      changed();
    },
    records: () => [...records],
  };
}

function masked(request: unknown): unknown {
  const holdsSecret = typeof request === "object" && request !== null && "secret_token" in request;
  return holdsSecret ? { ...request, secret_token: "***" } : request;
}
