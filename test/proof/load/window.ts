/** What was seen of the messages that were sent within one stretch of time, however late their replies came. */
import { type BenchPlatform, benchPlatforms } from "../../../bench/platforms/stage.ts";
import { quantile } from "../../../bench/tally.ts";

export interface Seen {
  messages: number;
  /** Webhooks posted, again and again included. */
  posts: number;
  /** ms of those that were answered 2xx, and of those that were not. */
  readonly taken: number[];
  readonly refused: number[];
  /** Of those not answered 2xx, posted to nobody or never answered: the line broke. */
  broken: number;
  /** Webhook → reply, ms. */
  readonly replied: number[];
}

export type Window = Readonly<Record<BenchPlatform, Seen>>;

const newSeen = (): Seen => ({
  messages: 0,
  posts: 0,
  broken: 0,
  taken: [],
  refused: [],
  replied: [],
});

export const newWindow = (): Window => ({
  line: newSeen(),
  telegram: newSeen(),
  kf: newSeen(),
});

/** Several platforms as one. */
export function ofPlatforms(
  window: Window,
  platforms: readonly BenchPlatform[] = benchPlatforms,
): Seen {
  const sum = newSeen();
  for (const platform of platforms) {
    const one = window[platform];
    sum.messages += one.messages;
    sum.posts += one.posts;
    sum.broken += one.broken;
    for (const list of ["taken", "refused", "replied"] as const)
      for (const ms of one[list]) sum[list].push(ms);
  }
  return sum;
}

/** Share of the posts that were answered 2xx, in per cent. */
export const takenShare = ({ taken, refused }: Seen): number =>
  (100 * taken.length) / (taken.length + refused.length);

export const p99 = (values: readonly number[]): number => quantile(values, 0.99);
export const p50 = (values: readonly number[]): number => quantile(values, 0.5);
export const most = (values: readonly number[]): number =>
  values.reduce((max, value) => Math.max(max, value), 0);
