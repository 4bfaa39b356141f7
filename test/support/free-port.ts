import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Ports of ours: below those a system gives to outgoing connections (32768 on Linux, 49152 elsewhere). */
export const portsOfOurs = { from: 15_000, below: 32_000 } as const;

const anyOfOurs = (): number => randomInt(portsOfOurs.from, portsOfOurs.below);

/**
 * A TCP port on loopback that was free a moment ago, and that no outgoing connection of another test takes before it is
 * used: port 0 would choose among the very ports the system hands to those.
 * @param draw the next port to try
 */
export async function freePort(draw = anyOfOurs): Promise<number> {
  const port = draw();
  return (await isFree(port)) ? port : freePort(draw);
}

/** Whether anybody could listen there. */
async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return await new Promise<boolean>((answer) => {
    server.once("error", () => answer(false));
    server.listen(port, "127.0.0.1", () => server.close(() => answer(true)));
  });
}
