import { expect, test } from "vitest";
import { lookArrival, readLook } from "../../src/media/look.ts";

const row = {
  id: "7d444840-9dc0-41d1-b245-5ffdce74fad2",
  platform: "line",
  chat: "U1",
  ref: "m1",
  messageId: "m1",
  attempt: 2,
} as const;
const found = { kind: "words", text: "漏水了" } as const;

test("a look is told under the attachment's own name, so that its chat hears it once", () => {
  const [once, again] = [lookArrival(row, found, 5), lookArrival({ ...row, attempt: 3 }, found, 9)];
  expect(once.eventId).toBe(again.eventId);
  expect(once).toMatchObject({
    platform: "line",
    chat: "U1",
    input: { kind: "looked-into", file: row.id, found, messageId: "m1", at: 5 },
  });
});

test("what is stored of a look is read again as it was", () => {
  const arrival = lookArrival(row, found, 5);
  expect(readLook(arrival.raw)).toEqual(arrival);
});

test.each([
  "",
  "{",
  '{"events":[]}',
  '{"deskbell-look":{',
  '{"deskbell-look":{"input":{"kind":"said"}}}',
])("bytes of a platform are no look of ours: %j", (text) => {
  expect(readLook(Buffer.from(text))).toBeUndefined();
});
