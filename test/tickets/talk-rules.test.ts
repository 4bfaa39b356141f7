import { expect, test } from "vitest";
import { readCatalogue } from "../../src/config/read-catalogue.ts";
import { readPolicy } from "../../src/config/read-policy.ts";
import type { TalkRules } from "../../src/tickets/talk-rules.ts";
import { talkRules } from "../../src/tickets/talk-rules.ts";
import { hour, minute } from "../support/ticket.ts";

/** The engine takes these rules as they are: this does not compile otherwise. */
const rules: TalkRules = talkRules(readPolicy(), readCatalogue());

test("S0-23 leaks, power cuts and smoke are urgent in both languages", () => {
  expect(rules.urgentWords).toEqual(
    expect.arrayContaining(["漏水", "断电", "冒烟", "leak", "power cut", "smoke", "紧急"]),
  );
});

test("S2-11 fire, gas and electric shock are extra urgent", () => {
  expect(rules.extraUrgentWords).toEqual(
    expect.arrayContaining(["起火", "触电", "燃气泄漏", "on fire", "gas leak", "特急"]),
  );
});

test("no word is urgent and extra urgent at once, and all are in small letters", () => {
  const both = rules.urgentWords.filter((word) => rules.extraUrgentWords.includes(word));
  expect(both).toEqual([]);
  for (const word of [...rules.urgentWords, ...rules.extraUrgentWords]) {
    expect(word).toBe(word.toLowerCase());
  }
});

test("an ordinary fault has no urgent word in it", () => {
  for (const text of ["空调不制冷", "洗衣机不排水", "makes a strange noise", "does not start"]) {
    const words = [...rules.urgentWords, ...rules.extraUrgentWords];
    expect(words.filter((word) => text.includes(word))).toEqual([]);
  }
});

test("products carry their names in both languages and their models", () => {
  expect(rules.products.find(({ id }) => id === "air-conditioner")).toMatchObject({
    names: expect.arrayContaining(["空调", "air conditioner"]),
    models: expect.arrayContaining(["KFR-35GW"]),
  });
  expect(rules.products.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "washing-machine",
      "refrigerator",
      "water-heater",
      "pulp-moulding-machine",
    ]),
  );
});

test("S2-13 customers are promised the review that the policy asks of supervisors", () => {
  expect(rules.reviewWithinMs).toBe(hour);
  const policy = readPolicy();
  const [first] = policy.clocks.review;
  const review = first === undefined ? [] : [{ ...first, calendar: "office" }];
  const byOffice = { ...policy, clocks: { ...policy.clocks, review } };
  expect(talkRules(byOffice, readCatalogue()).reviewWithinMs).toBeUndefined();
});

test("the desk waits half an hour for a form, a day before it sleeps, and reminds of a survey once", () => {
  expect(rules).toMatchObject({
    reminderAfterMs: 30 * minute,
    sleepAfterMs: 24 * hour,
    surveyReminderAfterMs: 6 * hour,
    surveyCloseAfterMs: 24 * hour,
    visitToleranceMs: 2 * hour,
    messagesPerMinuteMax: 20,
  });
});
