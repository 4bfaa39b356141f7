import { expect } from "vitest";
import type { Platform } from "../../src/kernel/platform.ts";
import type { Phone } from "../../src/playground/phone.ts";
import { samplePicture } from "../../src/playground/samples.ts";
import { wordsOf } from "../../src/playground/words-of.ts";
import { count } from "./count.ts";
import type { TestHouse } from "./open-test-house.ts";

/** How long something expected may take, ms. */
const patienceMs = 10_000;

/** One person of a scenario: does something, and waits for what the desk says to it. */
export interface Person {
  readonly phone: Phone;
  /** Everything the desk has said, as one text. */
  heard(): string;
  /** Types and waits until the desk has answered. */
  say(text: string): Promise<void>;
  /** Presses the newest live button that carries this, as soon as it is there. */
  press(data: RegExp): Promise<void>;
  /** Waits until the desk's newest words hold this. */
  hears(words: RegExp): Promise<void>;
  /** Buttons that are live now. */
  offered(): readonly string[];
}

/** Somebody at a phone of one of the stand-ins. */
export function personAt(
  { emulators }: TestHouse,
  platform: Platform,
  id: string,
  name: string,
): Person {
  const phone = emulators.byPlatform[platform].phone(id, name);
  const state = { read: 0 };
  const said = (from: number) =>
    phone
      .entries()
      .slice(from)
      .filter(({ by }) => by === "desk")
      .map(wordsOf)
      .join("\n");
  const live = () =>
    phone
      .entries()
      .flatMap(({ buttons }) => buttons.flat())
      .filter((button) => button.live);
  const eventually = { timeout: patienceMs, interval: 25 };
  return {
    phone,
    heard: () => said(0),
    offered: () => live().map(({ data }) => data),
    async say(text) {
      state.read = phone.entries().length;
      await phone.say(text);
      await expect.poll(() => said(state.read), eventually).not.toBe("");
    },
    async press(data) {
      await expect
        .poll(() => live().map((button) => button.data), eventually)
        .toEqual(expect.arrayContaining([expect.stringMatching(data)]));
      state.read = phone.entries().length;
      await phone.press({ data });
    },
    async hears(words) {
      await expect.poll(() => said(state.read), eventually).toMatch(words);
    },
  };
}

/** A colleague who has just been bound by a one-time code. */
export async function colleague(
  test: TestHouse,
  role: "engineer" | "supervisor",
  platform: Exclude<Platform, "kf">,
  id: string,
  name: string,
): Promise<Person> {
  const person = personAt(test, platform, id, name);
  await person.phone.open();
  await person.say(await test.house.panel.staffCode(role, name));
  await person.hears(/任务|Jobs/);
  return person;
}

/** Reports a broken air conditioner in one sentence; resolves with the ticket's number. */
export async function reports(test: TestHouse, customer: Person): Promise<string> {
  await customer.phone.open();
  await customer.say(
    "空调不制冷，王芳，13800138000，上海市浦东新区世纪大道88号1203室，明天下午3点",
  );
  await customer.say("跳过");
  await customer.press(/^a:report:confirm:yes$/);
  await customer.hears(/登记好了/);
  return (await test.house.panel.tickets("zh-CN"))[0]?.number ?? "";
}

/** Reports with two photos; resolves with the number once both are on the shelf. */
export async function reportsWithPhotos(test: TestHouse, customer: Person): Promise<string> {
  await customer.phone.open();
  await customer.say(
    "空调不制冷，王芳，13800138000，上海市浦东新区世纪大道88号1203室，明天下午3点",
  );
  await customer.phone.sendPhotos([await samplePicture("leak"), await samplePicture("nameplate")]);
  await customer.press(/^a:report:confirm:yes$/);
  await customer.hears(/登记好了/);
  const stored = "SELECT count(*) AS n FROM attachment WHERE status = 'stored'";
  await expect
    .poll(() => count(test.databaseUrl, stored), { timeout: 20_000, interval: 50 })
    .toBe(2);
  return (await test.house.panel.tickets("zh-CN"))[0]?.number ?? "";
}

/** Waits until a ticket has this status. */
export async function reaches(test: TestHouse, number: string, status: string): Promise<void> {
  await expect
    .poll(async () => (await test.house.panel.ticket(number, "zh-CN"))?.status, {
      timeout: patienceMs,
      interval: 25,
    })
    .toBe(status);
}

/** Steps of a ticket's history, oldest first. */
export async function stepsOf(test: TestHouse, number: string): Promise<readonly string[]> {
  const file = await test.house.panel.ticket(number, "zh-CN");
  return (file?.history ?? []).map(({ action }) => action);
}
