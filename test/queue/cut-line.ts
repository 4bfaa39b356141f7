import { connect, createServer, type Socket } from "node:net";

/** A line to a server that can be cut and mended, on loopback. */
export interface CutLine extends AsyncDisposable {
  readonly port: number;
  /** Ends every connection and takes no new one. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export async function openCutLine(host: string, targetPort: number): Promise<CutLine> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(targetPort, host);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const listen = (port: number) =>
    new Promise<void>((open) => void server.listen(port, "127.0.0.1", open));
  await listen(0);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const cut = (): Promise<void> => {
    const closed = new Promise<void>((done) => void server.close(() => done()));
    for (const socket of sockets) socket.destroy();
    return closed;
  };
  return { port, cut, mend: () => listen(port), [Symbol.asyncDispose]: cut };
}
