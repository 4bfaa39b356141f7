/** So many a second, each at its time, whatever becomes of the earlier ones. */
import { setTimeout as pause } from "node:timers/promises";
import { type BenchPlatform, benchPlatforms } from "../../../bench/platforms/stage.ts";

/** Messages a second. */
export type Rates = Readonly<Record<BenchPlatform, number>>;

/** Calls `send` for each platform so many times a second; resolves when the time is over. */
export async function atRates(
  perSecond: Rates,
  seconds: number,
  send: (platform: BenchPlatform) => void,
): Promise<void> {
  const sent = { line: 0, telegram: 0, kf: 0 };
  const startedAt = performance.now();
  for (;;) {
    const elapsed = Math.min(seconds, (performance.now() - startedAt) / 1000);
    for (const platform of benchPlatforms) {
      while (sent[platform] < Math.floor(elapsed * perSecond[platform])) {
        sent[platform] += 1;
        send(platform);
      }
    }
    if (elapsed >= seconds) return;
    await pause(2);
  }
}
