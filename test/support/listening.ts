/** A server of a test on a free port of loopback. */
import { once } from "node:events";
import type { Server } from "node:http";

/** The origin of a server on loopback that closes with the rest. */
export async function listening(server: Server, stack: AsyncDisposableStack): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  stack.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  return `http://127.0.0.1:${address.port}`;
}
