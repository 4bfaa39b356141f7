import { expect } from "vitest";
import {
  ana,
  bare,
  type Case,
  eventRow,
  hear,
  notice,
  read,
  seenName,
  stales,
  turnOf,
  unchanged,
  wang,
  write,
} from "./kit.ts";

const heardKey = (key: string) => ({ channel: "desk", key });

/** News from one chat to another, and what is kept aside. */
export const heardCases: readonly Case[] = [
  [
    "news waits as an event of the chat it is for",
    async (world, desk) => {
      await hear(desk, "one", { notices: [notice("n1", ana)] });
      expect(await eventRow(world, "n1")).toMatchObject({
        channel: "desk",
        kind: "notice",
        chat: "line:U1",
        status: "new",
        at: 5,
        receivedAt: world.now(),
      });
    },
  ],
  [
    "news waits with its words until it is heard (R11)",
    async (_world, desk) => {
      await write(desk, bare({ notices: [notice("n1")] }));
      expect(await desk.backlog.waiting(0, 10)).toEqual([
        { kind: "notice", key: "n1", to: wang, notice: { kind: "rated", text: "news n1" }, at: 5 },
      ]);
    },
  ],
  [
    "news heard waits no more, and its try is counted (R2)",
    async (world, desk) => {
      await write(desk, bare({ notices: [notice("n1")] }));
      await hear(desk, "x", { events: [], heard: [heardKey("n1")] });
      expect(await desk.backlog.waiting(0, 10)).toEqual([]);
      expect(await eventRow(world, "n1")).toMatchObject({ status: "done", attempts: 1 });
    },
  ],
  [
    "news is heard once: whoever comes second is told so (R2)",
    async (_world, desk) => {
      await write(desk, bare({ notices: [notice("n1")] }));
      await hear(desk, "one", { events: [], heard: [heardKey("n1")] });
      const second = await hear(desk, "two", { events: [], heard: [heardKey("n1")] });
      expect(second.stale).toEqual(new Set([0]));
      expect(second.seen).toEqual(new Set([seenName("n1", "desk")]));
    },
  ],
  [
    "of two processes hearing one piece of news at once, one does (R2, R12)",
    async (world, desk) => {
      const other = await world.open();
      await hear(desk, "zero", { notices: [notice("n1")] });
      const heard = { events: [], heard: [heardKey("n1")] };
      const verdicts = await Promise.all([
        write(desk, turnOf(await read(desk), "one", heard)),
        write(other, turnOf(await read(other), "two", heard)),
      ]);
      expect(stales(verdicts)).toEqual([0, 1]);
      expect((await eventRow(world, "n1")).attempts).toBe(1);
    },
  ],
  [
    "news nobody stored cannot be heard",
    async (world, desk) => {
      await hear(desk, "one");
      await unchanged(world, async () => {
        const { seen, stale } = await hear(desk, "x", { heard: [heardKey("never")] });
        expect([stale.size, seen]).toEqual([1, new Set([seenName("never", "desk")])]);
      });
    },
  ],
  [
    "news of one name is stored once, however often it comes to be (R5)",
    async (world, desk) => {
      await write(desk, bare({ notices: [notice("n1"), notice("n1", ana)] }));
      await write(desk, bare({ notices: [notice("n1", ana)] }));
      expect((await world.look()).events).toMatchObject([{ key: "n1", chat: "telegram:700001" }]);
    },
  ],
  [
    "news of a stale turn is not stored",
    async (world, desk) => {
      const chat = await read(desk);
      await hear(desk, "one");
      await unchanged(world, () => write(desk, turnOf(chat, "two", { notices: [notice("n1")] })));
    },
  ],
  [
    "what waits comes oldest first and no more than asked",
    async (_world, desk) => {
      for (const key of ["c", "a", "b"]) await write(desk, bare({ notices: [notice(key)] }));
      const keys = async (limit: number) =>
        (await desk.backlog.waiting(0, limit)).map(({ key }) => key);
      expect([await keys(2), await keys(9), await keys(0)]).toEqual([
        ["c", "a"],
        ["c", "a", "b"],
        [],
      ]);
    },
  ],
  [
    "a young event is left to whoever has it in hand",
    async (world, desk) => {
      await write(desk, bare({ notices: [notice("n1")] }));
      await world.forward(2_999);
      expect(await desk.backlog.waiting(3_000, 10)).toEqual([]);
      await world.forward(1);
      expect(await desk.backlog.waiting(3_000, 10)).toHaveLength(1);
    },
  ],
  [
    "how old an event is, is told by the process's own clock (R19)",
    async (world, desk) => {
      await write(desk, bare({ notices: [notice("n1")] }));
      const ahead = await world.open(10_000);
      expect(await ahead.backlog.waiting(10_000, 10)).toHaveLength(1);
      expect(await desk.backlog.waiting(10_000, 10)).toEqual([]);
    },
  ],
  [
    "events answered at once never wait",
    async (_world, desk) => {
      await hear(desk, "one");
      expect(await desk.backlog.waiting(0, 10)).toEqual([]);
    },
  ],
];
