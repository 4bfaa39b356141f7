import { expect, test } from "vitest";
import type { Platform } from "../../src/kernel/platform.ts";
import type { Phone } from "../../src/playground/phone.ts";
import { sampleNames, samplePicture } from "../../src/playground/samples.ts";
import { playCase } from "../../src/playground/tour.ts";
import { isSpokenIn, spokenLocales } from "../../src/playground/tour-sayings.ts";
import { wordsOf } from "../../src/playground/words-of.ts";
import { castOf, names } from "../support/cast.ts";
import { openTestHouse } from "../support/open-test-house.ts";

/** Customers take turns at their apps, as a visitor would let them. */
const customers: readonly Platform[] = ["line", "telegram", "kf"];

/** What the desk said on a phone behind the first `from` entries. */
function said(phone: Phone, from: number): readonly string[] {
  return phone
    .entries()
    .slice(from)
    .filter(({ by }) => by === "desk")
    .map(wordsOf)
    .filter((words) => /\p{L}{3}/u.test(words));
}

test("the guided tour is played in every language, one after the other on the same phones, and the desk follows", async () => {
  await using test = await openTestHouse({ DESKBELL_DEFAULT_LOCALE: "en" });
  const photos = await Promise.all(sampleNames.slice(0, 1).map(samplePicture));
  for (const [nth, spoken] of spokenLocales.entries()) {
    const phones = castOf(test.emulators, customers[nth % 3] ?? "line", "line", "en");
    const last = new Map<Phone, number>();
    const captions: string[] = [];
    const steps = playCase({
      ...phones,
      names: { ...names, customer: names.customer.en },
      panel: test.house.panel,
      clock: test.house.clock,
      locale: "en",
      spoken,
      photos,
    });
    for await (const { id, caption } of steps) {
      captions.push(caption);
      // From the review on everybody has named a language.
      if (id.endsWith(".approve"))
        for (const phone of Object.values(phones)) last.set(phone, phone.entries().length);
    }
    expect(captions.join(" ")).toMatch(/is archived/);
    expect(captions.filter((caption) => !isSpokenIn(caption, "en"))).toEqual([]);
    const number = /S20\d+/.exec(captions.join(" "))?.[0] ?? "";
    for (const [phone, from] of last) {
      // News of the case before may still be on its way, in the language before.
      const heard = said(phone, from).filter(
        (words) => phone === phones.customer || words.includes(number),
      );
      expect(heard.length).toBeGreaterThan(2);
      const alien = heard.filter((words) => !isSpokenIn(words, spoken));
      expect(alien, `${spoken} on ${phone.platform}`).toEqual([]);
    }
  }
}, 120_000);
