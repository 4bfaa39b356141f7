/** A sink: answers every request at once from what it holds in memory. */
import { createServer, type Socket } from "node:net";
import { frames } from "./frames.ts";

export interface Sink extends AsyncDisposable {
  /** e.g. `http://127.0.0.1:40001` */
  readonly root: string;
}

/** JSON text for a request, by its path (with query) and body. */
export type Answer = (path: string, body: Buffer) => string;

export async function serve(answer: Answer): Promise<Sink> {
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    // Whoever is killed or closes early leaves its line broken: nothing to do.
    socket.on("error", () => socket.destroy());
    socket.on(
      "data",
      frames(({ head, body }) => {
        const path = head.split(" ", 2)[1] ?? "/";
        const json = answer(path, body);
        const length = Buffer.byteLength(json);
        socket.write(
          `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${json}`,
        );
      }),
    );
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    root: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
