import { expect } from "vitest";
import type { World } from "../world.ts";
import { engineer } from "./a-case.ts";
import { type Case, hear, li, none, read, stales, turnOf, unchanged, write } from "./kit.ts";

/** Li works here, and was given a code. */
const hireLi = async (world: World, expiresInMs = 1_000): Promise<void> => {
  await world.hire({
    id: engineer,
    role: "engineer",
    name: "Li",
    skills: ["repair"],
    regions: ["east"],
  });
  await world.giveCode("ABCD-2345", engineer, world.now() + expiresInMs);
};
const codes = ["ABCD-2345"];

/** One-time codes bind a chat to a colleague; wrong ones are counted. */
export const codeCases: readonly Case[] = [
  [
    "a good code tells whose it is",
    async (world, desk) => {
      await hireLi(world);
      expect(await desk.shelf.codes(["WRONG", ...codes])).toEqual([
        {
          code: "ABCD-2345",
          person: {
            id: engineer,
            role: "engineer",
            name: "Li",
            ticketsOpened: 0,
            surveysOpened: 0,
          },
        },
      ]);
    },
  ],
  [
    "a code that is over is good for nothing",
    async (world, desk) => {
      await hireLi(world);
      await world.forward(999);
      expect(await desk.shelf.codes(codes)).toHaveLength(1);
      await world.forward(1);
      expect(await desk.shelf.codes(codes)).toEqual([]);
    },
  ],
  [
    "a code is used once (S10)",
    async (world, desk) => {
      await hireLi(world);
      expect((await hear(desk, "one", { codes })).stale).toEqual(none);
      expect((await world.look()).codes).toMatchObject([{ usedAt: world.now() }]);
      expect(await desk.shelf.codes(codes)).toEqual([]);
      await unchanged(world, async () =>
        expect((await hear(desk, "two", { codes })).stale).toEqual(new Set([0])),
      );
    },
  ],
  [
    "of two chats that use one code at once, one is bound (S10, R12)",
    async (world, desk) => {
      await hireLi(world);
      const other = await world.open();
      const verdicts = await Promise.all([
        hear(desk, "one", { codes }),
        hear(other, "two", { codes }, li),
      ]);
      expect(stales(verdicts)).toEqual([0, 1]);
    },
  ],
  [
    "a code that was never made binds nobody (S10)",
    async (world, desk) => {
      await hear(desk, "zero");
      await unchanged(world, () => hear(desk, "one", { codes: ["NEVER"] }));
    },
  ],
  [
    "a chat refused for its code leaves no row that names a colleague (S10)",
    async (world, desk) => {
      await hireLi(world);
      await hear(desk, "one", { codes });
      const chat = await read(desk, li);
      const person = { ...chat.person, id: engineer };
      await unchanged(world, () => write(desk, turnOf({ ...chat, person }, "two", { codes })));
    },
  ],
  [
    "wrong codes are counted for each chat (S9)",
    async (_world, desk) => {
      for (const name of ["a", "b", "c"]) await hear(desk, name, { wrongCode: true });
      await hear(desk, "d", { wrongCode: true }, li);
      expect([(await read(desk)).wrongCodes, (await read(desk, li)).wrongCodes]).toEqual([3, 1]);
    },
  ],
  [
    "wrong codes are forgotten an hour after the first (S9)",
    async (world, desk) => {
      await hear(desk, "a", { wrongCode: true });
      await world.forward(3_599_999);
      await hear(desk, "b", { wrongCode: true });
      expect((await read(desk)).wrongCodes).toBe(2);
      await world.forward(1);
      expect((await read(desk)).wrongCodes).toBe(0);
      await hear(desk, "c", { wrongCode: true });
      expect((await read(desk)).wrongCodes).toBe(1);
    },
  ],
  [
    "wrong codes are forgotten by the clock of the process that counts them (S9, R19)",
    async (world) => {
      const ahead = await world.open(7_200_000);
      await hear(ahead, "a", { wrongCode: true });
      expect((await read(ahead)).wrongCodes).toBe(1);
      await world.forward(3_600_000);
      expect((await read(ahead)).wrongCodes).toBe(0);
    },
  ],
];
