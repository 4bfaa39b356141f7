import { expect } from "vitest";
import { aSend } from "../../../support/store.ts";
import { ana, type Case, hear, idOf, mark, none, read, sendBack, sendRow, turnOf } from "./kit.ts";

/** A chat's messages leave one after the other. */
export const sendCases: readonly Case[] = [
  [
    "a chat's first message leaves at once, claimed by its writer (R8)",
    async (world, desk) => {
      await hear(desk, "one");
      expect(await sendRow(world, "one")).toMatchObject({
        status: "sending",
        attempt: 1,
        fence: 1,
        owner: 1,
        seq: 1,
        part: 0,
        conversationVersion: 1,
        leaseUntil: world.now() + 60_000,
        nextAt: null,
        createdAt: world.now(),
        settledAt: null,
      });
    },
  ],
  [
    "a message keeps what is to be said",
    async (world, desk) => {
      await hear(desk, "one");
      expect(JSON.parse((await sendRow(world, "one")).body ?? "")).toEqual(aSend("one", 1).body);
    },
  ],
  [
    "behind a message of its own that is being sent, the next is claimed, too (R8)",
    async (world, desk) => {
      await hear(desk, "one");
      expect((await hear(desk, "two")).queued).toEqual(none);
      expect((await sendRow(world, "two")).status).toBe("sending");
    },
  ],
  [
    "behind a message that waits for its retry, the next waits, too (R8)",
    async (world, desk) => {
      await hear(desk, "one");
      await sendBack(desk, "one", world.now() + 60_000);
      expect((await hear(desk, "two")).queued).toEqual(new Set([idOf("two")]));
      expect(await sendRow(world, "two")).toMatchObject({
        status: "queued",
        attempt: 0,
        fence: 0,
        nextAt: world.now(),
        leaseUntil: null,
      });
    },
  ],
  [
    "behind a message another process is sending, the next waits (R8, R12)",
    async (world, desk) => {
      await hear(await world.open(), "one");
      expect((await hear(desk, "two")).queued).toEqual(new Set([idOf("two")]));
    },
  ],
  [
    "behind a message of a process that is gone, the next waits, too (R8, R11)",
    async (world, desk) => {
      const other = await world.open();
      await hear(other, "one");
      await other.die();
      expect((await hear(desk, "two")).queued.size).toBe(1);
    },
  ],
  [
    "a mark that sends a message back and the chat's next ride on one tray: the next waits (R8)",
    async (world, desk) => {
      await hear(desk, "one");
      const unit = turnOf(await read(desk), "two");
      const back = {
        id: idOf("one"),
        fence: 1,
        status: "queued",
        nextAt: world.now() + 9,
      } as const;
      const rest = { messageId: null, maybeTwice: false, error: null, at: 1 };
      const { queued } = await desk.shelf.write([unit], [{ ...back, ...rest }]);
      expect(queued).toEqual(new Set([idOf("two")]));
    },
  ],
  [
    "a mark that settles a message and the chat's next ride on one tray: the next leaves at once",
    async (_world, desk) => {
      const other = desk;
      await hear(other, "one");
      const unit = turnOf(await read(desk), "two");
      const done = { id: idOf("one"), fence: 1, status: "accepted", nextAt: null } as const;
      const rest = { messageId: "p1", maybeTwice: false, error: null, at: 1 };
      expect((await desk.shelf.write([unit], [{ ...done, ...rest }])).queued).toEqual(none);
    },
  ],
  [
    "a chat whose messages all arrived holds nothing back",
    async (_world, desk) => {
      await hear(desk, "one");
      await mark(desk, "one");
      expect((await hear(desk, "two")).queued).toEqual(none);
    },
  ],
  [
    "a message that will never arrive holds nothing back",
    async (world, desk) => {
      const other = await world.open();
      for (const [name, status] of [
        ["a", "refused"],
        ["b", "dead"],
        ["c", "unsure"],
        ["d", "cancelled"],
      ] as const) {
        await hear(other, name);
        await mark(other, name, { status });
      }
      expect((await hear(desk, "last")).queued).toEqual(none);
    },
  ],
  [
    "one chat's trouble is no other chat's (R15)",
    async (world, desk) => {
      await hear(desk, "one");
      await sendBack(desk, "one", world.now() + 60_000);
      expect((await hear(desk, "two", {}, ana)).queued).toEqual(none);
    },
  ],
  [
    "the parts of one answer leave together",
    async (world, desk) => {
      const sends = [0, 1, 2].map((part) => aSend("one", 1, { part, causeIndex: 0 }));
      expect((await hear(desk, "x", { sends })).queued).toEqual(none);
      expect((await world.look()).sends.map(({ status }) => status)).toEqual([
        "sending",
        "sending",
        "sending",
      ]);
    },
  ],
  [
    "all of an answer waits when a message before it does",
    async (world, desk) => {
      await hear(desk, "zero");
      await sendBack(desk, "zero", world.now());
      const sends = [0, 1].map((part) => aSend("one", 2, { part, causeIndex: 0 }));
      expect((await hear(desk, "x", { sends })).queued.size).toBe(2);
    },
  ],
];
