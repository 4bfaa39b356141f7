import { expect, test } from "vitest";
import { newDraft } from "../../../src/desk/draft.ts";
import { causeId, derive, outboundId } from "../../../src/kernel/ids.ts";
import type { Mark, SendRow } from "../../../src/ports/unit.ts";
import { aChat } from "../../desk/support/a-world.ts";
import { openMemoryDatabase } from "../../memory-store/open-memory-database.ts";
import type { SendLine } from "../../memory-store/rows.ts";
import { checkLiveness } from "./checks/liveness.ts";
import { openProcess } from "./core/process.ts";
import { openWatchedStore } from "./store/watched-store.ts";
import { aMessage } from "./support/lines.ts";
import { openWorld, type World } from "./world.ts";

const never = (): boolean => false;

/** A world in which nobody lives and nothing goes wrong. */
function stillWorld(): World {
  const world = openWorld(1);
  world.swarm.calm();
  return world;
}

test("a webhook that is answered 200 and not stored is noticed (I1, R1)", async () => {
  const world = stillWorld();
  world.receivers.push({ name: "liar", knock: (_path, _request, answered) => answered(200) });
  const write = (_attempt: number, at: number) =>
    ({ method: "POST", query: {}, headers: {}, body: new Uint8Array(), at }) as const;
  world.post.send({ platform: "line", lane: undefined, keys: ["e-1"], path: "/", write });
  await world.scheduler.runUntil(5_000, never);
  expect(world.violation()?.invariant).toBe("I1");
});

test("a person's number in the queue is noticed (I13, R23)", () => {
  const world = stillWorld();
  const process = openProcess(
    "p1",
    world.scheduler,
    world.swarm,
    { count: 0 },
    () => undefined,
    () => undefined,
  );
  const wakes = world.queue.wakesFor(process, () => 0);
  wakes.plan("photo", derive("photo", 1), 0);
  wakes.plan("clocks", "due", 0);
  expect(world.violation()).toBeUndefined();
  wakes.plan("clocks", "13800138000", 0);
  expect(world.violation()?.invariant).toBe("I13");
});

/** A watched store around one that answers as told; what it breaks. */
function watching(
  write: () => void,
  message: () => SendLine | undefined,
  blocked: string | null = null,
) {
  const found: string[] = [];
  const { shelf, ...ends } = openMemoryDatabase({ now: () => 0 }).open();
  const nothing = { stale: new Set<number>(), seen: new Set<string>(), queued: new Set<never>() };
  const store = openWatchedStore(
    {
      violate: (invariant) => void found.push(invariant),
      reached: () => undefined,
      message,
      blockedOf: () => blocked,
      writer: "p1",
      writers: new Map(),
    },
    {
      ...ends,
      shelf: {
        ...shelf,
        write() {
          write();
          return Promise.resolve(nothing);
        },
      },
    },
  );
  return { found, store };
}

test("an old fence that changes a message is noticed (I7)", async () => {
  const state = { row: aMessage({ fence: 2 }) };
  const mark: Mark = {
    id: outboundId("a"),
    fence: 1,
    status: "accepted",
    nextAt: null,
    messageId: null,
    maybeTwice: false,
    error: null,
    at: 0,
  };
  const honest = watching(
    () => undefined,
    () => state.row,
  );
  await honest.store.shelf.write([], [mark]);
  expect(honest.found).toEqual([]);
  const lax = watching(
    () => (state.row = aMessage({ fence: 2, status: "accepted" })),
    () => state.row,
  );
  await lax.store.shelf.write([], [mark]);
  expect(lax.found).toEqual(["I7"]);
});

const silence = { ...newDraft(null, new Map()), chat: { ...aChat(), blocked: "left" } };
const send: SendRow = {
  id: outboundId("a"),
  seq: 1,
  part: 0,
  kind: "answer",
  body: { bubbles: [] },
  mustArrive: false,
  cause: causeId("cause"),
  causeIndex: 0,
};

test("words written for somebody who has shut us out are noticed (I10)", async () => {
  const shut = watching(
    () => undefined,
    () => undefined,
    "left",
  );
  await shut.store.shelf.write([silence], []);
  expect(shut.found).toEqual([]);
  await shut.store.shelf.write([{ ...silence, sends: [send] }], []);
  expect(shut.found).toEqual(["I10"]);
});

test("an answer to what was passed on to a person is noticed (I11)", async () => {
  const served = watching(
    () => undefined,
    () => undefined,
  );
  const to = { channel: "line", chat: "U2" } as const;
  const notice = { key: "cause.0", to, notice: { kind: "customer-says" }, at: 0 } as const;
  const passed = { ...newDraft(aChat(), new Map()), notices: [notice] };
  await served.store.shelf.write([passed], []);
  expect(served.found).toEqual([]);
  await served.store.shelf.write([{ ...passed, sends: [send] }], []);
  expect(served.found).toEqual(["I11"]);
});

test("whatever is left undone when the faults have ended is noticed (L)", async () => {
  const database = openMemoryDatabase({ now: () => 0 });
  const desk = database.open();
  const to = { channel: "line", chat: "U1" } as const;
  const notice = { key: "n-1", to, notice: { kind: "turn-failed" }, at: 0 } as const;
  const timer = {
    subject: "ticket:S1",
    kind: "review",
    cycle: 1,
    dueAt: 0,
    zone: "UTC",
    why: null,
  };
  const looks = (now: number, letters = 0): number => {
    const found: string[] = [];
    const parts = {
      rows: database.rows,
      databaseNow: () => now,
      lettersOpen: () => letters,
      isShown: () => true,
    };
    checkLiveness(parts, (invariant) => void found.push(invariant));
    return found.length;
  };
  expect(looks(100_000)).toBe(0);
  expect(looks(100_000, 1)).toBe(1);
  await desk.shelf.write([{ ...newDraft(null, new Map()), notices: [notice], armed: [timer] }], []);
  expect(looks(1_000)).toBe(0);
  expect(looks(100_000)).toBe(2);
});
