import { expect, test } from "vitest";
import { openChatCache, openCustomerNumbers, openDirectory } from "../../src/desk/remembered.ts";
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import { freshChat } from "../../src/store/fresh-chat.ts";
import { openTestShelf } from "./support/open-test-shelf.ts";

const chat = (name: number) => freshChat({ channel: "line", chat: String(name) });

test("the chats used longest ago are forgotten first", () => {
  const chats = openChatCache();
  for (let nth = 0; nth < 20_000; nth += 1) chats.keep(String(nth), chat(nth));
  chats.keep("0", chat(0));
  chats.keep("new", chat(-1));

  expect(chats.get("0")).toBeDefined();
  expect(chats.get("1")).toBeUndefined();
  expect(chats.get("2")).toBeDefined();
});

test("a dropped chat is read again", () => {
  const chats = openChatCache();
  chats.keep("1", chat(1));
  chats.drop("1");

  expect(chats.get("1")).toBeUndefined();
});

/** A directory, and how often it was read. */
function counted(): {
  readonly directory: ReturnType<typeof openDirectory>;
  readonly reads: { count: number; away: boolean };
} {
  const reads = { count: 0, away: false };
  const shelf = openTestShelf(() => 0);
  shelf.troubles.read = () => {
    reads.count += 1;
    if (reads.away) throw new StoreUnavailable("away");
  };
  return { directory: openDirectory(shelf), reads };
}

test("colleagues are read again after two seconds, and at once when somebody was bound", async () => {
  const { directory, reads } = counted();
  await directory.staff(0);
  await directory.staff(1_999);
  expect(reads.count).toBe(1);
  await directory.staff(2_001);
  expect(reads.count).toBe(2);
  directory.forget();
  await directory.staff(2_002);
  expect(reads.count).toBe(3);
});

test("a directory that could not be read is asked again at once", async () => {
  const { directory, reads } = counted();
  reads.away = true;
  await expect(directory.staff(0)).rejects.toBeInstanceOf(StoreUnavailable);
  reads.away = false;

  await expect(directory.staff(1)).resolves.toEqual([]);
});

test("a colleague's row that cannot be read makes everybody ask again, and nobody's message a failure", async () => {
  const { directory, reads } = counted();
  const shelf = openTestShelf(() => 0);
  shelf.troubles.read = () => {
    throw new RangeError("unreadable");
  };

  await expect(openDirectory(shelf).staff(0)).rejects.toBeInstanceOf(StoreUnavailable);
  expect(reads.count).toBe(0);
  await expect(directory.staff(0)).resolves.toEqual([]);
});

test("numbers are reserved as many as are wanted, and no number is given twice", async () => {
  const shelf = openTestShelf(() => 0);
  const numbers = openCustomerNumbers(shelf);
  const given: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    for (let nth = 0; nth < 5; nth += 1) {
      const number = numbers.take("202611");
      if (number !== undefined) given.push(number);
    }
    await numbers.refill();
  }

  expect(new Set(given).size).toBe(given.length);
  expect(given.length).toBeGreaterThan(10);
  expect(shelf.rows.counters.get("customer-202611")).toBeLessThan(300);
});

test("each month has a series of its own", async () => {
  const numbers = openCustomerNumbers(openTestShelf(() => 0));
  expect(numbers.take("202611")).toBeUndefined();
  expect(numbers.take("202612")).toBeUndefined();
  await numbers.refill();

  expect(numbers.take("202611")).toBe(1);
  expect(numbers.take("202612")).toBe(1);
});
