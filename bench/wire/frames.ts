/** As much of HTTP/1.1 as two programs of ours need on loopback: a head, and a body of a told length. */

/** One request or answer as it came. */
export interface Frame {
  /** First line and headers, without the empty line. */
  readonly head: string;
  readonly body: Buffer;
}

const gap = Buffer.from("\r\n\r\n");
const lengthHeader = /\r\ncontent-length:[ \t]*(\d+)/i;
const chunkedHeader = /\r\ntransfer-encoding:/i;

/** Cuts a byte stream into frames. @throws {Error} on a body without a told length, which nobody here sends */
export function frames(take: (frame: Frame) => void): (bytes: Buffer) => void {
  let held: Buffer = Buffer.alloc(0);
  return (bytes) => {
    held = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    for (;;) {
      const end = held.indexOf(gap);
      if (end < 0) return;
      const head = held.toString("latin1", 0, end);
      if (chunkedHeader.test(head)) throw new Error(`a body in chunks: ${head}`);
      const bodyAt = end + gap.length;
      const next = bodyAt + Number(lengthHeader.exec(head)?.[1] ?? 0);
      if (held.length < next) return;
      const body = held.subarray(bodyAt, next);
      held = held.subarray(next);
      take({ head, body });
    }
  };
}
