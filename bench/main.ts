/** `npm run bench`: what the whole desk does in a second, beside a ceiling, a plain baseline and a full database. */
import { randomBytes } from "node:crypto";
import { requireTickets } from "./bench.ts";
import { compareBefore } from "./compare-before.ts";
import { compareShapes } from "./compare-shapes.ts";
import { compareStored } from "./compare-stored.ts";
import { openCrowd } from "./crowd.ts";
import { machineFacts } from "./machine.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { openPlace, type Place } from "./place.ts";
import { printProfile } from "./profile.ts";
import { type Goal, print, printGoals } from "./report.ts";
import { steadyGoal } from "./steady-goal.ts";
import { countTickets } from "./stored.ts";
import { startSubject } from "./subject.ts";

/** Registrations before the clock runs, in each process under test: compilers warm, connections open. */
const warmDialogs = 200;

async function main(options: Options): Promise<void> {
  print(`Deskbell bench · ${machineFacts()}`);
  await using place = await openPlace(process.env);
  print(`PostgreSQL: ${place.about}`);
  print(
    `${options.customers} customers at once; ${options.dialogs} registrations of 9 messages per shape in ${options.rounds} slices, processes taking turns; ` +
      `before that ${warmDialogs} registrations each to warm up, not counted. The platforms' own send rates are lifted, through each channel's pace.`,
  );
  const goals = await measure(options, place);
  print();
  printGoals(goals);
  if (options.profile !== undefined) await printProfile(options.profile);
}

async function measure(options: Options, place: Place): Promise<readonly Goal[]> {
  const crowd = openCrowd();
  const key = randomBytes(32).toString("base64");
  const envOf = async (name: string): Promise<Record<string, string>> => ({
    DATABASE_URL: await place.database(name),
    DESKBELL_ENCRYPTION_KEY: key,
    LOG_LEVEL: "warn",
  });
  const flags =
    options.profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${options.profile}`];
  const deskEnv = await envOf("desk");
  await using desk = await startSubject("desk", deskEnv, crowd.heard, flags);
  const bench = { crowd, place, options, warmDialogs };
  const goals: Goal[] = [];
  if (options.before !== undefined) {
    const order = { checkout: options.before, env: await envOf("before"), desk };
    return [...(await compareBefore(bench, order))];
  }
  {
    await using echo = await startSubject("echo", {}, crowd.heard);
    await using prisma = await startSubject("prisma", await envOf("prisma"), crowd.heard);
    goals.push(...(await compareShapes(bench, { desk, echo, prisma })));
  }
  goals.push(await steadyGoal(bench, desk));
  const deskUrl = deskEnv["DATABASE_URL"] ?? "";
  if (options.stored > 0) {
    const stored = { desk, deskUrl, fullEnv: await envOf("full") };
    goals.push(await compareStored(bench, stored));
  }
  requireTickets("all runs", await countTickets(deskUrl), crowd.told(desk));
  return goals;
}

try {
  if (process.argv.includes("--help")) print(usage);
  else await main(readOptions(process.argv.slice(2)));
} catch (fault) {
  print(fault instanceof TypeError ? `${fault.message}\n${usage}` : `FAIL: ${String(fault)}`);
  process.exitCode = 1;
}
