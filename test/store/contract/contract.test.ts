/** One suite for two stores: what holds for PostgreSQL holds for its twin in memory, and the other way round. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chatCases } from "./cases/chats.ts";
import { claimCases } from "./cases/claims.ts";
import { clockCases } from "./cases/clocks.ts";
import { codeCases } from "./cases/codes.ts";
import { foundTicketCases } from "./cases/found-tickets.ts";
import { heardCases } from "./cases/heard.ts";
import { keptAsideCases } from "./cases/kept-aside.ts";
import type { Case } from "./cases/kit.ts";
import { markCases } from "./cases/marks.ts";
import { newChatCases } from "./cases/new-chats.ts";
import { orphanCases } from "./cases/orphans.ts";
import { pageEventCases } from "./cases/page-events.ts";
import { pageCases } from "./cases/pages.ts";
import { peopleCases } from "./cases/people.ts";
import { photoCases } from "./cases/photos.ts";
import { refusalCases } from "./cases/refusals.ts";
import { sendKeyCases } from "./cases/send-keys.ts";
import { sendCases } from "./cases/sends.ts";
import { settledClockCases } from "./cases/settled-clocks.ts";
import { surveyCases } from "./cases/surveys.ts";
import { takenBackCases } from "./cases/taken-back.ts";
import { ticketCases } from "./cases/tickets.ts";
import { tokenCases } from "./cases/tokens.ts";
import { turnCases } from "./cases/turns.ts";
import { openMemoryWorld } from "./on-memory.ts";
import { openPostgresWorld } from "./on-postgres.ts";
import type { World } from "./world.ts";

const cases: readonly Case[] = [
  ...chatCases,
  ...turnCases,
  ...newChatCases,
  ...heardCases,
  ...keptAsideCases,
  ...sendCases,
  ...sendKeyCases,
  ...markCases,
  ...claimCases,
  ...orphanCases,
  ...clockCases,
  ...settledClockCases,
  ...ticketCases,
  ...foundTicketCases,
  ...surveyCases,
  ...peopleCases,
  ...codeCases,
  ...pageCases,
  ...pageEventCases,
  ...photoCases,
  ...takenBackCases,
  ...tokenCases,
  ...refusalCases,
];

test("the suite is as long as promised, and no sentence stands twice", () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
  expect(new Set(cases.map(([sentence]) => sentence)).size).toBe(cases.length);
});

describe.each([
  ["on memory", openMemoryWorld],
  ["on PostgreSQL", openPostgresWorld],
])("%s", (_name, open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world[Symbol.asyncDispose]());
  beforeEach(() => world.reset());

  test.each(cases)("%s", async (_sentence, play) => {
    expect.hasAssertions();
    await play(world, await world.open());
  });
});
