import { expect, test } from "vitest";
import { firstReports } from "../../src/dialogs/warm-up.ts";
import { chat, say } from "./talk.ts";

test.each(firstReports)("every reader finds something in a first report: %s", (text) => {
  const talk = chat();
  say(talk, text);
  expect(talk.conversation.talk?.answers).toMatchObject({
    product: expect.any(String),
    model: "KFR-35GW",
    fault: expect.any(String),
    urgency: "urgent",
    wish: { from: expect.any(Number) },
    name: expect.any(String),
    phone: expect.any(String),
    address: expect.any(String),
  });
});
