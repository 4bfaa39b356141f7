import { expect } from "vitest";
import { doubtPrefix } from "../../../../src/ports/shelf.ts";
import {
  ana,
  type Case,
  claimed,
  hear,
  idOf,
  li,
  mark,
  onlyOrphan,
  sendBack,
  sendRow,
  unchanged,
  wang,
} from "./kit.ts";

/** Messages whose sender is gone, or took too long. */
export const orphanCases: readonly Case[] = [
  [
    "messages of a process that lives are nobody's orphans (R11)",
    async (world, desk) => {
      await hear(await world.open(), "one");
      await hear(desk, "two", {}, ana);
      expect(await desk.backlog.orphans(10)).toEqual([]);
    },
  ],
  [
    "messages of a process that died are orphans at once (R11)",
    async (world, desk) => {
      const other = await world.open();
      await hear(other, "one");
      await other.die();
      expect(await desk.backlog.orphans(10)).toEqual([
        {
          id: idOf("one"),
          channel: "telegram",
          fence: 1,
          mustArrive: true,
          maybeTwice: false,
          newest: true,
          createdAt: world.now(),
        },
      ]);
    },
  ],
  [
    "a lease that ran out makes an orphan while its process lives, for itself as well (R6)",
    async (world, desk) => {
      await hear(desk, "one");
      await world.forward(60_000);
      expect(await desk.backlog.orphans(10)).toEqual([]);
      await world.forward(1);
      expect(await desk.backlog.orphans(10)).toHaveLength(1);
      expect(await (await world.open()).backlog.orphans(10)).toHaveLength(1);
    },
  ],
  [
    "messages that wait have no owner to lose",
    async (world, desk) => {
      const other = await world.open();
      await hear(other, "one");
      await sendBack(other, "one", world.now() + 60_000);
      await other.die();
      expect(await desk.backlog.orphans(10)).toEqual([]);
    },
  ],
  [
    "a message accepted meanwhile is no orphan any more",
    async (world, desk) => {
      const other = await world.open();
      await hear(other, "one");
      await mark(other, "one");
      await other.die();
      expect(await desk.backlog.orphans(10)).toEqual([]);
    },
  ],
  [
    "an orphan after which something newer was said is not the newest (R7)",
    async (world, desk) => {
      const other = await world.open();
      await hear(other, "one");
      await other.die();
      await hear(desk, "two");
      expect(await onlyOrphan(desk)).toMatchObject({ id: idOf("one"), newest: false });
    },
  ],
  [
    "orphans come oldest first and no more than asked",
    async (world, desk) => {
      const other = await world.open();
      for (const [nth, key] of [wang, ana, li].entries()) {
        await hear(other, `m${nth}`, {}, key);
        await world.forward(10);
      }
      await other.die();
      const ids = (await desk.backlog.orphans(2)).map(({ id }) => id);
      expect(ids).toEqual([idOf("m0"), idOf("m1")]);
    },
  ],
  [
    "an orphan taken over waits for its time with a new fence (R11)",
    async (world, desk) => {
      const other = await world.open();
      await hear(other, "one");
      await other.die();
      const at = world.now() + 20_000;
      expect(await desk.backlog.adopt(await onlyOrphan(desk), "queued", at, true)).toBe(true);
      expect(await sendRow(world, "one")).toMatchObject({
        status: "queued",
        fence: 2,
        attempt: 1,
        nextAt: at,
        leaseUntil: null,
        maybeTwice: true,
        settledAt: null,
        error: "unsure:owner-gone",
      });
    },
  ],
  [
    "an orphan in doubt keeps the doubt it had (R7)",
    async (world, desk) => {
      await hear(desk, "one");
      const error = `${doubtPrefix}timeout`;
      await mark(desk, "one", { status: "queued", nextAt: world.now(), error, maybeTwice: true });
      await claimed(desk);
      await world.forward(60_001);
      await desk.backlog.adopt(await onlyOrphan(desk), "queued", world.now(), true);
      expect(await sendRow(world, "one")).toMatchObject({ error });
    },
  ],
  [
    "an orphan given up is settled with a time (R6)",
    async (world, desk) => {
      const other = await world.open();
      await hear(other, "one");
      await other.die();
      await world.forward(5);
      await desk.backlog.adopt(await onlyOrphan(desk), "unsure", null, false);
      expect(await sendRow(world, "one")).toMatchObject({
        status: "unsure",
        settledAt: world.now(),
        nextAt: null,
        maybeTwice: false,
      });
    },
  ],
  [
    "of two processes adopting an orphan one succeeds (R12)",
    async (world, desk) => {
      const [dead, other] = [await world.open(), await world.open()];
      await hear(dead, "one");
      await dead.die();
      const orphan = await onlyOrphan(desk);
      const won = await Promise.all([
        desk.backlog.adopt(orphan, "queued", world.now(), true),
        other.backlog.adopt(orphan, "queued", world.now(), true),
      ]);
      expect(new Set(won)).toEqual(new Set([false, true]));
      expect((await sendRow(world, "one")).fence).toBe(2);
    },
  ],
  [
    "nobody adopts what was settled meanwhile (R6)",
    async (world, desk) => {
      const other = await world.open();
      await hear(other, "one");
      await world.forward(60_001);
      const orphan = await onlyOrphan(desk);
      await mark(other, "one");
      await unchanged(world, async () => {
        expect(await desk.backlog.adopt(orphan, "cancelled", null, false)).toBe(false);
      });
    },
  ],
  [
    "perhaps twice, once said, survives a takeover (R7)",
    async (world, desk) => {
      await hear(desk, "one");
      await mark(desk, "one", { status: "queued", nextAt: world.now(), maybeTwice: true });
      await claimed(desk);
      await world.forward(60_001);
      await desk.backlog.adopt(await onlyOrphan(desk), "queued", world.now(), false);
      expect(await sendRow(world, "one")).toMatchObject({ maybeTwice: true, fence: 3 });
    },
  ],
  [
    "an adopted message is claimed like any other that waits (R11)",
    async (world, desk) => {
      const other = await world.open();
      await hear(other, "one");
      await other.die();
      await desk.backlog.adopt(await onlyOrphan(desk), "queued", world.now(), true);
      expect(await claimed(desk)).toMatchObject([{ attempt: 2, fence: 3, maybeTwice: true }]);
    },
  ],
];
