import { expect } from "vitest";
import { derive, outboundId } from "../../../../src/kernel/ids.ts";
import { aSend } from "../../../support/store.ts";
import {
  ana,
  bare,
  type Case,
  hear,
  idOf,
  mark,
  none,
  read,
  refuses,
  sendBack,
  sendRow,
  turnOf,
  unchanged,
  wang,
  write,
} from "./kit.ts";

/** A message is one message, whatever goes wrong. */
export const sendKeyCases: readonly Case[] = [
  [
    "a cause that comes a second time is refused by its key (R5, R7)",
    async (world, desk) => {
      await hear(desk, "one");
      const again = { ...aSend("one", 2), id: outboundId(derive("another id")) };
      await refuses(world, () => hear(desk, "two", { sends: [again] }));
    },
  ],
  [
    "a place in a chat's order is given once (R8)",
    async (world, desk) => {
      await hear(desk, "one");
      await refuses(world, () => hear(desk, "two", { sends: [aSend("two", 1)] }));
    },
  ],
  [
    "one id is one message (R7)",
    async (world, desk) => {
      await hear(desk, "one");
      const again = { ...aSend("two", 2), id: idOf("one") };
      await refuses(world, () => hear(desk, "two", { sends: [again] }));
    },
  ],
  [
    "messages of a stale turn are not stored",
    async (world, desk) => {
      const chat = await read(desk);
      await hear(desk, "one");
      await unchanged(world, () => write(desk, turnOf(chat, "two", { events: [] })));
    },
  ],
  [
    "a unit of no chat sends nothing",
    async (world, desk) => {
      await write(desk, bare({ sends: [aSend("one", 1)] }));
      expect((await world.look()).sends).toEqual([]);
    },
  ],
  [
    "what may have arrived is not sent a second time once its reader is answered (R7)",
    async (world, desk) => {
      await hear(desk, "one");
      await mark(desk, "one", { status: "queued", nextAt: world.now() + 20_000, maybeTwice: true });
      expect((await hear(desk, "two")).queued).toEqual(none);
      expect(await sendRow(world, "one")).toMatchObject({
        status: "unsure",
        nextAt: null,
        settledAt: world.now(),
      });
    },
  ],
  [
    "news alone does not give up what may have arrived (R7)",
    async (world, desk) => {
      await hear(desk, "one");
      await mark(desk, "one", { status: "queued", nextAt: world.now() + 20_000, maybeTwice: true });
      await hear(desk, "two", { sends: [aSend("two", 2, { kind: "notice" })] });
      expect((await sendRow(world, "one")).status).toBe("queued");
    },
  ],
  [
    "what surely did not arrive is still sent after an answer (R6)",
    async (world, desk) => {
      await hear(desk, "one");
      await sendBack(desk, "one", world.now() + 20_000);
      await hear(desk, "two");
      expect((await sendRow(world, "one")).status).toBe("queued");
    },
  ],
  [
    "an answer in one chat gives nothing up in another (R7)",
    async (world, desk) => {
      await hear(desk, "one");
      await mark(desk, "one", { status: "queued", nextAt: world.now(), maybeTwice: true });
      await hear(desk, "two", {}, ana);
      expect((await sendRow(world, "one")).status).toBe("queued");
    },
  ],
  [
    "the answer's own version of the chat is kept with it",
    async (world, desk) => {
      for (const name of ["one", "two", "three"]) await hear(desk, name, {}, wang);
      const versions = (await world.look()).sends.map((row) => row.conversationVersion - row.seq);
      expect(versions).toEqual([0, 0, 0]);
    },
  ],
];
