/** This desk beside that of another version, slice by slice in turns. */
import { type Bench, requireTickets, requireWhole } from "./bench.ts";
import { shapes, takeTurns } from "./compare-shapes.ts";
import { benchPlatforms } from "./platforms/stage.ts";
import { type Goal, print, printHead, printRow, shown } from "./report.ts";
import { measured, ratio } from "./slice.ts";
import { countTickets } from "./stored.ts";
import { type Running, startSubject } from "./subject.ts";

export interface BeforeOrder {
  readonly checkout: string;
  readonly env: Readonly<Record<string, string>>;
  readonly desk: Running;
}

/** What this desk may lose to the one before. */
const least = 0.95;

/** One goal a shape: this desk's rate over the other's, the median over rounds. */
export async function compareBefore(
  bench: Bench,
  { checkout, env, desk }: BeforeOrder,
): Promise<readonly Goal[]> {
  await using before = await startSubject("desk", env, bench.crowd.heard, [], checkout);
  for (const subject of [desk, before])
    await bench.crowd.run(subject, benchPlatforms, bench.warmDialogs, bench.options.customers);
  print();
  printHead();
  const goals: Goal[] = [];
  for (const { name, platforms } of shapes) {
    const slices = await takeTurns(bench, [desk, before], platforms);
    const [ours, theirs] = [slices.get(desk) ?? [], slices.get(before) ?? []];
    const [now, then] = [measured(ours), measured(theirs)];
    printRow(`${name}: desk`, now, desk);
    printRow(`${name}: before`, then, before);
    requireWhole(name, now.whole);
    requireWhole(`${name}, before`, then.whole);
    print(
      `${name}: ${shown(now.cpu / then.cpu, 2)} of the CPU before, PostgreSQL ${shown(now.serverCpu / then.serverCpu, 2)}`,
    );
    const value = ratio(ours, theirs);
    goals.push({
      what: `rate ÷ rate before, ${name}`,
      wanted: `≥ ${least}`,
      value,
      digits: 2,
      isMet: value >= least,
    });
  }
  requireTickets("before", await countTickets(env["DATABASE_URL"] ?? ""), bench.crowd.told(before));
  return goals;
}
