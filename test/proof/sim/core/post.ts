/** The platforms' post: brings what people did to any process, again when it is not answered 200, sometimes twice or in another order. */
import type { RawRequest } from "../../../../src/ports/channel.ts";
import type { Letter } from "../platforms/double.ts";
import type { Chance } from "./chance.ts";
import type { Scheduler } from "./scheduler.ts";
import type { Swarm } from "./swarm.ts";

/** Somebody who answers webhooks now. */
export interface Receiver {
  readonly name: string;
  readonly knock: (path: string, request: RawRequest, answered: (status: number) => void) => void;
}

export interface PostParts {
  readonly scheduler: Scheduler;
  readonly swarm: Swarm;
  readonly chance: Chance;
  /** Platform time, ms since 1970. */
  readonly now: () => number;
  readonly receivers: () => readonly Receiver[];
  /** Told of every 200. */
  readonly acknowledged: (letter: Letter) => void;
  readonly reached: (what: string) => void;
}

export interface Post {
  readonly send: (letter: Letter) => void;
  /** Letters that nobody has answered 200 yet. */
  readonly open: () => number;
}

/** How long the platforms wait for an answer before they take it for none, ms. */
const patienceMs = 5_000;
/** The first wait between tries is at most twice this, ms, the next ones twice as long each. */
const firstWaitMs = 2_000;
/** They grow to this, ms: what lies longer at a platform is no fault of ours. */
const longestWaitMs = 60_000;

export function openPost(parts: PostParts): Post {
  const { scheduler, swarm, chance } = parts;
  const lanes = new Map<string, Letter[]>();
  const open = new Set<Letter>();
  const deliver = (letter: Letter, attempt: number, over: () => void): void => {
    attempted(parts, letter, attempt, (status) => {
      if (status === 200) {
        if (letter.keys.length > 0) parts.acknowledged(letter);
        open.delete(letter);
        over();
        if (swarm.strikes("post.again")) again(letter, attempt + 1);
        return;
      }
      if (letter.once === true) {
        open.delete(letter);
        return over();
      }
      const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** attempt) * chance.between(0.5, 1);
      scheduler.after(wait, `${letter.platform} tries again`, () =>
        deliver(letter, attempt + 1, over),
      );
    });
  };
  const again = (letter: Letter, attempt: number): void => {
    parts.reached("a delivered event came again");
    const wait = swarm.chance("post.again").between(1, 40_000);
    scheduler.after(wait, `${letter.platform} repeats itself`, () =>
      attempted(parts, letter, attempt, () => undefined),
    );
  };
  const next = (lane: string): void => {
    const [head] = lanes.get(lane) ?? [];
    if (head === undefined) return;
    deliver(head, 1, () => {
      lanes.get(lane)?.shift();
      next(lane);
    });
  };
  return {
    open: () => open.size,
    send(letter) {
      open.add(letter);
      const { lane } = letter;
      if (lane !== undefined) {
        const waiting = lanes.get(lane) ?? [];
        lanes.set(lane, waiting);
        if (waiting.push(letter) === 1) next(lane);
        return;
      }
      const late = swarm.strikes("post.shuffled")
        ? swarm.chance("post.shuffled").between(0, 8_000)
        : 0;
      if (late > 0) parts.reached("an event was overtaken");
      scheduler.after(late, `${letter.platform} posts`, () => deliver(letter, 1, () => undefined));
    },
  };
}

/** One try: it reaches a process or not, and its answer comes back or not. */
function attempted(
  { scheduler, swarm, chance, now, receivers }: PostParts,
  letter: Letter,
  attempt: number,
  ended: (status: number) => void,
): void {
  const state = { over: false, call: (): void => undefined };
  const once = (status: number): void => {
    if (state.over) return;
    state.over = true;
    state.call();
    ended(status);
  };
  scheduler.after(chance.between(1, 30), `${letter.platform} knocks`, () => {
    const receiver = chance.pick(receivers());
    if (receiver === undefined || swarm.strikes("post.lost")) return once(0);
    const tired = `${letter.platform} is tired of waiting`;
    state.call = scheduler.after(patienceMs, tired, () => once(0));
    receiver.knock(letter.path, letter.write(attempt, now()), (status) => {
      scheduler.after(chance.between(1, 30), `${letter.platform} reads ${status}`, () => {
        // A lost 200: the platform will come again with what is stored already.
        once(swarm.strikes("post.lost") ? 0 : status);
      });
    });
  });
}
