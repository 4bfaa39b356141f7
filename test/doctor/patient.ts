import { createServer, type RequestListener } from "node:http";
import { readConfig } from "../../src/config/read-config.ts";
import { openAsk } from "../../src/doctor/ask.ts";
import { type Finding, lineOf } from "../../src/doctor/finding.ts";
import type { Patient } from "../../src/doctor/patient.ts";

/** A patient with this environment, on this machine's clock. */
export function patientOf(
  env: Readonly<Record<string, string>>,
  now: () => number = Date.now,
): Patient {
  const config = readConfig({ DESKBELL_DATA_DIR: "/nonexistent/deskbell", ...env });
  return { config, now, ask: openAsk(now).ask };
}

/** The line of one check. */
export function lineIn(findings: readonly Finding[], check: string): string {
  const found = findings.filter((one) => one.check === check);
  if (found.length !== 1) throw new Error(`${found.length} findings are named ${check}`);
  return found.map(lineOf).join("");
}

/** What is not well, as lines. */
export const illnesses = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ verdict }) => verdict !== "ok").map(lineOf);

/** A server on loopback that answers as told. */
export async function openServer(
  listener: RequestListener,
): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
