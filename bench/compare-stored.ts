/** The same desk over a young database and over one that has been at work for years, in turns. */
import { openSeal } from "../src/store/seal.ts";
import { type Bench, requireTickets, requireWhole } from "./bench.ts";
import { benchPlatforms } from "./platforms/stage.ts";
import { type Goal, print, printHead, printRow, shown } from "./report.ts";
import { measured, ratio, runSlice, type Slice } from "./slice.ts";
import { countTickets, fill, proportionOf } from "./stored.ts";
import { type Running, startSubject } from "./subject.ts";

export interface StoredOrder {
  /** The desk that was measured before: its database holds what this run wrote. */
  readonly desk: Running;
  readonly deskUrl: string;
  readonly fullEnv: Readonly<Record<string, string>>;
}

export async function compareStored(
  bench: Bench,
  { desk, deskUrl, fullEnv }: StoredOrder,
): Promise<Goal> {
  const { crowd, place, options } = bench;
  const { customers, rounds, stored } = options;
  const fullUrl = fullEnv["DATABASE_URL"] ?? "";
  const each = await proportionOf(deskUrl);
  const startedAt = performance.now();
  const key = Buffer.from(fullEnv["DESKBELL_ENCRYPTION_KEY"] ?? "", "base64");
  await fill(fullUrl, stored, each, openSeal(key));
  const seconds = (performance.now() - startedAt) / 1000;
  print();
  print(
    `${stored} tickets stored in ${shown(seconds, 0)} s, each with ${each.events} events, ${each.sends} messages sent and ${each.timers} clocks, as this run's own have`,
  );
  await using full = await startSubject("desk", fullEnv, crowd.heard);
  await crowd.run(full, benchPlatforms, bench.warmDialogs, customers);
  const slices = new Map<Running, Slice[]>([
    [desk, []],
    [full, []],
  ]);
  const order = {
    platforms: benchPlatforms,
    dialogs: Math.ceil(options.dialogs / rounds),
    customers,
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of round % 2 === 0 ? [desk, full] : [full, desk]) {
      slices.get(subject)?.push(await runSlice(crowd, subject, place.postmaster, order));
    }
  }
  const [young, old] = [slices.get(desk) ?? [], slices.get(full) ?? []];
  printHead();
  printRow(`${each.tickets} tickets`, measured(young), desk);
  printRow(`${stored} tickets`, measured(old), full);
  requireWhole("stored", measured(old).whole);
  requireTickets("stored", (await countTickets(fullUrl)) - stored, crowd.told(full));
  const value = ratio(old, young);
  return {
    what: `rate with ${stored} stored tickets ÷ rate with ${each.tickets}`,
    wanted: "≥ 0.8",
    value,
    digits: 2,
    isMet: value >= 0.8,
  };
}
