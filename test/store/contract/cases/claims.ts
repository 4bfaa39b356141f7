import { expect } from "vitest";
import { doubtPrefix } from "../../../../src/ports/shelf.ts";
import { aSend } from "../../../support/store.ts";
import {
  ana,
  type Case,
  claimed,
  hear,
  idOf,
  li,
  mark,
  read,
  sendBack,
  sendRow,
  wang,
} from "./kit.ts";

/** Messages that wait, and whose time has come. */
export const claimCases: readonly Case[] = [
  [
    "nothing waits, nothing is claimed",
    async (_world, desk) => {
      await hear(desk, "one");
      expect(await claimed(desk)).toEqual([]);
    },
  ],
  [
    "a message whose time has come is claimed with all that sending needs",
    async (world, desk) => {
      await hear(desk, "one");
      await sendBack(desk, "one", world.now());
      expect(await claimed(desk)).toEqual([
        {
          id: idOf("one"),
          conversation: (await read(desk)).id,
          ...wang,
          seq: 1,
          part: 0,
          body: aSend("one", 1).body,
          attempt: 2,
          fence: 2,
          mustArrive: true,
          maybeTwice: false,
          ageMs: 0,
        },
      ]);
    },
  ],
  [
    "a message in doubt is claimed with its doubt and its age (R7)",
    async (world, desk) => {
      await hear(desk, "one");
      const error = `${doubtPrefix}timeout`;
      await mark(desk, "one", { status: "queued", nextAt: world.now(), error, maybeTwice: true });
      await world.forward(1_234);
      expect(await claimed(desk)).toMatchObject([
        { doubt: "timeout", ageMs: 1_234, maybeTwice: true },
      ]);
    },
  ],
  [
    "a claimed message has a new holder, fence and lease (R6)",
    async (world, desk) => {
      await hear(desk, "one");
      await sendBack(desk, "one", world.now());
      await claimed(await world.open());
      expect(await sendRow(world, "one")).toMatchObject({
        status: "sending",
        owner: 2,
        fence: 2,
        attempt: 2,
        leaseUntil: world.now() + 60_000,
      });
    },
  ],
  [
    "a message whose time has not come stays",
    async (world, desk) => {
      await hear(desk, "one");
      await sendBack(desk, "one", world.now() + 1);
      expect(await claimed(desk)).toEqual([]);
      await world.forward(1);
      expect(await claimed(desk)).toHaveLength(1);
    },
  ],
  [
    "a message is claimed once",
    async (world, desk) => {
      await hear(desk, "one");
      await sendBack(desk, "one", world.now());
      await claimed(desk);
      expect(await claimed(desk)).toEqual([]);
    },
  ],
  [
    "only the head of a chat may leave (R8)",
    async (world, desk) => {
      await hear(desk, "one");
      await sendBack(desk, "one", world.now() + 60_000);
      await hear(desk, "two");
      expect(await claimed(desk)).toEqual([]);
      await world.forward(60_000);
      expect((await claimed(desk)).map(({ id }) => id)).toEqual([idOf("one")]);
    },
  ],
  [
    "what waited behind a message is the head when it has left (R8)",
    async (world, desk) => {
      await hear(desk, "one");
      await sendBack(desk, "one", world.now());
      await hear(desk, "two");
      await claimed(desk);
      expect(await claimed(desk)).toEqual([]);
      await mark(desk, "one", { fence: 2 });
      expect((await claimed(desk)).map(({ id, attempt }) => [id, attempt])).toEqual([
        [idOf("two"), 1],
      ]);
    },
  ],
  [
    "the parts of one answer are claimed in their order (R8)",
    async (world, desk) => {
      await hear(desk, "zero");
      await sendBack(desk, "zero", world.now());
      await hear(desk, "x", { sends: [1, 0].map((part) => aSend("one", 2, { part })) });
      await claimed(desk);
      await mark(desk, "zero", { fence: 2 });
      expect((await claimed(desk)).map(({ part }) => part)).toEqual([0]);
    },
  ],
  [
    "a chat that is stuck holds back no other (R15)",
    async (world, desk) => {
      await hear(desk, "one");
      await sendBack(desk, "one", world.now() + 60_000);
      await hear(desk, "two", {}, ana);
      await sendBack(desk, "two", world.now());
      expect((await claimed(desk)).map(({ id }) => id)).toEqual([idOf("two")]);
    },
  ],
  [
    "no more are claimed than asked for, the longest waiting first",
    async (world, desk) => {
      for (const [nth, key] of [wang, ana, li].entries()) {
        await hear(desk, `m${nth}`, {}, key);
        await sendBack(desk, `m${nth}`, world.now() + 10 - nth);
      }
      await world.forward(100);
      expect((await desk.backlog.claim(2)).map(({ id }) => id).toSorted()).toEqual(
        [idOf("m1"), idOf("m2")].toSorted(),
      );
    },
  ],
  [
    "two processes claiming at once never claim the same message (R12)",
    async (world, desk) => {
      const other = await world.open();
      for (const [nth, key] of [wang, ana, li].entries()) {
        await hear(desk, `m${nth}`, {}, key);
        await sendBack(desk, `m${nth}`, world.now());
      }
      const both = (await Promise.all([claimed(desk), claimed(other)])).flat();
      const rest = await claimed(desk);
      const all = [...both, ...rest].map(({ id }) => id);
      expect(all.toSorted()).toEqual([idOf("m0"), idOf("m1"), idOf("m2")].toSorted());
    },
  ],
  [
    "a process whose clock runs ahead claims earlier, by its own time (R19)",
    async (world, desk) => {
      await hear(desk, "one");
      await sendBack(desk, "one", world.now() + 900);
      const ahead = await world.open(1_000);
      expect(await claimed(desk)).toEqual([]);
      expect(await claimed(ahead)).toHaveLength(1);
      expect((await sendRow(world, "one")).leaseUntil).toBe(world.now() + 61_000);
    },
  ],
  [
    "the next message to leave is the earliest one waiting",
    async (world, desk) => {
      expect(await desk.backlog.nextSendAt()).toBeNull();
      await hear(desk, "one");
      expect(await desk.backlog.nextSendAt()).toBeNull();
      await sendBack(desk, "one", world.now() + 70);
      await hear(desk, "two", {}, ana);
      await sendBack(desk, "two", world.now() + 30);
      expect(await desk.backlog.nextSendAt()).toBe(world.now() + 30);
    },
  ],
];
