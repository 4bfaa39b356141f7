import { expect, test } from "vitest";
import { armed, aTicket, chat, keys, notice, ring, say } from "./talk.ts";

const told = { ...aTicket, status: "told", moves: ["rate", "rate-badly"] } as const;
const hourMs = 3_600_000;

test("a survey at night waits for the morning, and is asked then without a reminder's words (rule 19)", () => {
  const talk = chat({ quiet: true });
  talk.conversation = { ...talk.conversation, lastAt: talk.at - hourMs };
  notice(talk, "survey-wanted", told);
  expect(keys(talk)).toEqual([]);
  const clock = armed(talk);
  // The desk itself moves a reminder's clock to the end of the quiet hours.
  expect(clock).toMatchObject({ timer: "survey-reminder", dueAt: talk.at });
  const { quiet: _, ...day } = talk.facts;
  talk.facts = day;
  ring(talk, "survey-reminder", clock?.cycle ?? 0, 9 * hourMs);
  expect(keys(talk)).toContain("survey.result.ask");
  expect(keys(talk)).not.toContain("survey.reminder");
  expect(armed(talk)?.timer).toBe("survey-reminder");
  expect(talk.conversation.waiting).toEqual([]);
});

test("whoever has just agreed to the work is awake: the survey follows at once, at night too", () => {
  const talk = chat({ quiet: true });
  say(talk, "你好");
  notice(talk, "survey-wanted", told);
  expect(keys(talk)).toContain("survey.result.ask");
});

test("a survey that waited behind a form that fell asleep is asked when its clock rings", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  notice(talk, "survey-wanted", told);
  const cycle = armed(talk)?.cycle ?? 0;
  expect(keys(talk)).toEqual([]);
  talk.conversation = { ...talk.conversation, talk: null };
  ring(talk, "survey-reminder", cycle, 24 * hourMs);
  expect(keys(talk)).toContain("survey.result.ask");
});
