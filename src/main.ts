/** The door: environment, signals, open, close. */
import { compose } from "./compose.ts";
import { readConfig } from "./config/read-config.ts";
import { DeskError } from "./kernel/errors.ts";

/** Closing may take this long before we leave anyway, in ms (R17). */
const closeWithinMs = 25_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const stopping = new Promise<void>((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  });
  const say = (sentence: string): void => {
    process.stdout.write(`${sentence}\n`);
  };
  await using desk = await compose(config, { say });
  say(desk.greeting);
  await stopping;
  say("Closing.");
  setTimeout(() => process.exit(1), closeWithinMs).unref();
}

try {
  await main();
  // Everything is closed; a library's forgotten timer shall not keep us.
  process.exit(0);
} catch (error) {
  // What an operator can change is said in one sentence; anything else is our defect, with its place.
  const words =
    error instanceof DeskError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}
