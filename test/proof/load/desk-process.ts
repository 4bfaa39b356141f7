/** The desk as `npm start` runs it, in a process of its own, and what can be seen of it from outside. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { kfKeys, kfSecret } from "../../../bench/platforms/kf.ts";
import { lineSecret, lineToken } from "../../../bench/platforms/line.ts";
import type { BenchPlatform } from "../../../bench/platforms/stage.ts";
import { telegramSecret, telegramToken } from "../../../bench/platforms/telegram.ts";
import { freePort } from "../../support/free-port.ts";
import { root } from "../plant.ts";

export interface DeskProcess extends AsyncDisposable {
  readonly address: string;
  readonly pid: number;
  /** Its page of metrics. */
  metrics(): Promise<string>;
  /** Status of `/readyz`, 0 when nobody answers, and how long that took in ms. */
  ready(): Promise<{ readonly status: number; readonly ms: number }>;
  /** Memory held now, in MiB. */
  memory(): number;
  /** Asks it to close, as an operator would; gives the exit code and how long it took in ms. */
  close(): Promise<{ readonly code: number | null; readonly ms: number }>;
  /** Undefined as long as it lives. */
  readonly exited: () => number | string | undefined;
  /** The last lines it wrote. */
  readonly said: () => string;
}

export interface DeskOrder {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly key: Buffer;
  readonly dataDir: string;
  readonly roots: Readonly<Record<BenchPlatform, string>>;
  /** Where the sources are; this checkout unless said otherwise. */
  readonly from?: string;
  /** Modules loaded before it. */
  readonly before?: readonly string[];
  /** More variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** More flags of Node. */
  readonly flags?: readonly string[];
}

/** Telegram's pace lifted, see `lift-pace.ts`. */
export const liftedPace = fileURLToPath(new URL("./lift-pace.ts", import.meta.url));

const openWithinMs = 60_000;
/** Lines kept of what it says. */
const saidMax = 40;

/** Starts it and waits until it says that it is open. @throws {Error} when it does not open */
export async function startDesk(order: DeskOrder): Promise<DeskProcess> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const imports = (order.before ?? []).flatMap((file) => ["--import", file]);
  const flags = ["--max-semi-space-size=64", "--disable-warning=ExperimentalWarning"];
  const child = spawn(
    process.execPath,
    [...flags, ...(order.flags ?? []), ...imports, "src/main.ts"],
    {
      cwd: order.from ?? root,
      env: {
        PATH: process.env["PATH"],
        HOME: process.env["HOME"],
        ...envOf(order, port, metricsPort),
        ...order.env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const said: string[] = [];
  const listen = (bytes: Buffer): void => {
    said.push(...bytes.toString().trimEnd().split("\n"));
    said.splice(0, said.length - saidMax);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  await opened(child, said);
  const pid = child.pid ?? 0;
  return {
    address: `http://127.0.0.1:${port}`,
    pid,
    metrics: async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text(),
    ready: () => readyz(port),
    memory: () => memoryOf(pid),
    close: () => close(child),
    exited: () => child.exitCode ?? child.signalCode ?? undefined,
    said: () => said.join("\n"),
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const late = setTimeout(() => child.kill("SIGKILL"), openWithinMs);
      await close(child);
      clearTimeout(late);
    },
  };
}

/** Memory a process holds now, in MiB. */
export function memoryOf(pid: number): number {
  try {
    const [, kib] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kib) / 1_024;
  } catch {
    return Number.NaN;
  }
}

async function close(child: ChildProcess): Promise<{ code: number | null; ms: number }> {
  const startedAt = performance.now();
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const [code] = await gone;
  return { code: typeof code === "number" ? code : null, ms: performance.now() - startedAt };
}

async function readyz(port: number): Promise<{ status: number; ms: number }> {
  const startedAt = performance.now();
  const status = await fetch(`http://127.0.0.1:${port}/readyz`)
    .then(async (answer) => {
      await answer.text();
      return answer.status;
    })
    .catch(() => 0);
  return { status, ms: performance.now() - startedAt };
}

async function opened(child: ChildProcess, said: readonly string[]): Promise<void> {
  const limit = setTimeout(() => child.kill("SIGKILL"), openWithinMs);
  const open = new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", () => {
      if (said.some((line) => line.includes("Deskbell is open"))) resolve();
    });
    child.once("exit", (code) =>
      reject(new Error(`the desk ended with ${code}: ${said.join("\n")}`)),
    );
  });
  await open.finally(() => clearTimeout(limit));
}

function envOf(
  { databaseUrl, redisUrl, key, dataDir, roots }: DeskOrder,
  port: number,
  metricsPort: number,
): Readonly<Record<string, string>> {
  return {
    NODE_ENV: "test",
    HOST: "127.0.0.1",
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: "error",
    DATABASE_URL: databaseUrl,
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    DESKBELL_DATA_DIR: dataDir,
    DESKBELL_PLAYGROUND: "off",
    DESKBELL_ENCRYPTION_KEY: key.toString("base64"),
    DESKBELL_DEFAULT_LOCALE: "en",
    TELEGRAM_BOT_TOKEN: telegramToken,
    TELEGRAM_WEBHOOK_SECRET: telegramSecret,
    TELEGRAM_API_ROOT: roots.telegram,
    LINE_CHANNEL_SECRET: lineSecret,
    LINE_CHANNEL_ACCESS_TOKEN: lineToken,
    LINE_API_ROOT: roots.line,
    LINE_DATA_API_ROOT: roots.line,
    WECOM_CORP_ID: kfKeys.receiveId,
    WECOM_KF_SECRET: kfSecret,
    WECOM_KF_TOKEN: kfKeys.token,
    WECOM_KF_ENCODING_AES_KEY: kfKeys.encodingAesKey,
    WECOM_API_ROOT: roots.kf,
  };
}
