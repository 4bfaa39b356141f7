import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { count } from "../support/count.ts";
import { openTestHouse, type TestHouse } from "../support/open-test-house.ts";

const user = `U${"c".repeat(32)}`;

/** Bytes as LINE would post them, whatever they hold. */
async function post({ house, emulators }: TestHouse, events: string): Promise<number> {
  const body = Buffer.from(`{"destination":"U0","events":[${events}]}`);
  const signature = createHmac("sha256", emulators.line.secret).update(body).digest("base64");
  const headers = { "x-line-signature": signature, "content-type": "application/json" };
  const answer = await fetch(`${house.address}/webhooks/line`, { method: "POST", headers, body });
  return answer.status;
}

const event = (nth: number, inner: string): string =>
  `{"mode":"active","timestamp":${Date.now()},"source":{"type":"user","userId":"${user}"},"webhookEventId":"01J9Z8Q4T0X5E6R7Y8V9P0B${nth}","deliveryContext":{"isRedelivery":false},${inner}}`;

test("half characters and NULs, typed, pressed or in a name, are stored without an error of the database (S6, R3)", async () => {
  await using desk = await openTestHouse({ DESKBELL_DEFAULT_LOCALE: "en" });
  desk.emulators.byPlatform.line.phone(user, "Ana \ud800\u0000");
  const said = ["\\ud800", "a\\u0000b", "\\u0000", "x\\udfff\\u0000", "t:accept:\\u0000\\ud800:1"];
  for (const [nth, text] of said.entries()) {
    const typed = `"type":"message","message":{"id":"5145${nth}","type":"text","text":"${text}"}`;
    const pressed = `"type":"postback","postback":{"data":"${text}"}`;
    const album = `"type":"message","message":{"id":"6145${nth}","type":"image","contentProvider":{"type":"line"},"imageSet":{"id":"${text}"}}`;
    const place = `"type":"message","message":{"id":"7145${nth}","type":"location","latitude":1,"longitude":2,"title":"${text}","address":"${text}"}`;
    for (const [at, inner] of [typed, pressed, album, place].entries()) {
      expect(await post(desk, event(nth * 10 + at, inner)), inner).toBe(200);
    }
  }
  const events = "SELECT count(*) AS n FROM inbound_event WHERE status";
  expect(await count(desk.databaseUrl, `${events} = 'quarantined'`)).toBe(0);
  expect(await count(desk.databaseUrl, `${events} = 'done'`)).toBe(said.length * 4);
}, 60_000);

test("one event that nobody can read leaves its neighbours alone and is kept with its bytes (R3)", async () => {
  await using desk = await openTestHouse({ DESKBELL_DEFAULT_LOCALE: "en" });
  const text = (nth: number): string =>
    event(nth, `"type":"message","message":{"id":"81${nth}","type":"text","text":"hello"}`);
  const crooked = event(3, '"type":"message","message":{"id":"x"}');
  expect(await post(desk, [text(1), crooked, text(2)].join())).toBe(200);
  const events = "SELECT count(*) AS n FROM inbound_event WHERE status";
  expect(await count(desk.databaseUrl, `${events} = 'quarantined' AND raw_enc IS NOT NULL`)).toBe(
    1,
  );
  expect(await count(desk.databaseUrl, `${events} = 'done'`)).toBe(2);
}, 60_000);
