/** `npm run overload`: what the desk does when there is too much of everything, or too little. */
import { machineFacts } from "../../../bench/machine.ts";
import { type Letter, openPoster } from "../../../bench/wire/post.ts";
import { liftedPace, startDesk } from "../load/desk-process.ts";
import { openSite } from "../load/site.ts";
import { watchMemory } from "../load/watch.ts";
import { report } from "../report.ts";
import { lostRedis } from "./lost-redis.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { calmLoad, normalLoad, oneChatFloods, tenfold } from "./plain-load.ts";
import type { Row, Scene } from "./scene.ts";
import { printHead, printRow } from "./table.ts";
import { platformTroubles, troubledPlatform } from "./troubled-platforms.ts";
import { lostDatabase, slowDatabase } from "./troubled-servers.ts";

/** Normal load before anything is measured: compilers warm, connections open; and while the calm is measured, s. */
const warmSeconds = 4;
const calmSeconds = 8;

async function main(options: Options): Promise<void> {
  const startedAt = performance.now();
  print(`Deskbell overload · ${machineFacts()}`);
  print(
    `normal: ${options.normal} messages/s over LINE, Telegram and 微信客服; troubles of ${options.troubleSeconds} s; ` +
      "the desk is a process of its own with its own PostgreSQL and Redis; Telegram's own pace is lifted",
  );
  await using site = await openSite("overload");
  await using desk = await startDesk({ ...site.order, before: [liftedPace] });
  using poster = openPoster(desk.address);
  using watch = watchMemory(() => desk.memory());
  const ground = { stages: site.standIns.stages, post: (letter: Letter) => poster.post(letter) };
  const bare = { ...options, site, desk, ground, watch, before: await site.accounts() };
  await calmLoad(bare, warmSeconds);
  const scene: Scene = { ...bare, calm: await calmLoad(bare, calmSeconds) };
  const rows: Row[] = [];
  printHead();
  for (const situation of situations(options)) {
    const row = await situation(scene);
    rows.push(row);
    printRow(row);
  }
  const unfinished = await site.crowd.finish(ground, 60_000);
  await site.drained(10_000);
  const accounts = await site.accounts();
  print(
    `in all: ${accounts.letters} messages written, ${accounts.shown} calls shown, ${accounts.tickets} tickets; ${accounts.lost} lost, ${accounts.doubled} doubled, ` +
      `${accounts.maybeTwice} perhaps twice and said so, ${accounts.unsure} unsure, ${accounts.calledOff} called off, ${accounts.open} open, ${unfinished} customers unanswered`,
  );
  report(
    {
      proof: "overload",
      checks: rows.flatMap(({ checks }) => checks),
      figures: { situations: rows.length, messages: accounts.letters },
      seconds: (performance.now() - startedAt) / 1000,
    },
    options.report,
  );
}

type Situation = (scene: Scene) => Promise<Row>;

const situations = ({ short }: Options): readonly Situation[] => [
  normalLoad,
  tenfold,
  ...platformTroubles(short).map(
    (one): Situation =>
      (scene) =>
        troubledPlatform(scene, one),
  ),
  slowDatabase,
  (scene) => lostDatabase(scene, "stopped"),
  (scene) => lostDatabase(scene, "frozen"),
  lostRedis,
  oneChatFloods,
];

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  if (process.argv.includes("--help")) print(usage);
  else await main(readOptions(process.argv.slice(2)));
} catch (fault) {
  print(
    fault instanceof TypeError
      ? `${fault.message}\n${usage}`
      : `FAIL: ${fault instanceof Error ? fault.stack : String(fault)}`,
  );
  process.exitCode = 1;
}
