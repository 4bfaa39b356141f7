import { expect } from "vitest";
import { derive, timerId } from "../../../../src/kernel/ids.ts";
import type { Unit } from "../../../../src/ports/unit.ts";
import type { Desk } from "../world.ts";
import { bare, type Case, clock, hear, none, read, stales, unchanged, wang, write } from "./kit.ts";

const idOf = (subject = "ticket:S1", kind = "visit", cycle = 1) =>
  timerId(derive("timer", subject, kind, cycle));
const arm = (desk: Desk, ...armed: Unit["armed"]) => write(desk, bare({ armed }));
const ring = (desk: Desk, ...fired: Unit["fired"]) => write(desk, bare({ fired }));
const settle = (desk: Desk, kind = "visit", subject = "ticket:S1") =>
  write(desk, bare({ settled: [{ subject, kind }] }));

/** Promises with a time. */
export const clockCases: readonly Case[] = [
  [
    "a clock is armed with its zone and the arithmetic of its time (R19)",
    async (world, desk) => {
      await arm(desk, clock(world.now() + 5));
      expect((await world.look()).timers).toEqual([
        {
          id: idOf(),
          ...clock(world.now() + 5),
          why: '{"rule":"test"}',
          status: "armed",
          fence: 0,
          firedAt: null,
        },
      ]);
    },
  ],
  [
    "a clock is due when its time has come, not before (R9)",
    async (world, desk) => {
      await arm(desk, clock(world.now() + 5));
      await world.forward(4);
      expect(await desk.backlog.dueTimers(9)).toEqual([]);
      await world.forward(1);
      expect(await desk.backlog.dueTimers(9)).toEqual([
        { id: idOf(), kind: "visit", cycle: 1, dueAt: world.now(), chat: null, ticket: "S1" },
      ]);
    },
  ],
  [
    "the clock of a talk names its chat",
    async (world, desk) => {
      await hear(desk, "one");
      const subject = `conversation:${(await read(desk)).id}`;
      await arm(desk, clock(world.now(), { subject, kind: "form-reminder" }));
      expect(await desk.backlog.dueTimers(9)).toMatchObject([{ chat: wang, ticket: null }]);
    },
  ],
  [
    "the clock of a talk in a chat nobody knows names nothing",
    async (world, desk) => {
      await arm(desk, clock(world.now(), { subject: `conversation:${derive("nobody")}` }));
      expect(await desk.backlog.dueTimers(9)).toMatchObject([{ chat: null, ticket: null }]);
    },
  ],
  [
    "due clocks come earliest first and no more than asked",
    async (world, desk) => {
      const at = world.now();
      await arm(desk, clock(at - 1), clock(at - 3, { cycle: 2 }), clock(at - 2, { cycle: 3 }));
      const cycles = async (limit: number) =>
        (await desk.backlog.dueTimers(limit)).map(({ cycle }) => cycle);
      expect([await cycles(9), await cycles(1)]).toEqual([[2, 3, 1], [2]]);
    },
  ],
  [
    "clocks due at one moment come in the order of their ids",
    async (world, desk) => {
      await arm(desk, ...[1, 2, 3, 4].map((cycle) => clock(world.now(), { cycle })));
      const ids = (await desk.backlog.dueTimers(9)).map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
    },
  ],
  [
    "a process whose clock runs ahead finds more due (R19)",
    async (world, desk) => {
      await arm(desk, clock(world.now() + 500));
      expect(await desk.backlog.dueTimers(9)).toEqual([]);
      expect(await (await world.open(500)).backlog.dueTimers(9)).toHaveLength(1);
    },
  ],
  [
    "the next clock is the earliest still armed",
    async (world, desk) => {
      expect(await desk.backlog.nextTimerAt()).toBeNull();
      await arm(desk, clock(world.now() + 9), clock(world.now() + 5, { kind: "reply" }));
      expect(await desk.backlog.nextTimerAt()).toBe(world.now() + 5);
      await settle(desk, "reply");
      expect(await desk.backlog.nextTimerAt()).toBe(world.now() + 9);
      await settle(desk);
      expect(await desk.backlog.nextTimerAt()).toBeNull();
    },
  ],
  [
    "a clock rings once (R9)",
    async (world, desk) => {
      await arm(desk, clock(world.now()));
      expect((await ring(desk, idOf())).stale).toEqual(none);
      expect((await world.look()).timers).toMatchObject([
        { status: "fired", firedAt: world.now(), fence: 1 },
      ]);
      await unchanged(world, async () => {
        expect((await ring(desk, idOf())).stale).toEqual(new Set([0]));
      });
    },
  ],
  [
    "of two processes that hear a clock at once, one acts on it (R9, R12)",
    async (world, desk) => {
      const other = await world.open();
      await arm(desk, clock(world.now()));
      const verdicts = await Promise.all([ring(desk, idOf()), ring(other, idOf())]);
      expect(stales(verdicts)).toEqual([0, 1]);
    },
  ],
  [
    "a clock does not ring before it is due (R9)",
    async (world, desk) => {
      await arm(desk, clock(world.now() + 1));
      await unchanged(world, () => ring(desk, idOf()));
    },
  ],
];
