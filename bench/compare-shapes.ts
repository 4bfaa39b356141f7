/** Desk, ceiling and baseline, slice by slice in turns, so that whatever else the machine does hits all alike. */
import { type Bench, requireWhole } from "./bench.ts";
import { type BenchPlatform, benchPlatforms } from "./platforms/stage.ts";
import { type Goal, print, printHead, printRow, shown } from "./report.ts";
import { type Measured, measured, ratio, runSlice, type Slice } from "./slice.ts";
import type { Running } from "./subject.ts";

export interface Contestants {
  readonly desk: Running;
  readonly echo: Running;
  readonly prisma: Running;
}

export const shapes: readonly {
  readonly name: string;
  readonly platforms: readonly BenchPlatform[];
}[] = [
  { name: "LINE", platforms: ["line"] },
  { name: "Telegram", platforms: ["telegram"] },
  { name: "微信客服", platforms: ["kf"] },
  { name: "mixed", platforms: benchPlatforms },
];

/** Of the desk's registrations, the share that the baseline runs: it needs many times as long. */
const baselineShare = 1 / 5;

export async function compareShapes(bench: Bench, all: Contestants): Promise<readonly Goal[]> {
  const { customers } = bench.options;
  for (const subject of [all.echo, all.desk, all.prisma]) {
    await bench.crowd.run(subject, benchPlatforms, bench.warmDialogs, customers);
  }
  print();
  printHead();
  const goals: Goal[] = [];
  for (const { name, platforms } of shapes) {
    const isMixed = platforms.length > 1;
    const contestants = isMixed ? [all.echo, all.desk, all.prisma] : [all.echo, all.desk];
    const slices = await takeTurns(bench, contestants, platforms);
    const of = (subject: Running): readonly Slice[] => slices.get(subject) ?? [];
    const desk = measured(of(all.desk));
    printRow(`${name}: desk`, desk, all.desk);
    printRow(`${name}: echo ceiling`, measured(of(all.echo)), all.echo);
    if (isMixed) printRow(`${name}: plain Prisma`, measured(of(all.prisma)), all.prisma);
    requireWhole(`${name}: desk`, desk.whole);
    const ofCeiling = ratio(of(all.desk), of(all.echo));
    print(`${name}: ${shown(ofCeiling, 2)} of the echo ceiling`);
    if (isMixed) goals.push(...goalsOf(desk, ofCeiling, ratio(of(all.desk), of(all.prisma))));
  }
  return goals;
}

export async function takeTurns(
  { crowd, place, options }: Bench,
  contestants: readonly Running[],
  platforms: readonly BenchPlatform[],
): Promise<ReadonlyMap<Running, readonly Slice[]>> {
  const slices = new Map<Running, Slice[]>(contestants.map((subject) => [subject, []]));
  const { customers, dialogs, rounds } = options;
  for (let round = 0; round < rounds; round += 1) {
    for (const [nth] of contestants.entries()) {
      const subject = contestants[(nth + round) % contestants.length];
      if (subject === undefined) continue;
      const whole = Math.ceil(dialogs / rounds);
      const share =
        subject.kind === "prisma" ? Math.max(customers, Math.ceil(whole * baselineShare)) : whole;
      const order = { platforms, dialogs: share, customers };
      slices.get(subject)?.push(await runSlice(crowd, subject, place.postmaster, order));
    }
  }
  return slices;
}

function goalsOf(desk: Measured, ofCeiling: number, ofPrisma: number): readonly Goal[] {
  const cpu = desk.cpu + desk.serverCpu;
  return [
    {
      what: "of the echo ceiling, mixed",
      wanted: "≥ 0.5",
      value: ofCeiling,
      digits: 2,
      isMet: ofCeiling >= 0.5,
    },
    {
      what: "times the Prisma baseline, mixed",
      wanted: "≥ 5",
      value: ofPrisma,
      digits: 1,
      isMet: ofPrisma >= 5,
    },
    {
      what: "CPU-seconds per 1,000 messages, desk and PostgreSQL, mixed",
      wanted: "≤ 0.5",
      value: cpu,
      digits: 3,
      isMet: cpu <= 0.5,
    },
  ];
}
