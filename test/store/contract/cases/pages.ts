import { expect } from "vitest";
import { arrival, page, waitingKeys } from "./a-page.ts";
import { type Case, eventRow, unchanged } from "./kit.ts";

/** Pages read from an account. */
export const pageCases: readonly Case[] = [
  [
    "there is no bookmark before the first page",
    async (_world, desk) => {
      expect(await desk.pages.bookmark("kf", "kf1")).toBeUndefined();
    },
  ],
  [
    "a page and its bookmark are kept together (R1)",
    async (world, desk) => {
      expect(await desk.pages.store(page(undefined, "c1", "a", "b"))).toBe(true);
      expect(await desk.pages.bookmark("kf", "kf1")).toBe("c1");
      expect(await eventRow(world, "a")).toMatchObject({
        channel: "kf",
        kind: "arrival",
        chat: "kf:kf1:wm1",
        at: 7_000,
        receivedAt: world.now(),
        messageId: "m-a",
        status: "new",
        attempts: 0,
      });
    },
  ],
  [
    "an event of a page waits as the arrival it was (R11)",
    async (_world, desk) => {
      await desk.pages.store(page(undefined, "c1", "a"));
      const [waiting] = await desk.backlog.waiting(0, 9);
      if (waiting?.kind !== "arrival") throw new Error("no arrival waits");
      const { raw, ...rest } = waiting.arrival;
      const { raw: sent, ...given } = arrival("a");
      expect(rest).toEqual(given);
      expect([...raw]).toEqual([...sent]);
    },
  ],
  [
    "a page read from an older bookmark is not taken (R2, R12)",
    async (world, desk) => {
      await desk.pages.store(page(undefined, "c1", "a"));
      await desk.pages.store(page("c1", "c2", "b"));
      await unchanged(world, async () => {
        expect(await desk.pages.store(page("c1", "c3", "c"))).toBe(false);
      });
    },
  ],
  [
    "a first page is not taken when there is a bookmark already",
    async (world, desk) => {
      await desk.pages.store(page(undefined, "c1", "a"));
      await unchanged(world, async () => {
        expect(await desk.pages.store(page(undefined, "c9", "z"))).toBe(false);
      });
    },
  ],
  [
    "where there is no bookmark any page is taken",
    async (_world, desk) => {
      expect(await desk.pages.store(page("somewhere", "c1", "a"))).toBe(true);
    },
  ],
  [
    "of two processes that read one page, one stores it (R12)",
    async (world, desk) => {
      const other = await world.open();
      await desk.pages.store(page(undefined, "c1"));
      const stored = await Promise.all(
        [desk, other].map(({ pages }) => pages.store(page("c1", "c2", "a", "b"))),
      );
      expect(new Set(stored)).toEqual(new Set([false, true]));
      expect(await waitingKeys(desk)).toEqual(["a", "b"]);
    },
  ],
  [
    "arrivals kept before are passed over (R2)",
    async (_world, desk) => {
      await desk.pages.store(page(undefined, "c1", "a"));
      expect(await desk.pages.store(page("c1", "c2", "a", "b", "b"))).toBe(true);
      expect(await waitingKeys(desk)).toEqual(["a", "b"]);
    },
  ],
  [
    "an empty page moves the bookmark",
    async (_world, desk) => {
      await desk.pages.store(page(undefined, "c1"));
      await desk.pages.store(page("c1", "c2"));
      expect(await desk.pages.bookmark("kf", "kf1")).toBe("c2");
    },
  ],
];
