/** What a process that does nothing waits for, as Node itself reports it. */
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** Flags for a process that shall be asked. @param file where it then writes */
export const reporting = (folder: string, file: string): readonly string[] => [
  "--report-on-signal",
  `--report-directory=${folder}`,
  `--report-filename=${file}`,
  "--report-exclude-env",
];

/** Writing takes it a moment, ms. */
const writingMs = 2_000;

interface NodeReport {
  readonly javascriptStack?: { readonly stack?: readonly string[] };
  readonly libuv?: readonly Handle[];
}

interface Handle {
  readonly type: string;
  readonly is_active?: boolean;
  readonly remoteEndpoint?: { readonly port: number } | null;
  readonly firesInMsFromNow?: number;
}

/** Its stack and the lines and timers it has open, in words. */
export async function whereStuck(signal: (name: "SIGUSR2") => void, file: string): Promise<string> {
  signal("SIGUSR2");
  await pause(writingMs);
  const text = await readFile(file, "utf8").catch(() => "{}");
  const { javascriptStack, libuv = [] }: NodeReport = JSON.parse(text);
  const lines = libuv.flatMap(({ type, is_active, remoteEndpoint, firesInMsFromNow }) =>
    is_active === true && (type === "tcp" || type === "timer")
      ? [`${type} ${remoteEndpoint?.port ?? firesInMsFromNow ?? "listens"}`]
      : [],
  );
  return [...(javascriptStack?.stack ?? ["no stack"]), ...lines].join("; ");
}
