/** The requests in a process of their own: what is sent there does not wait for parsers, nor they for it. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fuzzRequests, type RequestRun } from "./requests.ts";

interface Order {
  readonly requests: number;
  readonly seed: number;
}

/** Starts it at once. @throws {Error} when it ends without a result */
export async function fuzzRequestsApart({ requests, seed }: Order): Promise<RequestRun> {
  const child = fork(import.meta.filename, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const told: { run?: RequestRun } = {};
  child.on("message", (message: { readonly run: RequestRun }) => {
    told.run = message.run;
  });
  child.send({ requests, seed });
  const [[code]] = await Promise.all([once(child, "exit"), once(child, "disconnect")]);
  if (told.run === undefined) throw new Error(`The requests ended with ${code} and no result.`);
  return told.run;
}

if (import.meta.main) {
  // Whoever started us is gone: nobody wants the rest.
  process.once("disconnect", () => process.exit(1));
  process.once("message", (order: Order) => {
    void fuzzRequests(order).then((run) => process.send?.({ run }, () => process.exit(0)));
  });
}
