import { expect, test } from "vitest";
import { RowsRefused } from "../../src/store/trouble.ts";
import { openTestDesk } from "./support/open-test-desk.ts";
import { openTestTimers } from "./support/open-test-timers.ts";

test("wrong codes are forgiven as soon as the rows forgive them", async () => {
  const { says, shelf } = openTestDesk();
  await says("1", "quiet");
  const chat = shelf.rows.chats.get("telegram:1");
  if (chat === undefined) throw new Error("no chat");
  // Read with five wrong codes once: what the process remembers must not outlive the hour.
  shelf.rows.chats.set("telegram:1", { ...chat, version: 5, wrongCodes: 5 });
  await says("1", "quiet", "e-2");
  const locked = shelf.rows.chats.get("telegram:1");
  if (locked === undefined) throw new Error("no chat");
  shelf.rows.chats.set("telegram:1", { ...locked, wrongCodes: 0 });
  await says("1", "quiet", "e-3");

  expect(shelf.rows.chats.get("telegram:1")?.wrongCodes).toBe(0);
});

test("a desk that stood still while its tray was written leaves the answer to the rows (R7, R8)", async () => {
  const awake = openTestTimers();
  const still = { ms: 0 };
  const timers = { ...awake, monotonicMs: () => awake.monotonicMs() + still.ms };
  const { says, shelf, telegram } = openTestDesk({ timers });
  shelf.troubles.write = () => {
    still.ms = 45_001;
  };
  await says("1", "one");
  await timers.settle();

  expect(telegram.sent).toEqual([]);
});

test("a chat that is remembered is not read again for every message", async () => {
  const { says, shelf } = openTestDesk();
  const read: string[] = [];
  shelf.troubles.read = (what, about) => {
    if (what === "chats") read.push(...about);
  };
  for (const words of ["one", "two", "three"]) await says("1", words);

  expect(read).toEqual(["telegram:1"]);
});

test("a refused unit of several messages loses only the message that is refused (R3)", async () => {
  const { says, shelf } = openTestDesk();
  shelf.troubles.write = (units) => {
    if (units.some(({ events }) => events.some(({ key }) => key === "1 bad")))
      throw new RowsRefused("rows refused: 22021");
  };
  await Promise.all(["one", "bad", "two"].map((words) => says("1", words)));

  expect(shelf.rows.chats.get("telegram:1")?.conversation.cycle).toBe(2);
  expect(shelf.rows.events.get("telegram\u00001 bad")).toBe("quarantined");
  expect(shelf.rows.events.get("telegram\u00001 two")).toBe("done");
});
