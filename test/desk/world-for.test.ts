import { expect, test } from "vitest";
import type { Item } from "../../src/desk/item.ts";
import { openCustomerNumbers, openDirectory } from "../../src/desk/remembered.ts";
import { type Matter, worldFor } from "../../src/desk/world-for.ts";
import type { ChatRecord, TicketsWanted } from "../../src/ports/shelf.ts";
import { chen, li, morning } from "../support/ticket.ts";
import { aHouse } from "./support/a-house.ts";
import { aChat } from "./support/a-world.ts";
import { said } from "./support/open-test-desk.ts";
import { openTestShelf } from "./support/open-test-shelf.ts";

/** What a tray asks the shelf for. */
async function asked(matters: readonly Matter[]): Promise<{
  readonly tickets: readonly TicketsWanted[];
  readonly codes: readonly string[];
  readonly conversations: readonly string[];
}> {
  const tickets: TicketsWanted[] = [];
  const codes: string[] = [];
  const conversations: string[] = [];
  const shelf = openTestShelf(() => morning);
  await worldFor(
    {
      house: aHouse(),
      directory: openDirectory(shelf),
      numbers: openCustomerNumbers(shelf),
      now: () => morning,
      monotonicMs: () => 0,
      shelf: {
        ...shelf,
        tickets(wanted) {
          tickets.push(wanted);
          return Promise.resolve([]);
        },
        codes(wanted) {
          codes.push(...wanted);
          return Promise.resolve([]);
        },
        whereabouts(ids) {
          conversations.push(...ids);
          return Promise.resolve(new Map());
        },
      },
    },
    matters,
  );
  return { tickets, codes, conversations };
}
const hearing = (chat: ChatRecord, words: string): Matter => {
  const arrival: Item = { kind: "arrival", arrival: said("1", words, 0, "e"), stored: false };
  return { kind: "chat", chat, items: [arrival] };
};

test("somebody new costs no question about tickets", async () => {
  expect(await asked([hearing(aChat(), "hello")])).toEqual({
    tickets: [],
    codes: [],
    conversations: [],
  });
});

test("a whole tray asks once for all its tickets", async () => {
  const chat = aChat();
  const known = { ...chat, person: { ...chat.person, customerNumber: "C202611001" } };
  const { tickets } = await asked([
    hearing(known, "hello"),
    hearing(aChat(li, "engineer"), "S20261100101"),
    hearing(aChat(chen, "supervisor"), "hello"),
    { kind: "ticket", number: "S20261100201", items: [] },
  ]);

  expect(tickets).toEqual([
    {
      numbers: ["S20261100101", "S20261100201"],
      ofCustomers: [chat.person.id],
      ofEngineers: [li],
      awaitingSupervisor: true,
    },
  ]);
});

test("codes and the chats that words may be carried to are looked up before", async () => {
  const serving = aChat(chen, "supervisor").id;
  const { codes, conversations } = await asked([hearing({ ...aChat(), serving }, "ABCD-2345")]);

  expect(codes).toEqual(["ABCD-2345"]);
  expect(conversations).toEqual([serving]);
});
