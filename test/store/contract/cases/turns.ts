import { expect } from "vitest";
import { anEvent } from "../../../support/store.ts";
import {
  ana,
  type Case,
  eventRow,
  hear,
  li,
  none,
  read,
  refuses,
  seenName,
  turnOf,
  unchanged,
  write,
} from "./kit.ts";

/** One event, one effect; older versions change nothing. */
export const turnCases: readonly Case[] = [
  [
    "a turn that meets nothing newer is written, and its verdict is empty",
    async (_world, desk) => {
      expect(await hear(desk, "one")).toEqual({ stale: none, seen: none, queued: none });
    },
  ],
  [
    "an empty tray changes nothing",
    async (world, desk) => {
      await unchanged(world, () => desk.shelf.write([], []));
    },
  ],
  [
    "every turn makes the chat one version older",
    async (_world, desk) => {
      for (const name of ["one", "two", "three"]) await hear(desk, name);
      expect((await read(desk)).version).toBe(3);
    },
  ],
  [
    "an event is kept with its bytes, its time and the moment it came",
    async (world, desk) => {
      await world.forward(1234);
      await hear(desk, "one");
      expect(await eventRow(world, "one")).toMatchObject({
        channel: "telegram",
        kind: "raw",
        chat: "telegram:700001",
        at: anEvent("one").at,
        receivedAt: world.now(),
        messageId: "m-one",
        raw: new TextEncoder().encode("raw of one"),
        status: "done",
        attempts: 0,
        error: null,
      });
    },
  ],
  [
    "an event that says nothing to us is kept as ignored",
    async (world, desk) => {
      await hear(desk, "x", {
        events: [{ ...anEvent("odd"), status: "ignored", messageId: null }],
      });
      expect(await eventRow(world, "odd")).toMatchObject({ status: "ignored", messageId: null });
    },
  ],
  [
    "a turn decided on an older version of its chat changes nothing (R12)",
    async (world, desk) => {
      const chat = await read(desk);
      await hear(desk, "one");
      await unchanged(world, async () => {
        expect((await write(desk, turnOf(chat, "two"))).stale).toEqual(new Set([0]));
      });
    },
  ],
  [
    "a turn decided on a version nobody has written yet changes nothing",
    async (world, desk) => {
      await hear(desk, "one");
      const chat = await read(desk);
      await unchanged(world, () => write(desk, turnOf({ ...chat, version: 9 }, "two")));
    },
  ],
  [
    "the others of a tray are written when one is stale",
    async (_world, desk) => {
      const old = await read(desk);
      await hear(desk, "one");
      const [first, second] = [await read(desk, ana), await read(desk, li)];
      const tray = [turnOf(first, "a"), turnOf(old, "two"), turnOf(second, "b")];
      expect((await write(desk, ...tray)).stale).toEqual(new Set([1]));
      expect([(await read(desk, ana)).version, (await read(desk)).version]).toEqual([1, 1]);
    },
  ],
  [
    "an event heard before is named, and its turn changes nothing (R2)",
    async (world, desk) => {
      await hear(desk, "one");
      await unchanged(world, async () => {
        const again = await hear(desk, "one");
        expect(again).toEqual({
          stale: new Set([0]),
          seen: new Set([seenName("one")]),
          queued: none,
        });
      });
    },
  ],
  [
    "of a half-known batch only the known event is named (R2)",
    async (_world, desk) => {
      await hear(desk, "one");
      const verdict = await hear(desk, "x", {
        events: [anEvent("two"), anEvent("one")],
        sends: [],
      });
      expect(verdict.seen).toEqual(new Set([seenName("one")]));
      expect((await hear(desk, "x", { events: [anEvent("two")], sends: [] })).stale).toEqual(none);
    },
  ],
  [
    "a turn both stale and heard before is told both (R2)",
    async (_world, desk) => {
      const chat = await read(desk);
      await hear(desk, "one");
      const verdict = await write(desk, turnOf(chat, "one"));
      expect([verdict.stale, verdict.seen]).toEqual([new Set([0]), new Set([seenName("one")])]);
    },
  ],
  [
    "an event heard in one chat is known in every chat of its platform (R2)",
    async (_world, desk) => {
      await hear(desk, "one");
      const other = { channel: "telegram", chat: "other" } as const;
      expect((await hear(desk, "one", {}, other)).seen).toEqual(new Set([seenName("one")]));
    },
  ],
  [
    "the same event on two platforms is two events (R2)",
    async (world, desk) => {
      await hear(desk, "one");
      await hear(desk, "one", { sends: [] }, ana);
      expect((await world.look()).events).toHaveLength(2);
    },
  ],
  [
    "an event twice in one turn is refused whole, its neighbours with it",
    async (world, desk) => {
      const twice = turnOf(await read(desk), "x", { events: [anEvent("one"), anEvent("one")] });
      const neighbour = turnOf(await read(desk, ana), "a");
      await refuses(world, () => write(desk, neighbour, twice));
    },
  ],
  [
    "an event twice in one tray, in two chats, is refused whole",
    async (world, desk) => {
      const other = { channel: "telegram", chat: "other" } as const;
      const first = turnOf(await read(desk), "one");
      const second = turnOf(await read(desk, other), "two", { events: [anEvent("one")] });
      await refuses(world, () => write(desk, first, second));
    },
  ],
];
