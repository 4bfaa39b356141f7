import { expect } from "vitest";
import { derive, timerId } from "../../../../src/kernel/ids.ts";
import type { Unit } from "../../../../src/ports/unit.ts";
import type { Desk } from "../world.ts";
import { bare, type Case, clock, hear, read, turnOf, unchanged, write } from "./kit.ts";

const idOf = (subject = "ticket:S1", kind = "visit", cycle = 1) =>
  timerId(derive("timer", subject, kind, cycle));
const arm = (desk: Desk, ...armed: Unit["armed"]) => write(desk, bare({ armed }));
const ring = (desk: Desk, ...fired: Unit["fired"]) => write(desk, bare({ fired }));
const settle = (desk: Desk, kind = "visit", subject = "ticket:S1") =>
  write(desk, bare({ settled: [{ subject, kind }] }));

/** Promises called off, made anew, or kept before. */
export const settledClockCases: readonly Case[] = [
  [
    "a clock called off never rings (R9)",
    async (world, desk) => {
      await arm(desk, clock(world.now()));
      await settle(desk);
      expect((await world.look()).timers).toMatchObject([{ status: "cancelled", fence: 1 }]);
      expect((await ring(desk, idOf())).stale.size).toBe(1);
      expect(await desk.backlog.dueTimers(9)).toEqual([]);
    },
  ],
  [
    "a clock that was never armed cannot ring",
    async (_world, desk) => {
      expect((await ring(desk, idOf())).stale.size).toBe(1);
    },
  ],
  [
    "what a ring brings about is left undone when the clock rang before (R9)",
    async (world, desk) => {
      await hear(desk, "one");
      await arm(desk, clock(world.now()));
      await ring(desk, idOf());
      await unchanged(world, async () =>
        write(desk, turnOf(await read(desk), "late", { fired: [idOf()] })),
      );
    },
  ],
  [
    "the same promise armed twice is one clock with the first time (R9)",
    async (world, desk) => {
      await arm(desk, clock(world.now() + 5));
      await unchanged(world, () => arm(desk, clock(world.now() + 99)));
    },
  ],
  [
    "a clock that rang is not armed again under its cycle (R9)",
    async (world, desk) => {
      await arm(desk, clock(world.now()));
      await ring(desk, idOf());
      await unchanged(world, () => arm(desk, clock(world.now() + 9)));
    },
  ],
  [
    "a promise called off is made anew under its next cycle (R9)",
    async (world, desk) => {
      await arm(desk, clock(world.now()));
      await settle(desk);
      await arm(desk, clock(world.now() + 5, { cycle: 2 }));
      expect(await desk.backlog.nextTimerAt()).toBe(world.now() + 5);
    },
  ],
  [
    "settled and made anew in one unit, it runs under its new cycle only",
    async (world, desk) => {
      await arm(desk, clock(world.now()));
      const settled = [{ subject: "ticket:S1", kind: "visit" }];
      await write(desk, bare({ settled, armed: [clock(world.now() + 7, { cycle: 2 })] }));
      const states = (await world.look()).timers.map(({ cycle, status }) => [cycle, status]);
      expect(Object.fromEntries(states)).toEqual({ 1: "cancelled", 2: "armed" });
    },
  ],
  [
    "calling a promise off ends all its armed cycles and no other's",
    async (world, desk) => {
      const at = world.now() + 9;
      const other = clock(at, { subject: "ticket:S2" });
      await arm(desk, clock(at), clock(at, { cycle: 2 }), clock(at, { kind: "reply" }), other);
      await settle(desk);
      const armed = (await world.look()).timers.filter(({ status }) => status === "armed");
      expect(armed.map(({ subject, kind }) => `${subject} ${kind}`).toSorted()).toEqual([
        "ticket:S1 reply",
        "ticket:S2 visit",
      ]);
    },
  ],
  [
    "a clock that rang stays rung though its promise is settled in the same unit (R9)",
    async (world, desk) => {
      await arm(desk, clock(world.now()));
      await write(
        desk,
        bare({ fired: [idOf()], settled: [{ subject: "ticket:S1", kind: "visit" }] }),
      );
      expect((await world.look()).timers).toMatchObject([{ status: "fired", fence: 1 }]);
    },
  ],
  [
    "calling off what was never promised changes nothing",
    async (world, desk) => {
      await unchanged(world, () => settle(desk));
    },
  ],
  [
    "clocks of a stale turn are neither armed nor called off",
    async (world, desk) => {
      await arm(desk, clock(world.now() + 9));
      const chat = await read(desk);
      await hear(desk, "one");
      const parts = {
        armed: [clock(world.now(), { cycle: 2 })],
        settled: [{ subject: "ticket:S1", kind: "visit" }],
      };
      await unchanged(world, () => write(desk, turnOf(chat, "two", parts)));
    },
  ],
];
