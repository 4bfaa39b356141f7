import { expect } from "vitest";
import { StoreUnavailable } from "../../../../src/kernel/errors.ts";
import {
  causeId,
  conversationId,
  outboundId,
  personId,
  timerId,
} from "../../../../src/kernel/ids.ts";
import { anEvent, aSend, aUnit } from "../../../support/store.ts";
import { aMove, openCase } from "./a-case.ts";
import {
  bare,
  type Case,
  clock,
  hear,
  markOf,
  notice,
  read,
  refuses,
  unchanged,
  write,
} from "./kit.ts";

/** Values TypeScript lets through and rows do not. */
export const refusalCases: readonly Case[] = [
  [
    "an event with a zero byte in its name is refused (S6)",
    (world, desk) => refuses(world, () => hear(desk, "a\u0000b")),
  ],
  [
    "a chat with a zero byte in its name is refused (S6)",
    (world, desk) => refuses(world, () => hear(desk, "one", {}, { channel: "kf", chat: "\u0000" })),
  ],
  [
    "asking for a chat with a zero byte in its name is refused (S6)",
    (world, desk) => refuses(world, () => read(desk, { channel: "kf", chat: "\u0000" })),
  ],
  [
    "half a character in an event's name becomes a mark of its loss (S6)",
    async (world, desk) => {
      await hear(desk, "a\ud800b");
      expect((await world.look()).events[0]?.key).toBe("a\ufffdb");
    },
  ],
  [
    "what people said may hold anything: it is sealed (S6)",
    async (_world, desk) => {
      const chat = await read(desk);
      const people = [{ id: chat.person.id, name: "zero \u0000 byte" }];
      await hear(desk, "one", { people });
      expect((await read(desk)).person.name).toBe("zero \u0000 byte");
    },
  ],
  [
    "what is to be said may hold anything: it is sealed (S6)",
    async (world, desk) => {
      const body = { bubbles: [{ kind: "text", text: "zero \u0000 byte, half \ud800" }] } as const;
      await hear(desk, "one", { sends: [aSend("one", 1, { body })] });
      expect(JSON.parse((await world.look()).sends[0]?.body ?? "")).toEqual(body);
    },
  ],
  [
    "a zero byte where a conversation stands open is refused (S6)",
    async (world, desk) => {
      const chat = await read(desk);
      const conversation = { ...chat.conversation, album: "a\u0000" };
      await refuses(world, () => write(desk, aUnit({ ...chat, conversation })));
    },
  ],
  [
    "half a character in news's name is refused (S6)",
    (world, desk) => refuses(world, () => write(desk, bare({ notices: [notice("n\ud800")] }))),
  ],
  [
    "a zero byte in the arithmetic of a clock is refused (S6)",
    (world, desk) =>
      refuses(world, () => write(desk, bare({ armed: [clock(1, { why: { a: ["\u0000"] } })] }))),
  ],
  [
    "an id that is none is refused, wherever it stands",
    async (world, desk) => {
      await hear(desk, "one");
      const chat = await read(desk);
      const odd = "no id";
      for (const unit of [
        aUnit({ ...chat, id: conversationId(odd) }),
        aUnit({ ...chat, person: { ...chat.person, id: personId(odd) } }),
        aUnit({ ...chat, serving: conversationId(odd) }),
        aUnit(chat, { sends: [aSend("x", 2, { id: outboundId(odd) })] }),
        aUnit(chat, { sends: [aSend("x", 2, { cause: causeId(odd) })] }),
        bare({ fired: [timerId(odd)] }),
        bare({ people: [{ id: personId(odd) }] }),
      ])
        await refuses(world, () => write(desk, unit));
    },
  ],
  [
    "a mark of an id that is none is refused",
    (world, desk) =>
      refuses(world, () => desk.shelf.write([], [markOf("x", { id: outboundId("no id") })])),
  ],
  [
    "a time that is no whole number is refused",
    async (world, desk) => {
      const chat = await read(desk);
      for (const at of [1.5, Number.NaN, Number.POSITIVE_INFINITY])
        await refuses(world, () => write(desk, aUnit(chat, { events: [{ ...anEvent("x"), at }] })));
    },
  ],
  [
    "a clock due at no whole millisecond is refused",
    (world, desk) => refuses(world, () => write(desk, bare({ armed: [clock(1.5)] }))),
  ],
  [
    "a running number beyond what a row can count is refused",
    async (world, desk) => {
      const chat = await read(desk);
      await refuses(world, () => write(desk, aUnit({ ...chat, outSeq: 2 ** 31 })));
    },
  ],
  [
    "one case moved twice in one tray is not taken, and it is not the rows that are blamed",
    async (world, desk) => {
      const born = await openCase(desk);
      const units = [aMove(born), aMove(born, {}, { action: "cancel" })].map(({ unit }) =>
        bare(unit),
      );
      await unchanged(world, () => expect(write(desk, ...units)).rejects.toThrow(StoreUnavailable));
    },
  ],
  [
    "after a refusal the same chat is served as if nothing had been",
    async (world, desk) => {
      await refuses(world, () => hear(desk, "a\u0000b"));
      expect((await hear(desk, "one")).stale.size).toBe(0);
    },
  ],
];
