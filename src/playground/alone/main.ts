/** `npm run emulator -- telegram|line|wecom`: one platform's stand-in, for any bot. */
import { openControl } from "./control.ts";
import { greetingOf } from "./greeting.ts";
import { helpOf } from "./help.ts";
import { openStandIn } from "./open-stand-in.ts";
import { type Asked, readAsked } from "./read-asked.ts";

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function serve(asked: Asked & { kind: "open" }): Promise<void> {
  const shift = { ms: 0 };
  const now = (): number => Date.now() + shift.ms;
  await using standIn = await openStandIn(asked, now);
  for (const { call, trouble, times } of asked.faults) {
    const [platform] = call.startsWith("kf/") ? ["kf" as const] : standIn.emulators.keys();
    if (platform !== undefined) standIn.fault(platform, call, trouble, times);
  }
  const forward = (ms: number): void => {
    shift.ms += ms;
  };
  await using control = await openControl({ standIn, port: asked.controlPort, forward });
  // Heard from before anybody is told that we are open.
  const ended = new Promise<void>((end) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => end());
  });
  const { root: api, credentials } = standIn;
  print(
    asked.json
      ? JSON.stringify({ api, control: control.root, credentials })
      : greetingOf(asked, standIn, control.root),
  );
  await ended;
}

const asked = readAsked(process.argv.slice(2));
switch (asked.kind) {
  case "help":
    print(helpOf(asked.of));
    break;
  case "wrong":
    process.stderr.write(`${asked.because}\n`);
    process.exitCode = 2;
    break;
  case "open":
    try {
      await serve(asked);
    } catch (fault) {
      process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
      process.exitCode = 1;
    }
    break;
}
