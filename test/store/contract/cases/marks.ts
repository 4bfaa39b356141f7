import { expect } from "vitest";
import {
  type Case,
  claimed,
  hear,
  mark,
  markOf,
  onlyOrphan,
  read,
  refuses,
  sendBack,
  sendRow,
  turnOf,
  unchanged,
} from "./kit.ts";

const settled = (status: "accepted" | "refused" | "unsure" | "dead" | "cancelled"): Case => [
  `a message marked ${status} is settled when its outcome was known (R6)`,
  async (world, desk) => {
    await hear(desk, "one");
    await mark(desk, "one", { status, at: 777, error: "why", messageId: "p1" });
    expect(await sendRow(world, "one")).toMatchObject({
      status,
      settledAt: 777,
      error: "why",
      messageId: "p1",
      leaseUntil: null,
      nextAt: null,
      attempt: 1,
      fence: 1,
    });
  },
];

const putBack = (error: string): Case => [
  `a message put back because of ${error} keeps its place on the ladder (R6)`,
  async (world, desk) => {
    await hear(desk, "one");
    await mark(desk, "one", { status: "queued", nextAt: world.now() + 50, error });
    expect(await sendRow(world, "one")).toMatchObject({ status: "queued", attempt: 0, error });
  },
];

/** What became of messages. */
export const markCases: readonly Case[] = [
  settled("accepted"),
  settled("refused"),
  settled("unsure"),
  settled("dead"),
  settled("cancelled"),
  putBack("behind-another"),
  putBack("channel-waits"),
  [
    "a message sent back waits for its time, unsettled, and its try counts (R6)",
    async (world, desk) => {
      await hear(desk, "one");
      await mark(desk, "one", { status: "queued", nextAt: world.now() + 2_000, error: "429" });
      expect(await sendRow(world, "one")).toMatchObject({
        status: "queued",
        nextAt: world.now() + 2_000,
        leaseUntil: null,
        settledAt: null,
        attempt: 1,
        error: "429",
      });
    },
  ],
  [
    "a mark with an old fence changes nothing (R6, R12)",
    async (world, desk) => {
      await hear(desk, "one");
      await sendBack(desk, "one", world.now());
      await claimed(desk);
      await unchanged(world, () => mark(desk, "one", { fence: 1 }));
    },
  ],
  [
    "a mark with a fence nobody was given changes nothing (R6)",
    async (world, desk) => {
      await hear(desk, "one");
      await unchanged(world, () => mark(desk, "one", { fence: 5 }));
    },
  ],
  [
    "a message settled once stays as it is, whatever comes later (R6)",
    async (world, desk) => {
      await hear(desk, "one");
      await mark(desk, "one");
      await unchanged(world, () => mark(desk, "one", { status: "refused", error: "late" }));
    },
  ],
  [
    "a message that waits takes no mark",
    async (world, desk) => {
      await hear(desk, "one");
      await sendBack(desk, "one", world.now() + 9);
      await unchanged(world, () => mark(desk, "one", { status: "accepted" }));
    },
  ],
  [
    "a mark of a message nobody knows changes nothing",
    async (world, desk) => {
      await unchanged(world, () => mark(desk, "never"));
    },
  ],
  [
    "perhaps twice, once said, is never taken back (R7)",
    async (world, desk) => {
      await hear(desk, "one");
      await mark(desk, "one", { status: "queued", nextAt: world.now(), maybeTwice: true });
      await claimed(desk);
      await mark(desk, "one", { fence: 2, maybeTwice: false });
      expect(await sendRow(world, "one")).toMatchObject({ status: "accepted", maybeTwice: true });
    },
  ],
  [
    "the platform's id, once known, is not lost by a later mark",
    async (world, desk) => {
      await hear(desk, "one");
      await mark(desk, "one", { status: "queued", nextAt: world.now(), messageId: "p1" });
      await claimed(desk);
      await mark(desk, "one", { fence: 2 });
      expect((await sendRow(world, "one")).messageId).toBe("p1");
    },
  ],
  [
    "the last error is the one that stands",
    async (world, desk) => {
      await hear(desk, "one");
      await mark(desk, "one", { status: "queued", nextAt: world.now(), error: "429" });
      await claimed(desk);
      await mark(desk, "one", { fence: 2 });
      expect((await sendRow(world, "one")).error).toBeNull();
    },
  ],
  [
    "marks of one tray reach all their messages",
    async (world, desk) => {
      await hear(desk, "one");
      await hear(desk, "two");
      await desk.shelf.write([], [markOf("two", { status: "refused" }), markOf("one")]);
      expect((await sendRow(world, "one")).status).toBe("accepted");
      expect((await sendRow(world, "two")).status).toBe("refused");
    },
  ],
  [
    "marks are kept though every turn of their tray is stale",
    async (world, desk) => {
      const chat = await read(desk);
      await hear(desk, "one");
      const { stale } = await desk.shelf.write([turnOf(chat, "two")], [markOf("one")]);
      expect(stale.size).toBe(1);
      expect((await sendRow(world, "one")).status).toBe("accepted");
    },
  ],
  [
    "marks go down with a tray that is refused, and can come again",
    async (world, desk) => {
      await hear(desk, "one");
      const chat = await read(desk);
      const sends = turnOf(chat, "one").sends;
      await refuses(world, () =>
        desk.shelf.write([turnOf(chat, "two", { sends })], [markOf("one")]),
      );
      await mark(desk, "one");
      expect((await sendRow(world, "one")).status).toBe("accepted");
    },
  ],
  [
    "whoever was thought dead comes back, and its mark changes nothing (R11)",
    async (world, desk) => {
      const other = await world.open();
      await hear(other, "one");
      await world.forward(60_001);
      await desk.backlog.adopt(await onlyOrphan(desk), "queued", world.now(), true);
      await unchanged(world, () => mark(other, "one"));
    },
  ],
  [
    "any process may bring the mark, if it knows the fence",
    async (world, desk) => {
      await hear(desk, "one");
      await mark(await world.open(), "one");
      expect((await sendRow(world, "one")).status).toBe("accepted");
    },
  ],
];
