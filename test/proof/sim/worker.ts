/** A process of a sweep: runs the seeds it is told, one after another. */
import { openRunner } from "./runner.ts";
import { brief } from "./sweep.ts";

interface Order {
  readonly seeds: readonly number[];
  readonly postgres: boolean;
}

// Whoever started us is gone: nobody wants the rest.
process.once("disconnect", () => process.exit(1));
process.once("message", (order) => {
  if (isOrder(order)) void work(order);
});

function isOrder(order: unknown): order is Order {
  return typeof order === "object" && order !== null && "seeds" in order;
}

async function work({ seeds, postgres }: Order): Promise<void> {
  const runner = await openRunner(postgres);
  for (const seed of seeds) {
    const one = await brief(seed, runner.run);
    await new Promise<void>((sent) => process.send?.(one, () => sent()));
  }
  await runner[Symbol.asyncDispose]();
  // Clients of dead processes wait for answers that never come.
  process.exit(0);
}
