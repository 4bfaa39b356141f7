/** What stands before two desks, as a load balancer would: one after the other in turn, and nobody where none lives. */
import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import type { Chance } from "./chance.ts";

/** One webhook that was answered 2xx: the desk has promised to know it. */
export interface Promised {
  readonly path: string;
  readonly body: Buffer;
}

export interface Front extends AsyncDisposable {
  readonly url: string;
  readonly promised: readonly Promised[];
  /** Requests that found no desk, or one that died over them. */
  readonly turnedAway: () => number;
}

/** A desk that stands still holds a request no longer than this, in ms. */
const patienceMs = 3_000;

/** @param living ports of the desks that are open now */
export async function openFront(living: () => readonly number[], chance: Chance): Promise<Front> {
  const promised: Promised[] = [];
  const agent = new Agent({ keepAlive: true });
  const state = { turn: 0, away: 0 };
  const server = createServer((incoming, answer) => void pass(incoming, answer));
  const pass = async (incoming: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const body = await buffer(incoming).catch(() => null);
    if (body === null) return void answer.destroy();
    const ports = living();
    const port = ports[(state.turn += 1) % Math.max(1, ports.length)];
    const got = port === undefined ? null : await ask(agent, port, incoming, body);
    if (got === null) {
      state.away += 1;
      // Both happen in the world: a balancer that says so, and one that hangs up.
      if (chance.next() < 0.5) answer.writeHead(503).end();
      else answer.destroy();
      return;
    }
    const path = incoming.url ?? "/";
    if (incoming.method === "POST" && got.status >= 200 && got.status < 300)
      promised.push({ path, body });
    answer.writeHead(got.status, got.headers).end(got.body);
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const at = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${at}`,
    promised,
    turnedAway: () => state.away,
    async [Symbol.asyncDispose]() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** One request to one desk; nothing when it did not answer whole. */
function ask(
  agent: Agent,
  port: number,
  incoming: IncomingMessage,
  body: Buffer,
): Promise<Got | null> {
  const { method, url, headers } = incoming;
  return new Promise((resolve) => {
    const sent = request(
      { agent, host: "127.0.0.1", port, method, path: url, headers, timeout: patienceMs },
      (answer) => {
        const type = answer.headers["content-type"];
        const said = type === undefined ? {} : { "content-type": type };
        buffer(answer).then(
          (bytes) => resolve({ status: answer.statusCode ?? 502, headers: said, body: bytes }),
          () => resolve(null),
        );
      },
    );
    sent.on("timeout", () => sent.destroy());
    sent.on("error", () => resolve(null));
    sent.end(body);
  });
}
