import { expect } from "vitest";
import type { LocaleCode } from "../../src/engine/conversation.ts";
import type { Platform } from "../../src/kernel/platform.ts";
import type { Phone } from "../../src/playground/phone.ts";
import { samplePicture } from "../../src/playground/samples.ts";
import type { TestHouse } from "../support/open-test-house.ts";
import { type Person, personAt } from "../support/people.ts";
import type { Part, Theatre } from "../transcripts/theatre.ts";
import type { WalkWords } from "./words/walk-words.ts";

/** How long something expected may take, ms. */
const eventually = { timeout: 15_000, interval: 20 };

/** Who somebody is on a platform: their number counts from one. */
const idOn: Readonly<Record<Platform, (nth: number) => string>> = {
  kf: (nth) => `wmWALK${String(nth).padStart(6, "0")}`,
  line: (nth) => `U${String(nth).padStart(32, "0")}`,
  telegram: (nth) => String(700_000 + nth),
  wecom: (nth) => `walker${nth}`,
};

export interface HouseTheatre extends Theatre {
  /** Somebody new comes as customer. */
  readonly nextCustomer: () => void;
}

/** Walks over signed requests: phones of the stand-ins, the whole desk, PostgreSQL. */
export async function openHouseTheatre(
  test: TestHouse,
  customer: Platform,
  staff: Exclude<Platform, "kf">,
  { names }: WalkWords,
  locale: LocaleCode,
): Promise<HouseTheatre> {
  const people = new Map<Part, Person>();
  /** What stood on each screen when the walk began: its buttons belong to others. */
  const seen = new Map<Part, number>();
  const count = { people: 0 };
  const nextId = (platform: Platform): string => {
    count.people += 1;
    return idOn[platform](count.people);
  };
  for (const part of ["supervisor", "engineer"] as const) {
    const person = personAt(test, staff, nextId(staff), names[part]);
    await person.phone.open();
    await person.say(await test.house.panel.staffCode(part, names[part]));
    people.set(part, person);
  }
  const at = (part: Part): Person => {
    const person = people.get(part);
    if (person === undefined) throw new RangeError(`nobody plays the ${part}`);
    return person;
  };
  const heardBy = (part: Part): number =>
    at(part)
      .phone.entries()
      .filter(({ by }) => by === "desk").length;
  const answered = async (part: Part, does: () => Promise<void>): Promise<void> => {
    const before = heardBy(part);
    await does();
    await expect.poll(() => heardBy(part), eventually).toBeGreaterThan(before);
  };
  return {
    nextCustomer() {
      people.set("customer", personAt(test, customer, nextId(customer), names.customer));
      for (const [part, { phone }] of people) seen.set(part, phone.entries().length);
    },
    open: (part) => answered(part, () => at(part).phone.open()),
    say: (part, text, hearer = part) => answered(hearer, () => at(part).phone.say(text)),
    async press(part, data, name = "") {
      const { phone } = at(part);
      await shows(phone, data, name, seen.get(part) ?? 0);
      await answered(part, () => phone.press({ data, label: new RegExp(name) }));
    },
    send: (part, deed) =>
      answered(part, async () => {
        const { phone } = at(part);
        if (deed === "photo") return phone.sendPhotos([await samplePicture("leak")]);
        return deed === "sticker"
          ? phone.sendOther("sticker")
          : phone.sendLocation({ latitude: 31.23, longitude: 121.47 });
      }),
    pass: () => Promise.reject(new RangeError("time passes for everybody in this house")),
    async newest() {
      const page = locale === "en" ? "en" : "zh-CN";
      const [row] = await test.house.panel.tickets(page);
      const file = row === undefined ? undefined : await test.house.panel.ticket(row.number, page);
      return file && { number: file.number, class: file.class, status: file.status, form: {} };
    },
  };
}

/** Waits for a live button below the first `from` entries of a screen. */
async function shows(phone: Phone, data: RegExp, name: string, from: number): Promise<void> {
  const live = () =>
    phone
      .entries()
      .slice(from)
      .flatMap(({ buttons }) => buttons.flat())
      .filter((one) => one.live && data.test(one.data) && one.label.includes(name));
  await expect.poll(() => live().length, eventually).toBeGreaterThan(0);
}
