/** The company's rules with promises of seconds instead of hours: so that clocks ring while desks are killed. */
import { readFile, writeFile } from "node:fs/promises";
import { defaultPolicyFile } from "../../../src/config/read-policy.ts";

/** An ISO duration of so many hours, minutes and seconds. */
const durations = /"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?"/g;
/** An hour becomes three minutes: some clocks ring in every round, and nobody is drowned in reminders. */
const shorterBy = 20;

/** Writes them where `file` says. */
export async function writePolicy(file: string): Promise<void> {
  const rules = await readFile(defaultPolicyFile, "utf8");
  const short = rules.replace(durations, (_, h = "0", m = "0", s = "0") => {
    const seconds = Number(h) * 3_600 + Number(m) * 60 + Number(s);
    return `"PT${Math.max(1, Math.round(seconds / shorterBy))}S"`;
  });
  // Office hours would let some clocks ring on Monday only, and quiet hours would hold news back till morning.
  const always = short
    .replaceAll('"calendar": "office"', '"calendar": "always"')
    .replaceAll('"calendar": "field"', '"calendar": "always"')
    .replace(/"from": "22:00", "to": "08:00"/, '"from": "00:00", "to": "00:01"');
  await writeFile(file, always);
}
