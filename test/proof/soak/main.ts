/** `npm run soak`: the same load for as long as you like, and whether anything grows that should not. */
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { machineFacts } from "../../../bench/machine.ts";
import { type Letter, openPoster } from "../../../bench/wire/post.ts";
import { freePort } from "../../support/free-port.ts";
import type { Accounts } from "../load/accounts.ts";
import { liftedPace, startDesk } from "../load/desk-process.ts";
import { openSite } from "../load/site.ts";
import { type Check, report } from "../report.ts";
import { runCommand } from "../run-command.ts";
import { judge, type Series } from "./limits.ts";
import { type Sample, takeSample } from "./sample.ts";

const usage = `npm run soak -- [options]
  --minutes 30     how long the load goes on
  --rate 30        messages a second over LINE, Telegram and 微信客服
  --report <file>  the outcome as JSON`;

interface Options {
  readonly minutes: number;
  readonly perSecond: number;
  readonly report: string | undefined;
}

const sampleEveryMs = 5_000;
/** Of all samples, those at the beginning that count as warm-up; at least so many seconds. */
const warmShare = 0.2;
const warmSecondsMin = 40;
/** Time for what waits at the end, ms. */
const restMs = 60_000;

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

async function main({ minutes, perSecond, report: file }: Options): Promise<void> {
  const startedAt = performance.now();
  print(`Deskbell soak · ${machineFacts()}`);
  await using site = await openSite("soak");
  const insidePort = await freePort();
  await using desk = await startDesk({
    ...site.order,
    before: [liftedPace, beside("./small-memories.ts"), beside("./inside.ts")],
    flags: ["--expose-gc"],
    env: { PROOF_INSIDE_PORT: String(insidePort) },
  });
  using poster = openPoster(desk.address);
  const ground = {
    stages: site.standIns.stages,
    post: (letter: Letter) => poster.post(letter),
  };
  const third = perSecond / 3;
  const seconds = minutes * 60;
  const sampling = sampleFor(seconds, () => takeSample(desk, insidePort, site.postgres));
  await site.crowd.wave(ground, { line: third, telegram: third, kf: third }, seconds);
  const all = await sampling;
  const { waiting } = await site.crowd.settle(restMs);
  const { left } = await site.drained(restMs);
  const accounts = await site.accounts();
  const warm = Math.max(warmSecondsMin, seconds * warmShare);
  const series = all.filter(({ at }) => at >= warm);
  const { lines, checks } = judge(series, perSecond);
  print(
    `${perSecond} messages/s for ${minutes} min: ${accounts.letters} messages, ${accounts.tickets} tickets; ${series.length} samples after ${warm.toFixed(0)} s of warm-up; what the desk remembers is limited to 200 chats, so that memory has filled by then`,
  );
  for (const line of lines) print(line);
  report(
    {
      proof: "soak",
      checks: [...checks, whole(accounts, waiting, left), alive(desk.exited(), desk.said())],
      figures: { minutes, messages: accounts.letters, samples: series.length, ...heaps(series) },
      seconds: (performance.now() - startedAt) / 1000,
    },
    file,
  );
}

async function sampleFor(seconds: number, look: () => Promise<Sample>): Promise<Series> {
  const startedAt = performance.now();
  const samples = [];
  for (;;) {
    const at = (performance.now() - startedAt) / 1000;
    if (at >= seconds) return samples;
    samples.push({ at, ...(await look()) });
    await pause(sampleEveryMs);
  }
}

const heaps = (series: Series): Readonly<Record<string, string>> => {
  const [first, last] = [series[0], series.at(-1)];
  return first === undefined || last === undefined
    ? {}
    : { "heap MiB": `${first.heap.toFixed(1)} → ${last.heap.toFixed(1)}` };
};

const whole = ({ lost, doubled, first }: Accounts, waiting: number, left: number): Check => ({
  name: "nothing lost, nothing twice, everybody answered (R1, R2, R5)",
  ok: lost + doubled + waiting + left === 0,
  saw: `${lost} lost, ${doubled} doubled, ${waiting} wait, ${left} rows left ${first.join(" | ")}`,
});

const alive = (exited: number | string | undefined, said: string): Check => ({
  name: "the desk is still the process it was",
  ok: exited === undefined,
  saw: exited === undefined ? "it is" : `${exited}: ${said}`,
});

function readOptions(args: readonly string[]): Options {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { minutes: text, rate: text, report: text },
  });
  const [minutes, perSecond] = [Number(values.minutes ?? 30), Number(values.rate ?? 30)];
  if (!(minutes >= 1) || !(perSecond > 0))
    throw new TypeError("at least one minute, and a rate above 0");
  return { minutes, perSecond, report: values.report };
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await runCommand(usage, (words) => main(readOptions(words)));
