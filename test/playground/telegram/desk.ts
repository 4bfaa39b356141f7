import { createServer, type IncomingHttpHeaders } from "node:http";

/** One webhook request as a desk receives it. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly update: { readonly update_id: number; readonly message?: { readonly text?: string } };
}

/** A desk that writes down what it gets and answers as told. */
export interface FakeDesk extends AsyncDisposable {
  readonly url: string;
  readonly received: Received[];
  /** Answers of the next requests, first to last; afterwards 200 without a body. */
  readonly answers: {
    status: number;
    body?: string;
    headers?: Record<string, string>;
    waitMs?: number;
  }[];
}

/** Opens such a desk on a free port of loopback. */
export async function openDesk(): Promise<FakeDesk> {
  const received: Received[] = [];
  const answers: FakeDesk["answers"] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({
        headers: request.headers,
        update: JSON.parse(Buffer.concat(chunks).toString()),
      });
      const { status, body = "", headers = {}, waitMs = 0 } = answers.shift() ?? { status: 200 };
      setTimeout(() => response.writeHead(status, headers).end(body), waitMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/webhooks/telegram`,
    received,
    answers,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
