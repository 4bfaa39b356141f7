import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const door = fileURLToPath(new URL("../../../src/playground/alone/main.ts", import.meta.url));

/** A stand-in in a process of its own, as the command starts it. */
export interface Started extends AsyncDisposable {
  readonly api: string;
  readonly control: string;
  readonly credentials: Readonly<Record<string, string>>;
  /** Calls the control interface; gives status and JSON. */
  ask(path: string, body?: object, method?: string): Promise<{ status: number; json: unknown }>;
  /** What the bot sent to somebody, once it is so much. */
  sent(whom: string, count: number): Promise<readonly { shown: unknown; buttons: unknown }[]>;
}

export async function start(...line: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [door, ...line, "--port", "0", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [first] = (await once(createInterface(child.stdout), "line")) as [string];
  const told = JSON.parse(first) as Pick<Started, "api" | "control" | "credentials">;
  const ask: Started["ask"] = async (path, body, method = body === undefined ? "GET" : "POST") => {
    const response = await fetch(`${told.control}/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    return { status: response.status, json: await response.json() };
  };
  return {
    ...told,
    ask,
    async sent(whom, count) {
      const { json } = await ask(`${whom}/sent?count=${count}&within=10000`);
      return json as readonly { shown: unknown; buttons: unknown }[];
    },
    [Symbol.asyncDispose]: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
