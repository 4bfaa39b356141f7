import { Client } from "pg";
import { expect, test } from "vitest";
import type { Platform } from "../../src/kernel/platform.ts";
import type { Entry, Phone } from "../../src/playground/phone.ts";
import { sampleNames, samplePicture } from "../../src/playground/samples.ts";
import { playCase } from "../../src/playground/tour.ts";
import { openTestHouse, type TestHouse } from "../support/open-test-house.ts";

type Locale = "zh-CN" | "en";
const customerNames = { "zh-CN": "王芳", en: "Ana Silva" } as const;
const ids: Readonly<Record<Platform, string>> = {
  telegram: "700001",
  line: `U${"1".repeat(32)}`,
  kf: "wmCUSTOMER0001",
  wecom: "lihua",
};
const engineerIds: Readonly<Record<Platform, string>> = {
  telegram: "700002",
  line: `U${"2".repeat(32)}`,
  kf: "",
  wecom: "zhangwei",
};

interface Played {
  readonly number: string;
  readonly phones: Readonly<Record<"customer" | "supervisor" | "engineer", Phone>>;
}

async function play(
  { house, emulators }: TestHouse,
  customer: Platform,
  staff: Exclude<Platform, "kf">,
  locale: Locale,
): Promise<Played> {
  const phoneOn = (platform: Platform, id: string, name: string): Phone =>
    emulators.byPlatform[platform].phone(id, name);
  const supervisorId = staff === "telegram" ? "700003" : staff === "line" ? `U${"3".repeat(32)}` : "lihua";
  const phones = {
    customer: phoneOn(customer, ids[customer], customerNames[locale]),
    supervisor: phoneOn(staff, supervisorId, "Li Hua"),
    engineer: phoneOn(staff, engineerIds[staff], "Zhang Wei"),
  };
  const steps = playCase({
    ...phones,
    names: { customer: customerNames[locale], supervisor: "Li Hua", engineer: "Zhang Wei" },
    panel: house.panel,
    clock: house.clock,
    locale,
    photos: await Promise.all(sampleNames.slice(0, 2).map(samplePicture)),
  });
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return { number: step.value, phones };
  }
}

async function count(url: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return Number(rows[0]?.n);
  } finally {
    await client.end();
  }
}

const words = ({ shown }: Entry): string =>
  JSON.stringify(shown).replace(/[SM]20\d{9,}/g, "NUMBER").replace(/\d{1,2}:\d{2}/g, "TIME");
const saidByDesk = (phone: Phone): readonly string[] =>
  phone
    .entries()
    .filter(({ by }) => by === "desk")
    .map(words)
    .toSorted();

const places = [
  ["line", "wecom", "en"],
  ["telegram", "telegram", "zh-CN"],
  ["kf", "wecom", "zh-CN"],
  ["kf", "line", "en"],
] as const;

for (const [customer, staff, locale] of places) {
  test(`a case from report to rating: a ${customer} customer, staff on ${staff}, in ${locale}, every webhook delivered twice (S0-01, S2-33)`, { timeout: 120_000 }, async () => {
    await using once = await openTestHouse({ DESKBELL_DEFAULT_LOCALE: locale });
    const first = await play(once, customer, staff, locale);
    await using twice = await openTestHouse({ DESKBELL_DEFAULT_LOCALE: locale });
    for (const emulator of Object.values(twice.emulators.byPlatform)) emulator.deliverTimes(2);
    const second = await play(twice, customer, staff, locale);
    for (const emulator of Object.values(twice.emulators.byPlatform)) await emulator.settled();

    expect(await count(twice.databaseUrl, "SELECT count(*) AS n FROM ticket")).toBe(1);
    expect(await count(twice.databaseUrl, "SELECT count(*) AS n FROM survey")).toBe(1);
    for (const who of ["customer", "supervisor", "engineer"] as const) {
      expect(saidByDesk(second.phones[who]), who).toEqual(saidByDesk(first.phones[who]));
    }
    for (const emulator of Object.values(twice.emulators.byPlatform)) expect(emulator.refusals()).toEqual([]);
    const unsettled = "SELECT count(*) AS n FROM outbound_message WHERE status <> 'accepted'";
    expect(await count(twice.databaseUrl, unsettled)).toBe(0);
  });
}
