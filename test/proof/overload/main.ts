/** `npm run overload`: what the desk does when there is too much of everything, or too little. */
import { setTimeout as pause } from "node:timers/promises";
import { machineFacts } from "../../../bench/machine.ts";
import { type Letter, openPoster } from "../../../bench/wire/post.ts";
import type { Accounts } from "../load/accounts.ts";
import { liftedPace, startDesk } from "../load/desk-process.ts";
import { openSite } from "../load/site.ts";
import { watchMemory } from "../load/watch.ts";
import { most, p99 } from "../load/window.ts";
import { type Check, report } from "../report.ts";
import { runCommand } from "../run-command.ts";
import { lostRedis } from "./lost-redis.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { calmLoad, normalLoad, oneChatFloods, tenfold } from "./plain-load.ts";
import type { Row, Scene } from "./scene.ts";
import { printHead, printRow } from "./table.ts";
import { tooMuch } from "./too-much.ts";
import { platformTroubles, troubledPlatform } from "./troubled-platforms.ts";
import { lostDatabase, slowDatabase } from "./troubled-servers.ts";

/** Normal load before anything is measured: compilers warm, connections open; and while the calm is measured, s. */
const warmSeconds = 4;
const calmSeconds = 8;
/** Before the last look at the memory, ms. */
const restMs = 3_000;

async function main(options: Options): Promise<void> {
  const startedAt = performance.now();
  print(`Deskbell overload · ${machineFacts()}`);
  print(
    `normal: ${options.normal} messages/s over LINE, Telegram and 微信客服; troubles of ${options.troubleSeconds} s; ` +
      "the desk is a process of its own with its own PostgreSQL and Redis; Telegram's own pace is lifted",
  );
  await using site = await openSite("overload");
  await using desk = await startDesk({ ...site.order, before: [liftedPace, ...options.before] });
  using poster = openPoster(desk.address);
  using watch = watchMemory(() => desk.memory());
  const ground = { stages: site.standIns.stages, post: (letter: Letter) => poster.post(letter) };
  const { normal, seconds, troubleSeconds } = options;
  const bare = {
    normal,
    seconds,
    troubleSeconds,
    site,
    desk,
    ground,
    watch,
    before: await site.accounts(),
  };
  await calmLoad(bare, warmSeconds);
  const scene: Scene = { ...bare, ...(await calmLoad(bare, calmSeconds)) };
  const rows: Row[] = [];
  printHead();
  for (const situation of situations(options)) {
    const row = await situation(scene);
    rows.push(row);
    printRow(row);
  }
  const unfinished = await site.crowd.finish(ground, 60_000);
  await site.drained(30_000);
  await pause(restMs);
  const accounts = await site.accounts();
  print(
    `in all: ${accounts.letters} messages written, ${accounts.shown} calls shown, ${accounts.tickets} tickets; ${accounts.lost} lost, ${accounts.doubled} doubled, ` +
      `${accounts.maybeTwice} perhaps twice and said so, ${accounts.unsure} unsure, ${accounts.calledOff} called off, ${accounts.open} open, ${unfinished} customers unanswered`,
  );
  report(
    {
      proof: "overload",
      checks: [
        ...rows.flatMap(({ checks }) => checks),
        ...memoryChecks(rows, desk.memory()),
        inTheEnd(accounts, unfinished),
      ],
      figures: {
        situations: rows.length,
        messages: accounts.letters,
        "ack p99 at normal load, ms": normalAck(rows),
      },
      seconds: (performance.now() - startedAt) / 1000,
    },
    options.report,
  );
}

/** The first row is the undisturbed one. */
const normalAck = ([normal]: readonly Row[]): string =>
  normal === undefined ? "–" : p99(normal.seen.taken).toFixed(0);

const inTheEnd = (
  { lost, doubled, open, tickets, first }: Accounts,
  unfinished: number,
): Check => ({
  name: "in the end nothing is lost, nothing is there twice, nobody waits (R1, R2, R5)",
  ok: lost + doubled + open + unfinished === 0 && tickets > 0,
  saw: `${lost} lost, ${doubled} doubled, ${open} open, ${unfinished} unanswered, ${tickets} tickets ${first.join(" | ")}`,
});

/** A small machine's share for one desk, MiB. */
const memoryMaxMib = 512;
/** More than at ten times the normal load it may hold the chats that it remembers by then: 20,000 of 5 KiB at most, MiB. */
const growthMaxMib = 100;

function memoryChecks(rows: readonly Row[], nowMib: number): readonly Check[] {
  const peak = most(rows.map(({ peakMib }) => peakMib));
  const early = most(rows.slice(0, 2).map(({ peakMib }) => peakMib));
  return [
    {
      name: `memory is bounded: never above ${memoryMaxMib} MiB (R14)`,
      ok: peak <= memoryMaxMib,
      saw: `${peak.toFixed(0)} MiB at most`,
    },
    {
      name: `memory comes back: in the end at most ${growthMaxMib} MiB more than at ten times the normal load (R14)`,
      ok: nowMib <= early + growthMaxMib,
      saw: `${nowMib.toFixed(0)} MiB now, ${early.toFixed(0)} MiB then`,
    },
  ];
}

type Situation = (scene: Scene) => Promise<Row>;

const situations = ({ short }: Options): readonly Situation[] => [
  normalLoad,
  tenfold,
  oneChatFloods,
  ...platformTroubles(short).map(
    (one): Situation =>
      (scene) =>
        troubledPlatform(scene, one),
  ),
  slowDatabase,
  (scene) => lostDatabase(scene, "stopped"),
  (scene) => lostDatabase(scene, "frozen"),
  lostRedis,
  tooMuch,
];

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await runCommand(usage, (words) => main(readOptions(words)));
