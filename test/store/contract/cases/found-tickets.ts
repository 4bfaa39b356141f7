import { expect } from "vitest";
import { derive, ticketId, ticketNumber } from "../../../../src/kernel/ids.ts";
import { aBirth, aMove, engineer, find, moveOn, openCase, take } from "./a-case.ts";
import { bare, type Case, clock, hear, none, read, unchanged, write } from "./kit.ts";

/** Cases found again, with what their cards show; running numbers. */
export const foundTicketCases: readonly Case[] = [
  [
    "a card shows the newest reason",
    async (_world, desk) => {
      const born = await openCase(desk);
      const back = await moveOn(
        desk,
        born,
        { status: "returned" },
        { action: "return", evidence: { reason: "old" } },
      );
      const again = await moveOn(
        desk,
        back,
        { status: "reviewing" },
        { action: "resubmit", evidence: { reason: "none" } },
      );
      await moveOn(
        desk,
        again,
        { status: "rejected" },
        { action: "reject", evidence: { reason: "new" } },
      );
      expect((await find(desk, { numbers: ["S1"] }))[0]?.reason).toBe("new");
    },
  ],
  [
    "a card shows the engineer's name and number",
    async (world, desk) => {
      await world.hire({ id: engineer, role: "engineer", name: "Li", phone: "+861" });
      await moveOn(desk, await openCase(desk), { status: "dispatched", engineer });
      expect(await find(desk, { numbers: ["S1"] })).toMatchObject([
        { engineerName: "Li", engineerPhone: "+861" },
      ]);
    },
  ],
  [
    "a card shows the next clock, no warning and none that rang",
    async (world, desk) => {
      await openCase(desk);
      const at = world.now();
      await write(
        desk,
        bare({
          armed: [
            clock(at + 9),
            clock(at + 5, { kind: "visit.warning" }),
            clock(at + 7, { kind: "reply" }),
          ],
        }),
      );
      const next = async () => (await find(desk, { numbers: ["S1"] }))[0]?.nextClock;
      expect(await next()).toEqual({ kind: "reply", dueAt: at + 7 });
      await write(desk, bare({ settled: [{ subject: "ticket:S1", kind: "reply" }] }));
      expect(await next()).toEqual({ kind: "visit", dueAt: at + 9 });
    },
  ],
  [
    "a customer's cases are those not over, newest first, ten at most",
    async (_world, desk) => {
      for (let nth = 1; nth <= 12; nth += 1) await openCase(desk, `S${nth}`, 1_000 + nth);
      const [last] = await find(desk, { numbers: ["S12"] });
      if (last === undefined) throw new Error("no case");
      await moveOn(desk, last.ticket, { status: "cancelled" });
      const mine = await find(desk, { ofCustomers: [(await read(desk)).person.id] });
      expect(mine.map(({ ticket }) => ticket.number)).toEqual(
        [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((nth) => `S${nth}`),
      );
    },
  ],
  [
    "an engineer's cases are those that still concern them",
    async (_world, desk) => {
      for (const [number, status] of [
        ["S1", "dispatched"],
        ["S2", "rejected"],
        ["S3", "archived"],
        ["S4", "told"],
      ] as const)
        await moveOn(desk, await openCase(desk, number), { status, engineer });
      const found = await find(desk, { ofEngineers: [engineer] });
      expect(found.map(({ ticket }) => ticket.number)).toEqual(["S4", "S1"]);
    },
  ],
  [
    "supervisors see what waits for them",
    async (_world, desk) => {
      for (const [number, status] of [
        ["S1", "registered"],
        ["S2", "dispatched"],
        ["S3", "dissatisfied"],
        ["S4", "approved"],
      ] as const)
        await moveOn(desk, await openCase(desk, number), { status });
      const found = await find(desk, { awaitingSupervisor: true });
      expect(found.map(({ ticket }) => ticket.number)).toEqual(["S4", "S3", "S1"]);
    },
  ],
  [
    "a case asked for in two ways comes once",
    async (_world, desk) => {
      await openCase(desk);
      const wanted = { numbers: ["S1", "S1"], awaitingSupervisor: true };
      expect(await find(desk, wanted)).toHaveLength(1);
    },
  ],
  [
    "asking for a number nobody was given finds nothing",
    async (_world, desk) => {
      expect(await find(desk, { numbers: ["S404"] })).toEqual([]);
    },
  ],
  [
    "a case whose chat is not there is not shown",
    async (_world, desk) => {
      const { unit } = aBirth(await read(desk));
      await write(desk, bare(unit));
      expect(await find(desk, { numbers: ["S1"] })).toEqual([]);
    },
  ],
  [
    "several cases are opened in one tray",
    async (world, desk) => {
      await hear(desk, "one");
      const chat = await read(desk);
      const units = [aBirth(chat, "S1"), aBirth(chat, "S2")].map(({ unit }) => bare(unit));
      expect((await write(desk, ...units)).stale).toEqual(none);
      expect((await world.look()).tickets).toHaveLength(2);
    },
  ],
  [
    "running numbers are given in rows, each once (R5)",
    async (world, desk) => {
      const other = await world.open();
      expect(await desk.shelf.reserve("S", 3)).toBe(1);
      expect(await other.shelf.reserve("S", 2)).toBe(4);
      expect(await desk.shelf.reserve("S", 1)).toBe(6);
      expect(await desk.shelf.reserve("C", 1)).toBe(1);
    },
  ],
  [
    "two processes reserving at once get different numbers (R5, R12)",
    async (world, desk) => {
      const other = await world.open();
      const firsts = await Promise.all(
        [desk, other, desk, other].map(({ shelf }) => shelf.reserve("S", 5)),
      );
      expect(firsts.toSorted((a, b) => a - b)).toEqual([1, 6, 11, 16]);
    },
  ],
  [
    "a unit may bring the case of another id only under its own version",
    async (world, desk) => {
      const born = await openCase(desk);
      const other = { ...born, id: ticketId(derive("other")), number: ticketNumber("S9") };
      await unchanged(world, () => take(desk, aMove(other)));
    },
  ],
];
