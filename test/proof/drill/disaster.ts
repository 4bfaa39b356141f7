/** Work, a backup under it, the loss, and the way back, step by step as docs/backup.md tells an operator. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openEmulators } from "../../../src/playground/open-emulators.ts";
import type { Phone } from "../../../src/playground/phone.ts";
import { deskEnv } from "../../support/desk-env.ts";
import { freePort } from "../../support/free-port.ts";
import { openKillableDesk } from "../../support/open-killable-desk.ts";
import { ask, initCluster, type Programs, readyToReplay, startCluster } from "./cluster.ts";
import { openCrowd } from "./crowd.ts";
import type { Seen } from "./judge.ts";
import { ops } from "./ops.ts";

const answerWithinMs = 120_000;
const openRows =
  "SELECT count(*)::int AS n FROM outbound_message WHERE status IN ('queued', 'sending')";
const unsureRows =
  "SELECT count(*)::int AS n FROM outbound_message WHERE status = 'unsure' AND error_code = 'restored'";
const chatRows = "SELECT count(*)::int AS n FROM conversation WHERE chat = $1";

const count = async (url: string, text: string, ...values: readonly unknown[]): Promise<number> =>
  (await ask<{ n: number }>(url, text, values))[0]?.n ?? 0;

/** Everything that is opened goes with the stack. */
export async function disaster(
  programs: Programs,
  folder: string,
  stack: AsyncDisposableStack,
  { workMs, gapMs }: { readonly workMs: number; readonly gapMs: number },
): Promise<Seen> {
  const home = await programs.folder(join(folder, "postgres"));
  const [lived, copied, archive] = [
    join(home, "lived"),
    join(home, "copied"),
    join(home, "archive"),
  ];
  await initCluster(programs, lived);
  const source = stack.use(await startCluster(programs, lived));
  await source.up();
  const port = await freePort();
  const emulators = stack.use(
    await openEmulators({ now: Date.now, deskUrl: `http://127.0.0.1:${port}` }),
  );
  const key = randomBytes(32);
  const at = { url: source.url };
  // The queue keeps its clocks in the database here: one thing less that could help.
  const env = () => ({
    ...deskEnv(emulators, port, at.url, key, join(folder, "desk")),
    REDIS_URL: "",
  });
  const desk = stack.use(openKillableDesk(env));
  await desk.start();
  const crowd = await openCrowd(emulators);
  // A customer without a case, who asks to be forgotten after the archive has ended.
  await isAnswered(emulators.byPlatform.telegram.phone("Lea"));
  const leaving = await newestChat(source.url);

  // The backup: the archive first, then the copy.
  await programs.folder(archive);
  const to = ["-h", "127.0.0.1", "-p", String(source.port), "-U", "postgres"];
  const receive = [...to, "-D", archive, "--slot", "drill"];
  await programs.run("pg_receivewal", [...receive, "--create-slot"]);
  const receiver = programs.start("pg_receivewal", [...receive, "--synchronous"]);
  const over = once(receiver, "exit");
  await programs.run("pg_basebackup", [...to, "-D", copied, "--checkpoint=fast", "-X", "none"]);
  await pause(workMs);
  // LINE takes a minute for every call from now on: nobody will know what arrived.
  emulators.byPlatform.line.fault({ call: "*", times: 500, kind: { is: "delay", ms: 60_000 } });
  await pause(3_500);

  const archived = await count(source.url, "SELECT count(*)::int AS n FROM inbound_event");
  await pause(500);
  receiver.kill("SIGKILL");
  await over;
  await ops(env(), "erase", `telegram:${leaving}`, "--reason", "drill");
  await pause(gapMs);
  const lostAt = Date.now();
  await Promise.all([desk.kill(), source.kill()]);
  emulators.byPlatform.line.clearFaults();

  await readyToReplay(programs, copied, archive);
  const target = stack.use(await startCluster(programs, copied));
  await target.up();
  at.url = target.url;
  const newest = await ask<{ at: Date }>(
    at.url,
    "SELECT max(received_at) AS at FROM inbound_event",
  );
  const found = await count(
    at.url,
    "SELECT count(*)::int AS n FROM (SELECT FROM inbound_event ORDER BY id LIMIT $1) e",
    archived,
  );
  const erasedBefore = await count(at.url, chatRows, leaving);
  const newestAt = newest[0]?.at ?? new Date(0);
  const restored = await ops(env(), "restored", "--as-of", newestAt.toISOString());
  const unsure = await count(at.url, unsureRows);
  const openAfter = await count(at.url, openRows);
  const erasedAfter = await count(at.url, chatRows, leaving);
  await desk.start();
  const answered = await isAnswered(emulators.byPlatform.telegram.phone("810003", "Eve"));
  const serveMs = Date.now() - lostAt;
  await pause(8_000);
  const said = await crowd.stop();
  for (const emulator of Object.values(emulators.byPlatform)) await emulator.settled();
  await quiet(at.url);
  return {
    archived,
    found,
    lossMs: lostAt - newestAt.getTime(),
    serveMs,
    said,
    unsure,
    openAfter,
    unsureLater: await count(at.url, unsureRows),
    erasedBefore,
    erasedAfter,
    answered,
    restored,
    check: await ops(env(), "check"),
  };
}

/** Of the person who came last on Telegram. */
async function newestChat(url: string): Promise<string> {
  const text =
    "SELECT chat FROM conversation WHERE channel = 'telegram' ORDER BY created_at DESC LIMIT 1";
  return (await ask<{ chat: string }>(url, text))[0]?.chat ?? "";
}

async function isAnswered(phone: Phone): Promise<boolean> {
  const until = performance.now() + answerWithinMs;
  await phone.open();
  await phone.say("你好");
  while (performance.now() < until) {
    if (phone.entries().some(({ by }) => by === "desk")) return true;
    await pause(50);
  }
  return false;
}

/** Until nothing is under way, so that the check meets a desk at rest. */
async function quiet(url: string): Promise<void> {
  const until = performance.now() + 30_000;
  while (performance.now() < until && (await count(url, openRows)) > 0) await pause(250);
}
