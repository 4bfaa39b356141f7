import { expect, test } from "vitest";
import { openLine } from "../../../src/playground/line/open-line.ts";
import { playgroundToken } from "../../../src/playground/line/options.ts";

async function push(root: string, to: string, ...messages: readonly unknown[]): Promise<number> {
  const answer = await fetch(`${root}/v2/bot/message/push`, {
    method: "POST",
    headers: { authorization: `Bearer ${playgroundToken}`, "content-type": "application/json" },
    body: JSON.stringify({ to, messages }),
  });
  return answer.status;
}

const chip = (action: unknown): unknown => ({
  type: "text",
  text: "?",
  quickReply: { items: [{ type: "action", action }] },
});

test("a payload is the words a QR code puts into the person's mouth", async () => {
  await using line = await openLine({ now: () => 5 });
  const phone = line.phone("mei");
  await phone.open("AC-2041");
  expect(phone.entries().map(({ by, shown }) => [by, shown.kind])).toEqual([
    ["platform", "notice"],
    ["person", "text"],
  ]);
  await phone.open();
  expect(phone.entries()).toHaveLength(2);
});

test("buttons are found by label, by data or by pattern, the newest first", async () => {
  await using line = await openLine({ now: () => 5, friends: ["mei"] });
  const phone = line.phone("mei");
  const card = (label: string, data: string): unknown => ({
    type: "template",
    altText: "x",
    template: {
      type: "buttons",
      text: "x",
      actions: [{ type: "postback", label, data, displayText: data }],
    },
  });
  expect(await push(line.root, phone.userId, card("Yes", "a=1"), card("Yes", "b=2"))).toBe(200);
  for (const match of ["Yes", "a=1", { label: /^Y/, data: /^a/ }, { label: "Yes" }])
    await phone.press(match);
  const said = phone
    .entries()
    .flatMap(({ by, shown }) => (by === "person" && shown.kind === "text" ? [shown.text] : []));
  expect(said).toEqual(["b=2", "a=1", "a=1", "b=2"]);
  await expect(phone.press("No")).rejects.toThrow("there are: Yes, Yes");
});

test("a chip that asks for a place stays until the place is sent", async () => {
  await using line = await openLine({ now: () => 5, friends: ["mei"] });
  const phone = line.phone("mei");
  await push(line.root, phone.userId, chip({ type: "location", label: "Where" }));
  await expect(phone.press("Where")).rejects.toThrow("send one");
  expect(phone.entries().at(-1)?.buttons.flat()).toMatchObject([{ asks: "location", live: true }]);
  await phone.sendLocation({ latitude: 1, longitude: 2, title: "Home" });
  expect(phone.entries().flatMap(({ buttons }) => buttons.flat())).toMatchObject([{ live: false }]);
});

test("a wheel without a choice gives its first moment", async () => {
  await using line = await openLine({
    now: () => Date.parse("2026-07-01T10:30Z"),
    friends: ["mei"],
  });
  const phone = line.phone("mei");
  await push(
    line.root,
    phone.userId,
    chip({ type: "datetimepicker", label: "Day", data: "d", mode: "date" }),
  );
  await phone.press("Day");
  expect(line.wire()).toHaveLength(1);
});

test("what LINE has not, the phone refuses: contact cards, edits, other people's messages", async () => {
  await using line = await openLine({ now: () => 5 });
  const phone = line.phone("mei");
  await phone.say("hello");
  const [entry] = phone.entries();
  await expect(phone.shareContact({ phone: "1", name: "x" })).rejects.toThrow("no contact card");
  await expect(phone.edit(entry?.id ?? "", "x")).rejects.toThrow("cannot edit");
  await expect(phone.recall("nothing")).rejects.toThrow("no message of this person");
  await expect(phone.say("")).rejects.toThrow("1 to 5000");
  await expect(phone.say("x".repeat(5001))).rejects.toThrow("1 to 5000");
  await phone.recall(entry?.id ?? "");
  expect(phone.entries()[0]?.withdrawnAt).toBe(5);
});

test("kinds the desk does not speak are shown and leave as LINE's own kinds", async () => {
  await using line = await openLine({ now: () => 5 });
  const phone = line.phone("mei");
  for (const kind of ["voice", "sticker", "video", "file"] as const) await phone.sendOther(kind);
  const shown = phone.entries().map((one) => one.shown);
  expect(shown).toEqual(
    ["voice", "sticker", "video", "file"].map((what) => ({ kind: "other", what })),
  );
});
