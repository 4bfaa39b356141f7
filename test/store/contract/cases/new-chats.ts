import { expect } from "vitest";
import { derive, personId } from "../../../../src/kernel/ids.ts";
import { anEvent } from "../../../support/store.ts";
import {
  bare,
  type Case,
  eventRow,
  hear,
  li,
  notice,
  read,
  stales,
  turnOf,
  wang,
  write,
} from "./kit.ts";

/** New chats, two processes at once, clocks that run ahead. */
export const newChatCases: readonly Case[] = [
  [
    "a new chat whose turn is stale leaves no row of it (R2)",
    async (world, desk) => {
      await hear(desk, "one");
      const fresh = turnOf(await read(desk, { channel: "telegram", chat: "new" }), "one");
      expect((await write(desk, fresh)).stale).toEqual(new Set([0]));
      expect((await world.look()).chats.map(({ chat }) => chat)).toEqual(["700001"]);
    },
  ],
  [
    "one event reaching two processes at once is heard once (R2, R12)",
    async (world, desk) => {
      const other = await world.open();
      await hear(desk, "zero");
      const [mine, theirs] = [await read(desk), await read(other)];
      const verdicts = await Promise.all([
        write(desk, turnOf(mine, "one")),
        write(other, turnOf(theirs, "one")),
      ]);
      expect(stales(verdicts)).toEqual([0, 1]);
      expect((await world.look()).events.map(({ key }) => key)).toEqual(["zero", "one"]);
    },
  ],
  [
    "two processes hearing one new chat at once make one chat (R4, R12)",
    async (world, desk) => {
      const other = await world.open();
      const [mine, theirs] = [await read(desk), await read(other)];
      const verdicts = await Promise.all([
        write(desk, turnOf(mine, "one")),
        write(other, turnOf(theirs, "two")),
      ]);
      expect(stales(verdicts)).toEqual([0, 1]);
      const { chats, people } = await world.look();
      expect([chats.length, chats[0]?.version, people.length]).toEqual([1, 1, 1]);
    },
  ],
  [
    "a turn that came back stale is written when decided again (R12)",
    async (world, desk) => {
      const other = await world.open();
      const chat = await read(desk);
      await hear(other, "one");
      expect((await write(desk, turnOf(chat, "two"))).stale.size).toBe(1);
      expect((await hear(desk, "two")).stale.size).toBe(0);
      expect((await world.look()).events.map(({ key }) => key)).toEqual(["one", "two"]);
    },
  ],
  [
    "a unit of no chat never carries events of a platform",
    async (world, desk) => {
      await write(desk, bare({ events: [anEvent("one")], notices: [notice("n")] }));
      expect((await world.look()).events.map(({ key }) => key)).toEqual(["n"]);
    },
  ],
  [
    "a new chat may belong to a person who is here already",
    async (world, desk) => {
      const id = personId(derive("colleague"));
      await world.hire({ id, role: "supervisor", name: "Chen" });
      const chat = await read(desk, li);
      await write(desk, turnOf({ ...chat, person: { ...chat.person, id } }, "one"));
      expect((await read(desk, li)).person).toMatchObject({ role: "supervisor", name: "Chen" });
      expect((await world.look()).people).toHaveLength(1);
    },
  ],
  [
    "a tray of a process whose clock runs ahead carries that clock's time",
    async (world) => {
      const ahead = await world.open(5_000);
      await hear(ahead, "one");
      expect((await eventRow(world, "one")).receivedAt).toBe(world.now() + 5_000);
    },
  ],
  [
    "what is said last is when a chat was last heard",
    async (world, desk) => {
      const chat = await read(desk, wang);
      const conversation = { ...chat.conversation, lastAt: 123_456 };
      await write(desk, turnOf({ ...chat, conversation }, "one"));
      expect((await world.look()).chats[0]?.lastHeardAt).toBe(123_456);
    },
  ],
];
