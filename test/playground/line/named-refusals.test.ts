import { expect, test } from "vitest";
import { namedRefusals } from "../../../src/playground/line/named-refusals.ts";
import { openLine } from "../../../src/playground/line/open-line.ts";

const seen: Readonly<Record<string, number>> = {
  "monthly-limit": 429,
  "token-gone": 400,
  "unknown-recipient": 400,
  "key-accepted": 409,
  "plan-forbids": 403,
  "not-found": 404,
  "not-ready": 202,
  "content-gone": 410,
  "too-large": 413,
  "empty-answer": 200,
};

test.each(namedRefusals)("the trouble %s is told once, as LINE would", async (named) => {
  const now = () => 1_790_000_000_000;
  await using line = await openLine({ now, channelAccessToken: "t", friends: ["mei"] });
  line.fault({ call: "push", times: 1, kind: { is: "refusal", named } });
  const push = async () => {
    const answer = await fetch(`${line.root}/v2/bot/message/push`, {
      method: "POST",
      headers: { authorization: "Bearer t", "content-type": "application/json" },
      body: JSON.stringify({
        to: line.phone("mei").userId,
        messages: [{ type: "text", text: "x" }],
      }),
    });
    return { status: answer.status, body: await answer.text() };
  };
  const first = await push();
  expect(first.status).toBe(seen[named]);
  expect(line.ledger().delivered).toHaveLength(named === "empty-answer" ? 1 : 0);
  expect(first.body === "").toBe(named === "empty-answer" || named === "not-ready");
  expect((await push()).status).toBe(200);
  expect(line.breaches()).toEqual([]);
});
