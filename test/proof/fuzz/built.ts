/** Patterns that are put together from parts when their file is loaded: no literal of the sources shows them. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../plant.ts";
import { type Literal, sourceFiles } from "./literals.ts";

/** Rooms where strangers' words are read; loading their files does nothing else. */
const rooms = ["src/kernel/", "src/engine/", "src/tickets/", "src/words/", "src/dialogs/", "bots/"];

/** All patterns that the desk builds, each with the line that builds it. */
export async function builtPatterns(): Promise<readonly Literal[]> {
  const child = fork(import.meta.filename, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const told: { built?: readonly Literal[] } = {};
  child.on("message", (built: readonly Literal[]) => {
    told.built = built;
  });
  const [[code]] = await Promise.all([once(child, "exit"), once(child, "disconnect")]);
  if (told.built === undefined) throw new Error(`Loading the readers ended with ${code}.`);
  return told.built;
}

/** Writes down every pattern that is constructed from now on in this process. */
function watch(): readonly Literal[] {
  const built: Literal[] = [];
  globalThis.RegExp = new Proxy(RegExp, {
    construct(plain, given: [string, string?], made) {
      const pattern = Reflect.construct(plain, given, made) as RegExp;
      const place = /\/((?:src|bots)\/[^:)]+\.ts):(\d+)/.exec(
        (new Error().stack ?? "").replaceAll(root, ""),
      );
      if (place?.[1] !== undefined)
        built.push({
          file: place[1],
          line: Number(place[2]),
          source: pattern.source,
          flags: pattern.flags,
        });
      return pattern;
    },
  });
  return built;
}

async function work(): Promise<void> {
  const built = watch();
  for (const file of sourceFiles())
    if (rooms.some((room) => file.startsWith(room))) await import(join(root, file));
  const { readCatalogue } = await import("../../../src/config/read-catalogue.ts");
  const { readPolicy } = await import("../../../src/config/read-policy.ts");
  const { talkRules } = await import("../../../src/tickets/talk-rules.ts");
  const { warmUp } = await import("../../../src/dialogs/warm-up.ts");
  // Some are built from the company's own words, when these are first needed.
  warmUp(talkRules(readPolicy(), readCatalogue()), "Asia/Shanghai");
  process.send?.(built, () => process.exit(0));
}

if (import.meta.main) await work();
