/** `npm run scale`: one desk or many, closed and replaced at will, old build beside new: the same for whoever writes. */
import { machineFacts } from "../../../bench/machine.ts";
import { openSite } from "../load/site.ts";
import { type Check, report } from "../report.ts";
import { runCommand } from "../run-command.ts";
import { openOldBuild } from "./old-build.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { type Rolled, roll, thisBuild } from "./rolling.ts";
import { type Outcome, sameOutcome, withProcesses } from "./same-outcome.ts";
import { openTranscripts } from "./transcripts.ts";
import { watchTurns } from "./turns.ts";

const counts = [1, 2, 4] as const;

async function main(options: Options): Promise<void> {
  const startedAt = performance.now();
  print(`Deskbell scale · ${machineFacts()}`);
  const side = await sideBySide(options);
  const transcripts = openTranscripts();
  await using site = await openSite("scale", transcripts.heard);
  await watchTurns(site.postgres);
  const outcomes: Outcome[] = [];
  for (const processes of counts) {
    const outcome = await withProcesses({ site, transcripts, ...options }, processes);
    outcomes.push(outcome);
    const { messagesPerSecond, turns, sharedChats, stale } = outcome;
    print(
      `${processes} × desk: ${options.customers} registrations of 9 messages, a fifth of them delivered twice: ${messagesPerSecond.toFixed(0)} messages/s; ` +
        `${turns} turns, ${sharedChats} chats written by several processes, ${stale} turns decided again`,
    );
  }
  const [one, ...more] = outcomes;
  const same = one === undefined ? [] : more.map((other) => sameOutcome(one, other));
  for (const { saw } of same) print(`same words: ${saw}`);
  const two = [thisBuild(site), thisBuild(site)];
  const name = "rolling restart";
  const rolled = await roll(site, {
    name,
    before: two,
    after: two,
    saysSo: true,
    perSecond: options.perSecond,
  });
  for (const line of rolled.lines) print(line);
  report(
    {
      proof: "scale",
      checks: [
        ...outcomes.flatMap(({ checks }): readonly Check[] => checks),
        ...same,
        ...rolled.checks,
        ...side.checks,
      ],
      figures: Object.fromEntries(
        outcomes.map(({ processes, messagesPerSecond }) => [
          `messages/s with ${processes}`,
          Math.round(messagesPerSecond),
        ]),
      ),
      seconds: (performance.now() - startedAt) / 1000,
    },
    options.report,
  );
}

/** The build before this one runs; this one comes, brings its migrations, and both serve until the old one is closed. */
async function sideBySide({ perSecond }: Options): Promise<Rolled> {
  using old = await openOldBuild();
  if (old === undefined) {
    print("old build beside new: NOT RUN, this clone's history holds no earlier build");
    return { lines: [], checks: [] };
  }
  await using site = await openSite("scale-old", undefined, false);
  const before = { ...site.order, from: old.folder };
  const name = `old build (${old.commit.slice(0, 7)}) beside new`;
  const after = [thisBuild(site), thisBuild(site)];
  const rolled = await roll(site, {
    name,
    before: [before, before],
    after,
    saysSo: false,
    perSecond,
  });
  for (const line of rolled.lines) print(line);
  return rolled;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await runCommand(usage, (words) => main(readOptions(words)));
