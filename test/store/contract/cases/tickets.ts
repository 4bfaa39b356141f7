import { expect } from "vitest";
import { derive, personId, ticketNumber } from "../../../../src/kernel/ids.ts";
import { aBirth, aMove, engineer, find, moveOn, openCase, take } from "./a-case.ts";
import { bare, type Case, hear, read, refuses, stales, turnOf, unchanged, write } from "./kit.ts";

/** Cases: written once, moved one after another, found again. */
export const ticketCases: readonly Case[] = [
  [
    "a case is stored whole and found by its number (R5)",
    async (_world, desk) => {
      const ticket = await openCase(desk);
      expect(await find(desk, { numbers: ["S1"] })).toEqual([
        {
          ticket,
          chat: { channel: "telegram", chat: "700001" },
          photos: 0,
          kept: { files: [], gone: 0 },
        },
      ]);
    },
  ],
  [
    "a move changes what a move may change and nothing else",
    async (_world, desk) => {
      const born = await openCase(desk);
      const changes = {
        status: "dispatched",
        urgency: "urgent",
        engineer,
        supervisor: personId(derive("chen")),
        tried: [engineer],
        round: 2,
        form: { fault: "louder" },
        slots: [5, 6],
        appointment: 5,
        work: { done: "all" },
        rating: { result: "average" },
      } as const;
      const moved = await moveOn(desk, born, { ...changes, class: "maintenance", registeredAt: 9 });
      const [found] = await find(desk, { numbers: ["S1"] });
      expect(found?.ticket).toEqual({ ...moved, class: "repair", registeredAt: 1_000 });
    },
  ],
  [
    "of two moves decided on the same version one is stale (R16)",
    async (world, desk) => {
      const other = await world.open();
      const born = await openCase(desk);
      const verdicts = await Promise.all([
        take(desk, aMove(born, { status: "reviewing" })),
        take(other, aMove(born, { status: "cancelled" }, { action: "cancel" })),
      ]);
      expect(stales(verdicts)).toEqual([0, 1]);
      expect((await world.look()).history).toHaveLength(2);
    },
  ],
  [
    "a unit whose case moved meanwhile leaves its chat alone, too (R16)",
    async (world, desk) => {
      const born = await openCase(desk);
      const late = aMove(born, { status: "cancelled" }, { action: "cancel" });
      await moveOn(desk, born, { status: "reviewing" });
      const unit = turnOf(await read(desk), "late", late.unit);
      await unchanged(world, async () => {
        expect((await write(desk, unit)).stale).toEqual(new Set([0]));
      });
    },
  ],
  [
    "a case nobody opened cannot move",
    async (world, desk) => {
      await hear(desk, "one");
      const { ticket } = aBirth(await read(desk));
      await unchanged(world, async () => {
        expect((await take(desk, aMove(ticket))).stale.size).toBe(1);
      });
    },
  ],
  [
    "a case cannot be opened twice under one id (R5)",
    async (world, desk) => {
      await openCase(desk);
      const again = aBirth(await read(desk));
      await unchanged(world, async () => expect((await take(desk, again)).stale.size).toBe(1));
    },
  ],
  [
    "a number is given to one case only (R5)",
    async (world, desk) => {
      await openCase(desk);
      const { unit } = aBirth(await read(desk), "S2");
      const [row] = unit.tickets;
      if (row === undefined) throw new Error("no row");
      const taken = [{ ...row, ticket: { ...row.ticket, number: ticketNumber("S1") } }];
      await refuses(world, () => write(desk, bare({ tickets: taken })));
    },
  ],
  [
    "one cause opens one case (R5)",
    async (world, desk) => {
      await openCase(desk);
      const first = aBirth(await read(desk)).unit.tickets[0];
      const second = aBirth(await read(desk), "S2").unit.tickets[0];
      if (first === undefined || second === undefined) throw new Error("no row");
      const { cause } = first;
      await refuses(world, () => write(desk, bare({ tickets: [{ ...second, cause }] })));
    },
  ],
  [
    "a step of a history stands once, under its number and under its cause (R5)",
    async (world, desk) => {
      const born = await openCase(desk);
      const { unit } = aMove(born);
      await write(desk, bare({ history: unit.history }));
      await refuses(world, () => write(desk, bare({ history: unit.history })));
    },
  ],
  [
    "every step of a history holds the hash of the one before (R24)",
    async (world, desk) => {
      const born = await openCase(desk);
      const second = await moveOn(desk, born, { status: "reviewing" });
      await moveOn(desk, second, { status: "approved" }, { action: "approve" });
      const { history } = await world.look();
      expect(history.map(({ prevHash }) => prevHash)).toEqual([
        "0".repeat(64),
        ...history.slice(0, 2).map(({ hash }) => hash),
      ]);
    },
  ],
  [
    "a step keeps who took it, when, from where to where, and its evidence (R24)",
    async (world, desk) => {
      const born = await openCase(desk);
      const taken = { action: "return", by: engineer, evidence: { reason: "no serial" } } as const;
      await moveOn(desk, born, { status: "returned" }, taken);
      expect((await world.look()).history[1]).toMatchObject({
        seq: 2,
        at: 1_001,
        action: "return",
        by: engineer,
        role: "agent",
        from: "registered",
        to: "returned",
        evidence: '{"reason":"no serial"}',
      });
    },
  ],
];
