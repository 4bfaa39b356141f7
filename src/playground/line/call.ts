import type { Json } from "./check.ts";

/** One authenticated request to the stand-in, already read and parsed. */
export interface Call {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly requestId: string;
  readonly retryKey?: string;
  /** The body as it came, and what it says it is, where a call takes bytes. */
  readonly bytes?: Buffer;
  readonly mime?: string;
}

/** What goes back; bytes are sent as they are, everything else as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: Json | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The rule behind one path. */
export type Handle = (call: Call) => Answer | Promise<Answer>;

/** 200 with a body. */
export function ok(body: Json = {}): Answer {
  return { status: 200, body };
}

/** An error in LINE's form (developers.line.biz/en/reference/messaging-api/#error-responses). */
export function refuse(status: number, message: string, details?: unknown): Answer {
  return { status, body: { message, ...(details === undefined ? {} : { details }) } };
}
