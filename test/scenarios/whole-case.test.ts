import { expect, test } from "vitest";
import type { Platform } from "../../src/kernel/platform.ts";
import type { Emulators } from "../../src/playground/open-emulators.ts";
import type { Phone } from "../../src/playground/phone.ts";
import { sampleNames, samplePicture } from "../../src/playground/samples.ts";
import { playCase } from "../../src/playground/tour.ts";
import {
  castOf,
  type Locale,
  names,
  type Part,
  type StaffPlatform,
  saidByDesk,
} from "../support/cast.ts";
import { count } from "../support/count.ts";
import { openTestHouse, type TestHouse } from "../support/open-test-house.ts";

async function play(
  { house, emulators, databaseUrl }: TestHouse,
  customer: Platform,
  staff: StaffPlatform,
  locale: Locale,
): Promise<Readonly<Record<Part, Phone>>> {
  const phones = castOf(emulators, customer, staff, locale);
  const steps = playCase({
    ...phones,
    names: { ...names, customer: names.customer[locale] },
    panel: house.panel,
    clock: house.clock,
    locale,
    photos: await Promise.all(sampleNames.slice(0, 1).map(samplePicture)),
  });
  for await (const _step of steps) await nameIsKnown(emulators, phones.customer);
  // The last press may not have been heard yet, and the last words are still on their way.
  for (const emulator of Object.values(emulators.byPlatform)) await emulator.settled();
  const open = "SELECT count(*) AS n FROM outbound_message WHERE status IN ('queued', 'sending')";
  await expect.poll(() => count(databaseUrl, open), { timeout: 60_000 }).toBe(0);
  for (const emulator of Object.values(emulators.byPlatform)) await emulator.settled();
  return phones;
}

/** LINE tells a name only when asked; whether that is before or after the desk asks for it makes two different talks. */
async function nameIsKnown({ byPlatform: { line } }: Emulators, customer: Phone): Promise<void> {
  if (customer.platform !== "line" || customer.entries().length === 0) return;
  const asked = (): boolean => line.wire().some(({ path }) => path.includes("/profile/"));
  await expect.poll(asked, { timeout: 20_000 }).toBe(true);
}

const places = [
  ["line", "wecom", "en"],
  ["line", "wecom", "zh-CN"],
  ["telegram", "wecom", "en"],
  ["telegram", "telegram", "zh-CN"],
  ["kf", "wecom", "zh-CN"],
  ["kf", "line", "en"],
] as const;

for (const [customer, staff, locale] of places) {
  test(`a case from report to rating is the same when every webhook comes twice: a ${customer} customer, staff on ${staff}, in ${locale} (S0-01, S2-33)`, async () => {
    await using once = await openTestHouse({ DESKBELL_DEFAULT_LOCALE: locale });
    const first = await play(once, customer, staff, locale);
    await using twice = await openTestHouse({ DESKBELL_DEFAULT_LOCALE: locale });
    const emulators = Object.values(twice.emulators.byPlatform);
    for (const emulator of emulators) emulator.deliverTimes(2);
    const second = await play(twice, customer, staff, locale);

    expect(await count(twice.databaseUrl, "SELECT count(*) AS n FROM ticket")).toBe(1);
    expect(await count(twice.databaseUrl, "SELECT count(*) AS n FROM survey")).toBe(1);
    for (const who of ["customer", "supervisor", "engineer"] as const) {
      expect(saidByDesk(second[who]), who).toEqual(saidByDesk(first[who]));
    }
    // Clocks leap for hours here: a token may run out while its call is under way. It is fetched anew, nothing is lost.
    const refusals = emulators.flatMap((emulator) => emulator.refusals());
    expect(refusals.filter(({ reason }) => !reason.startsWith("42001"))).toEqual([]);
    const unsettled = "SELECT count(*) AS n FROM outbound_message WHERE status <> 'accepted'";
    expect(await count(twice.databaseUrl, unsettled)).toBe(0);
  }, 120_000);
}
