/** Starts a process under test and knows what it costs. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openKfStage } from "./platforms/kf.ts";
import { openLineStage } from "./platforms/line.ts";
import { type BenchPlatform, type Heard, type Stage } from "./platforms/stage.ts";
import { openTelegramStage } from "./platforms/telegram.ts";
import type { SubjectKind } from "./subjects/order.ts";
import { openPoster, type Poster } from "./wire/post.ts";
import { serve } from "./wire/serve.ts";
import { watched } from "./wire/watch.ts";

export interface Running extends AsyncDisposable {
  readonly kind: SubjectKind;
  readonly pid: number;
  readonly stages: Readonly<Record<BenchPlatform, Stage>>;
  readonly poster: Poster;
}

const here = fileURLToPath(new URL("..", import.meta.url));
/** Closing writes a profile when there is one to write, in ms. */
const closeWithinMs = 20_000;

/** As `npm start` runs the desk; the ceiling and the baseline get the same. */
const asStarted = ["--max-semi-space-size=64"];

/**
 * @param flags of Node, e.g. `--cpu-prof`
 * @param checkout whose program is started: this one, or a folder with another version
 */
export async function startSubject(
  kind: SubjectKind,
  env: Readonly<Record<string, string>>,
  heard: Heard,
  flags: readonly string[] = [],
  checkout = here,
): Promise<Running> {
  await using stack = new AsyncDisposableStack();
  const seen = {
    line: watched("line", serve),
    telegram: watched("telegram", serve),
    kf: watched("kf", serve),
  };
  // Looked at when everything is closed; the others measured here send no real messages.
  if (kind === "desk") stack.defer(() => Object.values(seen).forEach((one) => one.judge()));
  const stages = {
    line: stack.use(await openLineStage(heard, seen.line.open)),
    telegram: stack.use(await openTelegramStage(heard, seen.telegram.open)),
    kf: stack.use(await openKfStage(heard, seen.kf.open)),
  };
  const child = fork(resolve(checkout, "bench/subjects/main.ts"), {
    cwd: checkout,
    execArgv: [...asStarted, "--disable-warning=ExperimentalWarning", ...flags],
  });
  stack.defer(() => stop(child));
  const roots = { line: stages.line.root, telegram: stages.telegram.root, kf: stages.kf.root };
  child.send({ kind, roots, env: { ...env, ...platformEnv(roots) } });
  const died = once(child, "exit").then(() => {
    throw new Error(`the ${kind} under test did not start`);
  });
  const [{ address }] = await Promise.race([once(child, "message"), died]);
  died.catch(() => undefined);
  const poster = stack.use(openPoster(String(address)));
  const open = stack.move();
  return {
    kind,
    pid: child.pid ?? 0,
    stages,
    poster,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** A configuration without a platform would open the playground. */
function platformEnv(roots: Readonly<Record<BenchPlatform, string>>): Record<string, string> {
  return {
    PUBLIC_URL: "http://127.0.0.1",
    LINE_CHANNEL_SECRET: "0f5c1e7a93b24d6688aa17c2b9e4d350",
    LINE_CHANNEL_ACCESS_TOKEN: "bench-line-access-token-0001",
    LINE_API_ROOT: roots.line,
    LINE_DATA_API_ROOT: roots.line,
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  if (child.connected) child.disconnect();
  const late = setTimeout(() => child.kill("SIGKILL"), closeWithinMs);
  await gone;
  clearTimeout(late);
}
