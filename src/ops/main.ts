/** The operator's door: `npm run ops -- help`. */
import { parse as parseKf } from "../../bots/kf/parse.ts";
import { parse as parseLine } from "../../bots/line/parse.ts";
import { parse as parseTelegram } from "../../bots/telegram/parse.ts";
import { parse as parseWecom } from "../../bots/wecom/parse.ts";
import { type Config, readConfig } from "../config/read-config.ts";
import { DeskError } from "../kernel/errors.ts";
import { lineMenuBoard } from "../line-menus.ts";
import { readLook } from "../media/look.ts";
import { openPhotoShelf } from "../media/photo-shelf.ts";
import { openWords } from "../words/open-words.ts";
import { helpLines, run, understand } from "./commands.ts";
import type { Reparse } from "./office.ts";
import { openOffice } from "./open-office.ts";

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(): Promise<number> {
  const asked = understand(process.argv.slice(2));
  if (asked.kind === "help") {
    for (const line of helpLines()) print(line);
    return 0;
  }
  const config = readConfig(process.env);
  const photos = await openPhotoShelf(config.dataDir);
  const reparse = openReparse(config);
  const lineMenus = lineMenuBoard(config, openWords());
  await using office = await openOffice(config, {
    print,
    reparse,
    photos,
    ...(lineMenus === undefined ? {} : { lineMenus }),
  });
  return await run(office, asked);
}

/** Each platform's own parser over one stored event. */
function openReparse(config: Config): Reparse {
  return (platform, raw, at) => {
    const look = readLook(raw);
    if (look !== undefined) return { arrivals: [look], spoiled: [], dropped: [] };
    switch (platform) {
      case "line":
        return parseLine(lineDelivery(raw), at);
      case "telegram":
        return parseTelegram(raw, at);
      case "wecom":
        return parseWecom(raw, config.wecom?.corpId ?? corpOf(raw));
      case "kf":
        return parseKf([jsonOf(raw)], undefined);
    }
  };
}

/** An event of a batch was stored by itself: the parser wants it in a delivery. */
function lineDelivery(raw: Uint8Array): Uint8Array {
  const event = jsonOf(raw);
  if (typeof event !== "object" || event === null || "events" in event) return raw;
  return Buffer.from(JSON.stringify({ destination: "", events: [event] }));
}

/** The stand-in's company: a callback names whom it is for. */
const corpOf = (xml: Uint8Array): string =>
  /<ToUserName><!\[CDATA\[([\w-]{1,64})\]\]>/.exec(Buffer.from(xml).toString("utf8"))?.[1] ?? "";

function jsonOf(raw: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(raw).toString("utf8"));
  } catch {
    return undefined;
  }
}

// Whoever reads may have seen enough, as `head` has: then there is nobody left to tell.
process.stdout.on("error", () => process.exit(0));
try {
  process.exitCode = await main();
} catch (error) {
  const known = error instanceof DeskError;
  const place = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${known ? error.message : place}\n`);
  process.exitCode = 2;
}
