import { expect, test } from "vitest";
import { count } from "../support/count.ts";
import { openTestHouse } from "../support/open-test-house.ts";
import { personAt } from "../support/people.ts";

const english = { DESKBELL_DEFAULT_LOCALE: "en", DESKBELL_CLOCK: "2026-11-17T02:00:00Z" };

test("a flood is stored whole, answered politely once, and hinders nobody else (S9, R15)", async () => {
  await using desk = await openTestHouse(english);
  const loud = personAt(desk, "line", `U${"d".repeat(32)}`, "Loud");
  const calm = personAt(desk, "telegram", "700001", "Calm");
  await loud.phone.open();
  for (let nth = 0; nth < 60; nth += 1) await loud.phone.say(`are you there ${nth}`);
  await calm.phone.open();
  await calm.say("my fridge is broken");

  const stored = `select count(*) n from inbound_event where channel_id = 'line'`;
  await expect.poll(() => count(desk.databaseUrl, stored), { timeout: 20_000 }).toBe(61);
  const answers = `select count(*) n from outbound_message o join conversation c
    on c.id = o.conversation_id where c.channel = 'line'`;
  expect(await count(desk.databaseUrl, answers)).toBe(21);
  await loud.hears(/20 messages a minute/);
  expect(loud.heard().match(/20 messages a minute/g)).toHaveLength(1);

  desk.house.clock.forward(61_000);
  await loud.say("hello");
  expect(await count(desk.databaseUrl, answers)).toBe(22);
}, 60_000);
