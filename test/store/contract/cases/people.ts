import { expect } from "vitest";
import { newConversation } from "../../../../src/engine/conversation.ts";
import { derive, personId } from "../../../../src/kernel/ids.ts";
import type { Unit } from "../../../../src/ports/unit.ts";
import type { Desk, World } from "../world.ts";
import { engineer, moveOn, openCase } from "./a-case.ts";
import { bare, type Case, hear, li, read, refuses, turnOf, unchanged, wang, write } from "./kit.ts";

const learn = async (desk: Desk, change: Omit<Unit["people"][number], "id">, name: string) => {
  const chat = await read(desk);
  return write(desk, turnOf(chat, name, { people: [{ id: chat.person.id, ...change }] }));
};

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

/** Who people are; who works here and how their chats are bound. */
export const peopleCases: readonly Case[] = [
  [
    "what is known of a person is read back whole",
    async (_world, desk) => {
      const known = {
        name: "王芳",
        phone: "+8613800138000",
        address: "人民路 1 号",
        device: { product: "空调", model: "K1" },
        locale: "zh-CN",
        customerNumber: "C1",
        ticketsOpened: 2,
        surveysOpened: 1,
      } as const;
      await learn(desk, known, "one");
      const { id, role, ...rest } = (await read(desk)).person;
      expect([role, id === (await read(desk)).person.id, rest]).toEqual(["customer", true, known]);
    },
  ],
  [
    "what is known grows and is never blanked",
    async (_world, desk) => {
      await learn(desk, { name: "Wang", phone: "+861" }, "one");
      await learn(desk, { phone: "+862", address: "road" }, "two");
      await learn(desk, {}, "three");
      expect((await read(desk)).person).toMatchObject({
        name: "Wang",
        phone: "+862",
        address: "road",
      });
    },
  ],
  [
    "the first customer number stays (R5)",
    async (_world, desk) => {
      await learn(desk, { customerNumber: "C1" }, "one");
      await learn(desk, { customerNumber: "C2" }, "two");
      expect((await read(desk)).person.customerNumber).toBe("C1");
    },
  ],
  [
    "a customer number is given to one person only (R5)",
    async (world, desk) => {
      await learn(desk, { customerNumber: "C1" }, "one");
      const chat = await read(desk, li);
      await hear(desk, "hello", {}, li);
      const people = [{ id: chat.person.id, customerNumber: "C1" }];
      await refuses(world, () => hear(desk, "two", { people }, li));
    },
  ],
  [
    "what was opened is counted up, never down",
    async (_world, desk) => {
      await learn(desk, { ticketsOpened: 3, surveysOpened: 2 }, "one");
      await learn(desk, { ticketsOpened: 1, surveysOpened: 1 }, "two");
      expect((await read(desk)).person).toMatchObject({ ticketsOpened: 3, surveysOpened: 2 });
    },
  ],
  [
    "a change of somebody nobody knows changes nothing",
    async (world, desk) => {
      const people = [{ id: personId(derive("nobody")), name: "x" }];
      await unchanged(world, () => write(desk, bare({ people })));
    },
  ],
  [
    "everybody who works here is listed, no customers, longest first",
    async (world, desk) => {
      await hear(desk, "one");
      await world.hire({ id: derive("b"), role: "supervisor", name: "Chen", onDuty: false });
      await world.forward(5);
      await world.hire({ id: derive("a"), role: "keeper", name: "He" });
      expect(await desk.shelf.staff()).toEqual([
        {
          id: derive("b"),
          role: "supervisor",
          name: "Chen",
          skills: [],
          regions: [],
          onDuty: false,
          load: 0,
          chat: null,
          conversation: null,
        },
        expect.objectContaining({ id: derive("a"), role: "keeper" }),
      ]);
    },
  ],
  [
    "a colleague is reached in the chat they used last",
    async (world, desk) => {
      await hireLi(world);
      for (const [key, lastAt] of [
        [li, 100],
        [wang, 200],
        [{ channel: "line", chat: "U9" }, 50],
      ] as const) {
        const chat = await read(desk, key);
        const person = { ...chat.person, id: engineer };
        const conversation = { ...newConversation, lastAt };
        await write(desk, turnOf({ ...chat, person, conversation }, `${lastAt}`));
      }
      expect(await desk.shelf.staff()).toMatchObject([
        { chat: wang, conversation: (await read(desk)).id, skills: ["repair"], regions: ["east"] },
      ]);
    },
  ],
  [
    "a colleague is not looked for in a chat that is blocked",
    async (world, desk) => {
      await hireLi(world);
      const chat = await read(desk, li);
      const person = { ...chat.person, id: engineer };
      await write(desk, turnOf({ ...chat, person, blocked: "blocked" }, "one"));
      expect(await desk.shelf.staff()).toMatchObject([{ chat: null, conversation: null }]);
    },
  ],
  [
    "an engineer's load is the jobs not yet handed over",
    async (world, desk) => {
      await hireLi(world);
      for (const [number, status] of [
        ["S1", "dispatched"],
        ["S2", "in-service"],
        ["S3", "handed-over"],
        ["S4", "rejected"],
      ] as const)
        await moveOn(desk, await openCase(desk, number), { status, engineer });
      expect(await desk.shelf.staff()).toMatchObject([{ load: 2 }]);
    },
  ],
];
