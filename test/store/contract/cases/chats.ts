import { expect } from "vitest";
import { newConversation } from "../../../../src/engine/conversation.ts";
import { conversationId, derive, personId } from "../../../../src/kernel/ids.ts";
import { aUnit } from "../../../support/store.ts";
import { ana, type Case, hear, li, read, turnOf, wang, write } from "./kit.ts";

const talk = {
  dialog: "report",
  version: 2,
  step: "fault",
  answers: { fault: "不制冷", phone: "+8613800138000" },
  strikes: 1,
  startedAt: 10,
  lastAt: 20,
  cycle: 3,
  reminded: true,
  trail: ["serial"],
} as const;

/** What a chat is, and how it is found again. */
export const chatCases: readonly Case[] = [
  [
    "a chat nobody has spoken in is fresh and has its derived ids",
    async (_world, desk) => {
      expect(await read(desk)).toEqual({
        ...wang,
        id: derive("conversation", "telegram", "700001"),
        fresh: true,
        version: 0,
        person: {
          id: derive("person", "telegram", "700001"),
          role: "customer",
          ticketsOpened: 0,
          surveysOpened: 0,
        },
        conversation: newConversation,
        blocked: null,
        serving: null,
        outSeq: 0,
        wrongCodes: 0,
      });
    },
  ],
  [
    "reading a fresh chat leaves no row",
    async (world, desk) => {
      await read(desk);
      expect((await world.look()).chats).toEqual([]);
      expect((await world.look()).people).toEqual([]);
    },
  ],
  [
    "the first turn makes the chat and its person",
    async (world, desk) => {
      await hear(desk, "one");
      const { chats, people } = await world.look();
      expect(chats).toMatchObject([{ ...wang, version: 1, outSeq: 1, createdAt: world.now() }]);
      expect(people).toMatchObject([{ id: chats[0]?.person, role: "customer", name: null }]);
    },
  ],
  [
    "chats come back in the order asked, known and fresh ones, twice if asked twice",
    async (_world, desk) => {
      await hear(desk, "one", {}, ana);
      const found = await desk.shelf.chats([wang, ana, li, ana]);
      expect(found.map(({ chat, fresh }) => [chat, fresh])).toEqual([
        ["700001", true],
        ["U1", false],
        ["li", true],
        ["U1", false],
      ]);
    },
  ],
  [
    "asking for no chat gives none",
    async (_world, desk) => {
      expect(await desk.shelf.chats([])).toEqual([]);
    },
  ],
  [
    "where a talk stands is found again whole, with what was said in it (R11)",
    async (_world, desk) => {
      const chat = await read(desk);
      const waiting = [{ ...talk, dialog: "visit", answers: { slot: "9:00" }, asleep: true }];
      const conversation = {
        ...newConversation,
        talk,
        waiting,
        heard: [{ messageId: "m1", field: "fault" }],
        lastAt: 77,
        locale: "en",
        localeFrom: "chosen",
        hushed: true,
      } as const;
      await write(desk, aUnit({ ...chat, conversation }));
      expect((await read(desk)).conversation).toEqual(conversation);
    },
  ],
  [
    "a talk that ended leaves nothing of what was said",
    async (world, desk) => {
      const chat = await read(desk);
      await write(desk, aUnit({ ...chat, conversation: { ...newConversation, talk } }));
      expect((await world.look()).chats[0]?.draft).toContain("不制冷");
      const later = await read(desk);
      await write(desk, aUnit({ ...later, conversation: newConversation }));
      expect((await world.look()).chats[0]?.draft).toBeNull();
    },
  ],
  [
    "a profile is kept, changed by a newer one, and not lost by a turn without one",
    async (_world, desk) => {
      const chat = await read(desk);
      await write(desk, aUnit({ ...chat, profile: { name: "Wang", language: "zh" } }));
      expect((await read(desk)).profile).toEqual({ name: "Wang", language: "zh" });
      await write(desk, aUnit({ ...(await read(desk)), profile: { name: "W" } }));
      const { profile: _profile, ...without } = await read(desk);
      await write(desk, aUnit(without));
      expect((await read(desk)).profile).toEqual({ name: "W" });
    },
  ],
  [
    "why nothing can be sent to a chat is kept, and taken back when it speaks again",
    async (_world, desk) => {
      await write(desk, aUnit({ ...(await read(desk)), blocked: "blocked" }));
      expect((await read(desk)).blocked).toBe("blocked");
      await write(desk, aUnit({ ...(await read(desk)), blocked: null }));
      expect((await read(desk)).blocked).toBeNull();
    },
  ],
  [
    "who serves a chat is kept until somebody leaves",
    async (_world, desk) => {
      const serving = conversationId(derive("conversation", "wecom", "li"));
      await write(desk, aUnit({ ...(await read(desk)), serving }));
      expect((await read(desk)).serving).toBe(serving);
      await write(desk, aUnit({ ...(await read(desk)), serving: null }));
      expect((await read(desk)).serving).toBeNull();
    },
  ],
  [
    "a chat whose person turned out to be a colleague belongs to the colleague from then on",
    async (world, desk) => {
      const id = derive("colleague");
      await world.hire({ id, role: "engineer", name: "Li" });
      await hear(desk, "one");
      const chat = await read(desk);
      const person = { ...chat.person, id: personId(id), role: "engineer" } as const;
      await write(desk, turnOf({ ...chat, person }, "two"));
      expect((await read(desk)).person).toMatchObject({ id, role: "engineer", name: "Li" });
    },
  ],
  [
    "the same name on two platforms is two chats of two people",
    async (world, desk) => {
      await hear(desk, "one", {}, { channel: "line", chat: "x" });
      await hear(desk, "two", {}, { channel: "kf", chat: "x" });
      const { chats, people } = await world.look();
      expect([chats.length, people.length]).toEqual([2, 2]);
    },
  ],
  [
    "conversations are found by their ids, unknown ones are passed over",
    async (_world, desk) => {
      await hear(desk, "one");
      const { id } = await read(desk);
      const nobody = conversationId(derive("nobody"));
      expect(await desk.shelf.whereabouts([id, nobody])).toEqual(new Map([[id, wang]]));
    },
  ],
  [
    "asking for no conversation gives none",
    async (_world, desk) => {
      expect(await desk.shelf.whereabouts([])).toEqual(new Map());
    },
  ],
  [
    "what was read does not change when the rows do",
    async (_world, desk) => {
      await hear(desk, "one");
      const before = await read(desk);
      const copy = structuredClone(before);
      await hear(desk, "two");
      expect(before).toEqual(copy);
    },
  ],
  [
    "what was written does not change when the writer goes on working with it",
    async (_world, desk) => {
      const waiting = [{ ...talk }];
      const heard = [{ messageId: "m1", field: null }];
      const chat = await read(desk);
      await write(desk, aUnit({ ...chat, conversation: { ...newConversation, waiting, heard } }));
      waiting.pop();
      heard.pop();
      const { conversation } = await read(desk);
      expect([conversation.waiting.length, conversation.heard.length]).toEqual([1, 1]);
    },
  ],
];
