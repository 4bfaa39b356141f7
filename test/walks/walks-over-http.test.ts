import { expect, test } from "vitest";
import { openTestHouse } from "../support/open-test-house.ts";
import { openHouseTheatre } from "./open-house-theatre.ts";
import { type WalkId, walks, walkWords } from "./walks.ts";

/** Tuesday 10:00 in Shanghai. */
const clock = "2026-11-17T02:00:00Z";

/** What goes through signed requests, stand-ins and PostgreSQL: every dialog at one platform, each platform in another language. */
const passes = [
  {
    customer: "kf",
    staff: "wecom",
    locale: "zh-TW",
    ids: ["report-step-by-step", "advice-helped", "exchange", "agreed-by-phone", "feedback"],
  },
  {
    customer: "line",
    staff: "line",
    locale: "th",
    ids: ["report-in-one-sentence", "complaint", "another-time", "my-data", "cancelled-report"],
  },
  {
    customer: "telegram",
    staff: "telegram",
    locale: "ja",
    ids: ["behalf", "everyday", "sent-back-for-more", "cancelled-by-customer", "language"],
  },
] as const satisfies readonly {
  readonly ids: readonly WalkId[];
  readonly [part: string]: unknown;
}[];

test.each(passes)(
  "customers at $customer and colleagues at $staff walk their dialogs in $locale over signed requests",
  async ({ customer, staff, locale, ids }) => {
    const env = { DESKBELL_CLOCK: clock, DESKBELL_DEFAULT_LOCALE: locale };
    await using house = await openTestHouse(env);
    const words = walkWords[locale];
    const theatre = await openHouseTheatre(house, customer, staff, words, locale);
    for (const id of ids) {
      const walk = walks[id];
      theatre.nextCustomer();
      if ("before" in walk) await walk.before(theatre, words);
      await walk.play(theatre, words);
      const ends = "ends" in walk ? walk.ends : undefined;
      const found = async () => {
        const newest = ends === undefined ? undefined : await theatre.newest();
        return [id, newest?.class, newest?.status];
      };
      await expect.poll(found, { timeout: 10_000 }).toEqual([id, ends?.class, ends?.status]);
    }
    expect(Object.values(house.emulators.byPlatform).flatMap((one) => one.refusals())).toEqual([]);
  },
  60_000,
);
