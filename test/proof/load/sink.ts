/** A platform's server that can be in trouble: away, slow or throttling; and that takes a repeated call for what it is. */
import { createServer, type Socket } from "node:net";
import type { OpenSink } from "../../../bench/platforms/stage.ts";
import { type Frame, frames } from "../../../bench/wire/frames.ts";

/** What is wrong with a platform. */
export type Trouble =
  | { readonly kind: "none" }
  /** Nobody listens. */
  | { readonly kind: "down" }
  /** Every call is taken at once and answered so much later. */
  | { readonly kind: "slow"; readonly ms: number }
  /** Every call is turned away for its number. */
  | { readonly kind: "throttled" };

/** An answer as it goes over the wire. */
export interface Reply {
  readonly status: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** What a platform does by itself, whoever is behind it. */
export interface PlatformRules {
  /** The answer to a call that was made before, or to one the stage does not know; nothing when it is the stage's. */
  readonly ownAnswer: (frame: Frame) => Reply | undefined;
  readonly throttled: Reply;
}

/** The handle on a platform's mood. */
export interface Mood {
  readonly open: OpenSink;
  /** Resolves when the platform is like that. */
  be(trouble: Trouble): Promise<void>;
}

/** Gives the sink of one stage, and the handle on it. */
export function openMood(rules: PlatformRules): Mood {
  const state: { trouble: Trouble; port: number } = { trouble: { kind: "none" }, port: 0 };
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true });
  const listen = async (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(state.port, "127.0.0.1", resolve);
    await promise;
    const address = server.address();
    state.port = typeof address === "object" && address !== null ? address.port : 0;
  };
  const leave = (): void => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  return {
    async open(answer) {
      server.on("connection", (socket) => {
        open.add(socket);
        socket.on("close", () => open.delete(socket));
        // Whoever is killed or gives up leaves its line broken: nothing to do.
        socket.on("error", () => socket.destroy());
        socket.on(
          "data",
          frames((frame) => {
            const { trouble } = state;
            if (trouble.kind === "throttled") return write(socket, rules.throttled);
            const reply = rules.ownAnswer(frame) ?? answered(answer(pathOf(frame), frame.body));
            if (trouble.kind === "slow") setTimeout(() => write(socket, reply), trouble.ms);
            else write(socket, reply);
          }),
        );
      });
      await listen();
      return {
        root: `http://127.0.0.1:${state.port}`,
        async [Symbol.asyncDispose]() {
          leave();
        },
      };
    },
    async be(trouble) {
      const wasDown = state.trouble.kind === "down";
      state.trouble = trouble;
      if (trouble.kind === "down" && !wasDown) leave();
      if (trouble.kind !== "down" && wasDown) await listen();
    },
  };
}

export const pathOf = ({ head }: Frame): string => head.split(" ", 2)[1] ?? "/";

const answered = (json: string): Reply => ({ status: "200 OK", headers: asJson, body: json });
export const asJson = { "content-type": "application/json" } as const;

function write(socket: Socket, { status, headers, body }: Reply): void {
  if (socket.destroyed) return;
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${status}\r\n${fields.join("")}content-length: ${bytes.byteLength}\r\n\r\n`;
  socket.write(Buffer.concat([Buffer.from(head, "latin1"), bytes]));
}
