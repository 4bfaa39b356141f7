import { expect } from "vitest";
import type { Rating, Ticket } from "../../../../src/tickets/ticket.ts";
import { auditHash } from "../../../memory-store/audit.ts";
import { openCase } from "./a-case.ts";
import { bare, type Case, hear, read, refuses, turnOf, unchanged, write } from "./kit.ts";

const rated = (ticket: Ticket, rating: Rating, round = 1): Ticket => ({ ...ticket, rating, round });
const audit = (action: string) => ({ actor: "li", action, subject: "S1" });

/** What customers thought of it, and who did what. */
export const surveyCases: readonly Case[] = [
  [
    "a rating is kept with all that was said",
    async (world, desk) => {
      const ticket = rated(await openCase(desk), {
        result: "dissatisfied",
        efficiency: "average",
        reasons: ["speed", "skill"],
        opinion: "太慢",
      });
      await write(desk, bare({ surveys: [{ number: "M1", ticket, at: 5 }] }));
      expect((await world.look()).surveys).toEqual([
        {
          number: "M1",
          ticket: ticket.id,
          round: 1,
          customer: ticket.customer,
          class: "repair",
          result: "dissatisfied",
          efficiency: "average",
          reasons: ["speed", "skill"],
          opinion: "太慢",
          at: 5,
        },
      ]);
    },
  ],
  [
    "a short rating leaves the rest empty",
    async (world, desk) => {
      const ticket = rated(await openCase(desk), { result: "satisfied" });
      await write(desk, bare({ surveys: [{ number: "M1", ticket, at: 5 }] }));
      expect((await world.look()).surveys).toMatchObject([
        { efficiency: null, reasons: [], opinion: null },
      ]);
    },
  ],
  [
    "a second rating of one round takes the first one's place",
    async (world, desk) => {
      const ticket = await openCase(desk);
      const write2 = (number: string, result: Rating["result"], at: number) =>
        write(desk, bare({ surveys: [{ number, ticket: rated(ticket, { result }), at }] }));
      await write2("M1", "dissatisfied", 5);
      await write2("M2", "satisfied", 6);
      expect((await world.look()).surveys).toMatchObject([
        { number: "M2", result: "satisfied", at: 6 },
      ]);
    },
  ],
  [
    "every round has a rating of its own",
    async (world, desk) => {
      const ticket = await openCase(desk);
      for (const round of [1, 2])
        await write(
          desk,
          bare({
            surveys: [
              { number: `M${round}`, ticket: rated(ticket, { result: "average" }, round), at: 5 },
            ],
          }),
        );
      expect((await world.look()).surveys).toHaveLength(2);
    },
  ],
  [
    "a rating's number is given once",
    async (world, desk) => {
      const ticket = rated(await openCase(desk), { result: "average" });
      await write(desk, bare({ surveys: [{ number: "M1", ticket, at: 5 }] }));
      const other = { ...ticket, round: 2 };
      await refuses(world, () =>
        write(desk, bare({ surveys: [{ number: "M1", ticket: other, at: 6 }] })),
      );
    },
  ],
  [
    "a survey without a rating is refused",
    async (world, desk) => {
      const ticket = await openCase(desk);
      await refuses(world, () => write(desk, bare({ surveys: [{ number: "M1", ticket, at: 5 }] })));
    },
  ],
  [
    "the first record of who did what begins the chain (R24)",
    async (world, desk) => {
      await write(desk, bare({ audits: [audit("look")] }));
      const [row] = (await world.look()).audits;
      expect(row).toMatchObject({ ...audit("look"), at: world.now(), prevHash: "0".repeat(64) });
      expect(row?.hash).toBe(
        auditHash({ ...audit("look"), at: world.now(), prevHash: "0".repeat(64) }),
      );
    },
  ],
  [
    "records are chained one after another, over trays and processes (R24)",
    async (world, desk) => {
      const other = await world.open();
      await write(desk, bare({ audits: [audit("a"), audit("b")] }));
      await write(other, bare({ audits: [audit("c")] }));
      const { audits } = await world.look();
      expect(audits.map(({ action }) => action)).toEqual(["a", "b", "c"]);
      for (const row of audits) expect(row.hash).toBe(auditHash(row));
      expect(audits.slice(1).map(({ prevHash }) => prevHash)).toEqual(
        audits.slice(0, 2).map(({ hash }) => hash),
      );
    },
  ],
  [
    "two processes recording at once still make one chain (R24, R12)",
    async (world, desk) => {
      const other = await world.open();
      await Promise.all(
        [desk, other, desk, other].map((one, nth) =>
          write(one, bare({ audits: [audit(`act ${nth}`)] })),
        ),
      );
      const { audits } = await world.look();
      expect(audits.slice(1).map(({ prevHash }) => prevHash)).toEqual(
        audits.slice(0, 3).map(({ hash }) => hash),
      );
    },
  ],
  [
    "names with quotes, breaks and other scripts are hashed alike everywhere (R24)",
    async (world, desk) => {
      await write(
        desk,
        bare({ audits: [{ actor: 'a"\\b', action: "line\nbreak\t\u0001", subject: "é 中 😀" }] }),
      );
      const [row] = (await world.look()).audits;
      if (row === undefined) throw new Error("no record");
      expect(row.hash).toBe(auditHash(row));
    },
  ],
  [
    "what a stale turn would have recorded did not happen (R24)",
    async (world, desk) => {
      const chat = await read(desk);
      await hear(desk, "one");
      await unchanged(world, () => write(desk, turnOf(chat, "two", { audits: [audit("no")] })));
    },
  ],
];
