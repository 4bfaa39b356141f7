/** The door: environment, signals, open, close. */
import { setTimeout as pause } from "node:timers/promises";
import { compose } from "./compose.ts";
import { readConfig } from "./config/read-config.ts";
import { DeskError } from "./kernel/errors.ts";

/** Closing may take this long before we leave anyway, in ms (R17). */
const closeWithinMs = 25_000;
/** Whoever stands before us asks every second or so whether we are ready: until then it still sends people here, in ms (R17). */
const stillOpenMs = 2_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const stopping = new Promise<NodeJS.Signals>((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  });
  const say = (sentence: string): void => {
    process.stdout.write(`${sentence}\n`);
  };
  await using desk = await compose(config, { say });
  say(desk.greeting);
  const signal = await stopping;
  say("Closing.");
  setTimeout(() => process.exit(1), closeWithinMs).unref();
  desk.leave();
  // Ctrl-C is somebody who sits before the desk and waits.
  if (signal === "SIGTERM") await pause(stillOpenMs);
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
