import { type Agent, type IncomingMessage, request } from "node:http";
import { request as secureRequest } from "node:https";

/** How a webhook call ended, in the words of LINE's error statistics (developers.line.biz/en/docs/messaging-api/check-webhook-error-statistics/). */
export interface Posted {
  readonly outcome:
    | "ok"
    | "could_not_connect"
    | "request_timeout"
    | "error_status_code"
    | "unclassified";
  /** 0 when there was no answer. */
  readonly status: number;
  readonly text: string;
}

/** Longest a late answer is still listened to, ms; it changes nothing any more. */
const lateMs = 30_000;

/** Posts exact bytes. Past the deadline it counts as timed out, but the request itself is not cut. */
export function post(
  url: string,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
  how: { readonly agent: Agent; readonly deadlineMs: number },
): Promise<Posted> {
  return new Promise((resolve) => {
    const finish = (posted: Posted): void => {
      clearTimeout(deadline);
      resolve(posted);
    };
    const deadline = setTimeout(
      () => finish({ outcome: "request_timeout", status: 0, text: "" }),
      how.deadlineMs,
    );
    const length = { "content-length": String(bytes.byteLength) };
    const call = { method: "POST", headers: { ...headers, ...length }, timeout: lateMs };
    const hear = (answer: IncomingMessage): void => void read(answer).then(finish);
    // The kept connections are those of a desk on this machine.
    const sent = url.startsWith("https:")
      ? secureRequest(url, call, hear)
      : request(url, { ...call, agent: how.agent }, hear);
    sent.on("timeout", () => sent.destroy());
    sent.on("error", () => finish(unreached(sent.reusedSocket || sent.writableFinished)));
    sent.end(bytes);
  });
}

async function read(answer: IncomingMessage): Promise<Posted> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of answer) if (chunk instanceof Buffer) chunks.push(chunk);
  } catch {
    return unreached(true);
  }
  const status = answer.statusCode ?? 0;
  const outcome = status >= 200 && status < 300 ? "ok" : "error_status_code";
  return { outcome, status, text: Buffer.concat(chunks).toString("utf8") };
}

function unreached(connected: boolean): Posted {
  return { outcome: connected ? "unclassified" : "could_not_connect", status: 0, text: "" };
}
