/** Loaded into the desk: tells on a loopback port what only the process itself can know. Needs `--expose-gc`. */
import { createServer } from "node:http";

/** What is told. */
export interface Inside {
  /** Bytes still in use after everything unused was collected. */
  readonly heapUsed: number;
  /** Bytes of buffers outside the heap. */
  readonly outside: number;
  /** Timers, sockets and requests that keep the loop busy. */
  readonly resources: number;
}

const port = process.env["PROOF_INSIDE_PORT"];
if (port !== undefined) {
  createServer((_request, response) => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    const told: Inside = {
      heapUsed,
      outside: external,
      resources: process.getActiveResourcesInfo().length,
    };
    response.end(JSON.stringify(told));
  })
    .listen(Number(port), "127.0.0.1")
    .unref();
}
