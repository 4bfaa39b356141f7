/** One request as bytes on a line, and what may be answered. */
export interface Letter {
  readonly bytes: Buffer;
  /** What it is, for the report. */
  readonly kind: string;
  /** Signed as the platform signs: believed, and taken with 200 (or 503, and then again). */
  readonly genuine?: true;
  /** The desk may close the line afterwards, or hold it open: nothing is sent behind it. */
  readonly last?: true;
}

/** A whole request in HTTP/1.1. @param head further lines, without their ends */
export function letter(
  kind: string,
  method: string,
  target: string,
  head: readonly string[],
  body: Uint8Array = Buffer.alloc(0),
): Letter {
  const lines = [`${method} ${target} HTTP/1.1`, "host: localhost", ...head];
  const length = method === "GET" && body.length === 0 ? [] : [`content-length: ${body.length}`];
  const start = Buffer.from(`${[...lines, ...length].join("\r\n")}\r\n\r\n`, "latin1");
  return { kind, bytes: Buffer.concat([start, body]) };
}
