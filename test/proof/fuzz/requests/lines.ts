/** Raw lines to the desk: what is written is exactly what was made up, several requests behind one another. */
import { connect, type Socket } from "node:net";
import type { Letter } from "./letter.ts";

/** What came back for one request; status 0 when the line was closed without a word. */
export interface Answer {
  readonly letter: Letter;
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** A line that nothing came back on for so long is given up, ms: slower than any limit of the desk. */
const patienceMs = 20_000;
/** A line for one misshapen request is watched so long; what the desk waits for more of is not waited for, ms. */
const glanceMs = 40;

/** Sends letters behind one another on one line and reads as many answers. */
export async function send(port: number, letters: readonly Letter[]): Promise<readonly Answer[]> {
  const socket = connect({ host: "127.0.0.1", port, noDelay: true });
  const answers: Answer[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const alone = letters.some(({ last }) => last === true);
  const late = setTimeout(resolve, alone ? glanceMs : patienceMs);
  let held: Buffer = Buffer.alloc(0);
  socket.on("data", (bytes: Buffer) => {
    held = Buffer.concat([held, bytes]);
    for (;;) {
      const letter = letters[answers.length];
      const taken = letter === undefined ? undefined : cut(held, letter);
      if (taken === undefined) break;
      answers.push(taken.answer);
      held = held.subarray(taken.end);
    }
    if (answers.length === letters.length) resolve();
  });
  socket.on("error", () => resolve());
  socket.on("close", () => resolve());
  socket.write(Buffer.concat(letters.map(({ bytes }) => bytes)));
  await promise;
  clearTimeout(late);
  await gone(socket);
  return letters.map(
    (letter, nth) => answers[nth] ?? { letter, status: 0, head: "", body: held.toString("latin1") },
  );
}

/** One answer off the front of what came; nothing while it is not whole. */
function cut(
  held: Buffer,
  letter: Letter,
): { readonly answer: Answer; readonly end: number } | undefined {
  const gap = held.indexOf("\r\n\r\n");
  if (gap < 0) return undefined;
  const head = held.toString("latin1", 0, gap);
  const status = Number(head.slice(9, 12));
  const told = Number(/\r\ncontent-length:[ \t]*(\d+)/i.exec(head)?.[1] ?? 0);
  const isHead = letter.bytes.toString("latin1", 0, 5) === "HEAD ";
  const length = isHead || status === 100 ? 0 : told;
  const chunked = !isHead && /\r\ntransfer-encoding:[ \t]*chunked/i.test(head);
  const end = chunked ? chunkedEnd(held, gap + 4) : gap + 4 + length;
  if (end === undefined || held.length < end) return undefined;
  return { answer: { letter, status, head, body: held.toString("utf8", gap + 4, end) }, end };
}

function chunkedEnd(held: Buffer, from: number): number | undefined {
  const at = held.indexOf("0\r\n\r\n", from);
  return at < 0 ? undefined : at + 5;
}

function gone(socket: Socket): Promise<void> {
  socket.destroy();
  return Promise.resolve();
}
