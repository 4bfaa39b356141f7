/** A process of a sweep: runs the seeds it is told, one after another. */
import { brief } from "./sweep.ts";

process.once("message", (seeds) => {
  void work(Array.isArray(seeds) ? seeds.map(Number) : []);
});

async function work(seeds: readonly number[]): Promise<void> {
  for (const seed of seeds) {
    const one = await brief(seed);
    await new Promise<void>((sent) => process.send?.(one, () => sent()));
  }
  // Clients of dead processes wait for answers that never come.
  process.exit(0);
}
