/** The same script over one, two and four processes: whoever answers, people read the same (R12). */
import { script } from "../../../bench/script.ts";
import type { Letter } from "../../../bench/wire/post.ts";
import { liftedPace, startDesk } from "../load/desk-process.ts";
import { readMetrics, sumOf } from "../load/metrics.ts";
import type { Site } from "../load/site.ts";
import type { Check } from "../report.ts";
import { type Front, openFront } from "./front.ts";
import { type Part, partsOf, type Transcripts } from "./transcripts.ts";
import { overwritten, shared, takeTurns } from "./turns.ts";

export interface Outcome {
  readonly processes: number;
  /** What each customer of the script read. */
  readonly read: readonly (readonly string[])[];
  readonly messagesPerSecond: number;
  readonly turns: number;
  readonly sharedChats: number;
  /** Turns decided again because another process had moved the chat. */
  readonly stale: number;
  readonly checks: readonly Check[];
}

export interface Stand {
  readonly site: Site;
  readonly transcripts: Transcripts;
  readonly seed: number;
  readonly customers: number;
}

const steps = script.line.length;
/** Those before the clock runs. */
const warmCustomers = 30;
const answeredWithinMs = 120_000;

export async function withProcesses(stand: Stand, processes: number): Promise<Outcome> {
  const { site, transcripts, seed, customers } = stand;
  await using stack = new AsyncDisposableStack();
  const desks = [];
  for (let nth = 0; nth < processes; nth += 1)
    desks.push(stack.use(await startDesk({ ...site.order, before: [liftedPace] })));
  const front = stack.use(openFront(desks));
  await play(stand, front, partsOf(seed + 1, warmCustomers, steps));
  await takeTurns(site.postgres);
  const startedAt = performance.now();
  const played = await play(stand, front, partsOf(seed, customers, steps));
  const seconds = (performance.now() - startedAt) / 1000;
  const { left } = await site.drained(answeredWithinMs);
  const pages = await Promise.all(desks.map((desk) => desk.metrics()));
  const stale = pages
    .map((page) => sumOf(readMetrics(page), "deskbell_stale_turns_total"))
    .reduce((sum, one) => sum + one, 0);
  const turns = await takeTurns(site.postgres);
  const broken = overwritten(turns);
  const accounts = await site.accounts();
  const name = `${processes} process${processes === 1 ? "" : "es"}`;
  return {
    processes,
    read: played.map((customer) => transcripts.of(customer)),
    messagesPerSecond: (customers * steps) / seconds,
    turns: turns.length,
    sharedChats: shared(turns),
    stale,
    checks: [
      {
        name: `${name}: everybody is told the number of a ticket, and nothing is lost or there twice (R5, R12)`,
        ok:
          accounts.lost + accounts.doubled + left === 0 &&
          played.every((one) => hasTicket(transcripts.of(one))),
        saw: `${accounts.lost} lost, ${accounts.doubled} doubled, ${left} left ${accounts.first.join(" | ")}`,
      },
      {
        name: `${name}: no chat is in two hands at once (R4, R12)`,
        ok: broken.length === 0 && turns.length > 0,
        saw: `${broken.length} chats of ${turns.length} turns overwritten ${broken.slice(0, 3).join(" ")}`,
      },
      {
        name: `${name}: the front did send one chat's events to different processes (R12)`,
        ok: processes === 1 || shared(turns) > customers / 2,
        saw: `${shared(turns)} chats of ${customers} were written by more than one connection`,
      },
    ],
  };
}

const hasTicket = (read: readonly string[]): boolean =>
  read.some((words) => words.includes("NUMBER"));

/** All customers at once, each in its own order; gives who they were. */
function play({ site }: Stand, front: Front, parts: readonly Part[]): Promise<readonly number[]> {
  const ground = { stages: site.standIns.stages, post: (letter: Letter) => front.post(letter) };
  return Promise.all(parts.map((part) => site.crowd.tell(ground, part.platform, part.twice)));
}

/** Whether people read the same. */
export function sameOutcome(one: Outcome, other: Outcome): Check {
  const differing = one.read.findIndex((read, nth) => !isSame(read, other.read[nth] ?? []));
  const [first, second] = [one.read[differing] ?? [], other.read[differing] ?? []];
  const at = first.findIndex((words, nth) => words !== second[nth]);
  return {
    name: `${other.processes} processes give every customer the same words as ${one.processes} (R12)`,
    ok: differing === -1 && one.read.length === other.read.length,
    saw:
      differing === -1
        ? `${one.read.length} transcripts agree`
        : `customer ${differing}, answer ${at}: ${first[at]} / ${second[at]}`,
  };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((words, nth) => words === other[nth]);
