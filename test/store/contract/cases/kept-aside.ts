import { expect } from "vitest";
import {
  bare,
  type Case,
  eventRow,
  hear,
  none,
  notice,
  seenName,
  unchanged,
  wang,
  write,
} from "./kit.ts";

const heardKey = (key: string) => ({ channel: "desk", key });
const broken = (eventId: string, reason = "cannot be read") => ({
  platform: wang.channel,
  eventId,
  reason,
  raw: Uint8Array.of(0, 255, 7),
});

/** What could not be read or decided is kept aside. */
export const keptAsideCases: readonly Case[] = [
  [
    "an event that cannot be read is kept with its bytes and its reference (R3)",
    async (world, desk) => {
      await desk.shelf.quarantine(broken("bad"), "telegram:", "REF1");
      expect(await eventRow(world, "bad")).toMatchObject({
        chat: "telegram:",
        raw: Uint8Array.of(0, 255, 7),
        status: "quarantined",
        attempts: 1,
        error: "cannot be read",
        reference: "REF1",
        at: world.now(),
      });
    },
  ],
  [
    "an event kept aside stays as it was kept first (R3)",
    async (world, desk) => {
      await desk.shelf.quarantine(broken("bad"), "telegram:", "REF1");
      await unchanged(world, () => desk.shelf.quarantine(broken("bad", "again"), "x:", "REF2"));
    },
  ],
  [
    "an event kept aside is known when it comes again (R2, R3)",
    async (_world, desk) => {
      await desk.shelf.quarantine(broken("bad"), "telegram:", "REF1");
      expect((await hear(desk, "bad")).seen).toEqual(new Set([seenName("bad")]));
    },
  ],
  [
    "an event that was heard is not made unheard by a late failure (R3)",
    async (world, desk) => {
      await hear(desk, "one");
      await unchanged(world, () => desk.shelf.quarantine(broken("one"), "telegram:", "REF1"));
    },
  ],
  [
    "of a long reason two hundred characters are kept",
    async (world, desk) => {
      await desk.shelf.quarantine(broken("bad", "x".repeat(500)), "telegram:", "REF1");
      expect((await eventRow(world, "bad")).error).toHaveLength(200);
    },
  ],
  [
    "news that could not be decided waits no more, and cannot be heard (R3)",
    async (world, desk) => {
      await write(desk, bare({ notices: [notice("n1")] }));
      await desk.shelf.quarantineNotice("n1", "DESK_TURN", "REF1");
      expect(await desk.backlog.waiting(0, 10)).toEqual([]);
      expect(await eventRow(world, "n1")).toMatchObject({
        status: "quarantined",
        attempts: 1,
        error: "DESK_TURN",
        reference: "REF1",
      });
      expect((await hear(desk, "x", { heard: [heardKey("n1")] })).stale.size).toBe(1);
    },
  ],
  [
    "news another process has heard meanwhile is not made unheard by a late failure (R2, R3)",
    async (world, desk) => {
      const other = await world.open();
      await write(desk, bare({ notices: [notice("n1")] }));
      await hear(other, "x", { heard: [heardKey("n1")] });
      await unchanged(world, () => desk.shelf.quarantineNotice("n1", "DESK_TURN", "REF1"));
    },
  ],
  [
    "setting aside news nobody stored changes nothing",
    async (world, desk) => {
      await unchanged(world, () => desk.shelf.quarantineNotice("never", "x", "REF1"));
    },
  ],
  [
    "two pieces of news heard in one turn are both done",
    async (world, desk) => {
      await write(desk, bare({ notices: [notice("n1"), notice("n2")] }));
      const verdict = await hear(desk, "x", { heard: [heardKey("n1"), heardKey("n2")] });
      expect(verdict.stale).toEqual(none);
      const states = (await world.look()).events.map(({ key, status }) => [key, status]);
      expect(states.slice(0, 2)).toEqual([
        ["n1", "done"],
        ["n2", "done"],
      ]);
    },
  ],
];
