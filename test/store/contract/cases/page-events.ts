import { expect } from "vitest";
import { chat, page, waitingKeys } from "./a-page.ts";
import { type Case, eventRow, hear, none, read, refuses, seenName, turnOf, write } from "./kit.ts";

/** What became of the events of a page. */
export const pageEventCases: readonly Case[] = [
  [
    "every account has a bookmark of its own",
    async (_world, desk) => {
      await desk.pages.store(page(undefined, "c1"));
      await desk.pages.store({ ...page(undefined, "d1"), account: "kf2" });
      const marks = [
        await desk.pages.bookmark("kf", "kf1"),
        await desk.pages.bookmark("kf", "kf2"),
      ];
      expect([...marks, await desk.pages.bookmark("line", "kf1")]).toEqual(["c1", "d1", undefined]);
    },
  ],
  [
    "what cannot be read on a page is kept aside with its bytes (R3)",
    async (world, desk) => {
      const raw = Uint8Array.of(1, 2);
      const spoiled = [{ platform: "kf", eventId: "bad", reason: "r".repeat(300), raw } as const];
      await desk.pages.store({ ...page(undefined, "c1", "a"), spoiled });
      expect(await eventRow(world, "bad")).toMatchObject({
        kind: "raw",
        chat: "kf:",
        status: "quarantined",
        error: "r".repeat(200),
        raw,
        at: world.now(),
        attempts: 0,
      });
      expect(await waitingKeys(desk)).toEqual(["a"]);
    },
  ],
  [
    "an arrival of a page is heard once, whoever hears it (R2)",
    async (_world, desk) => {
      await desk.pages.store(page(undefined, "c1", "a"));
      const heard = { events: [], heard: [{ channel: "kf", key: "a" }] };
      const [first, second] = [turnOf(await read(desk, chat), "x", heard), await read(desk, chat)];
      expect((await write(desk, first)).stale).toEqual(none);
      const again = await write(desk, turnOf({ ...second, version: 1 }, "y", heard));
      expect(again.seen).toEqual(new Set([seenName("a", "kf")]));
    },
  ],
  [
    "an arrival that could not be decided is set aside as it was stored (R3)",
    async (world, desk) => {
      await desk.pages.store(page(undefined, "c1", "a"));
      const before = (await eventRow(world, "a")).raw;
      const event = {
        platform: "kf",
        eventId: "a",
        reason: "DESK_X",
        raw: Uint8Array.of(9),
      } as const;
      await desk.shelf.quarantine(event, "kf:kf1:wm1", "REF1");
      expect(await eventRow(world, "a")).toMatchObject({
        status: "quarantined",
        kind: "arrival",
        attempts: 1,
        error: "DESK_X",
        reference: "REF1",
        raw: before,
      });
    },
  ],
  [
    "an arrival its sender took back before it was heard waits no more (R11, R18)",
    async (world, desk) => {
      await desk.pages.store(page(undefined, "c1", "a", "b"));
      await hear(desk, "unsend", { forgotten: [{ message: "m-a" }] }, chat);
      expect(await waitingKeys(desk)).toEqual(["b"]);
      expect(await eventRow(world, "a")).toMatchObject({ status: "ignored", raw: null });
    },
  ],
  [
    "a page with a name the rows cannot hold is refused, and its bookmark stays",
    async (world, desk) => {
      await refuses(world, () => desk.pages.store(page(undefined, "c1", "a\u0000b")));
    },
  ],
];
