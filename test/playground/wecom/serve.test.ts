import * as fc from "fast-check";
import { expect, test } from "vitest";
import { makeRoutes } from "../../../src/playground/wecom/routes.ts";
import { pretendDesk } from "./pretend-desk.ts";

const calls = [...makeRoutes().keys()].filter((name) => name !== "gettoken");

const names = fc.constantFrom(
  "touser",
  "agentid",
  "msgtype",
  "text",
  "content",
  "open_kfid",
  "external_userid",
  "cursor",
  "token",
  "limit",
  "msgmenu",
  "list",
  "template_card",
  "card_type",
  "button_list",
  "key",
  "code",
  "response_code",
  "userids",
  "service_state",
  "external_userid_list",
  "__proto__",
);

const body = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>("text", "template_card", "msgmenu", "button_interaction", "lihua"),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(names, tie("value"), { maxKeys: 8 }),
  ),
})).value;

test("whatever a desk sends, every call answers with an errcode and the server lives on", async () => {
  await using desk = await pretendDesk({ tokenlessPerMinute: 100_000, callsPerMinute: 100_000 });
  desk.emulator.wecom.phone("lihua");
  const request = fc.tuple(fc.constantFrom(...calls), fc.constantFrom("wecom", "kf"), body);
  await fc.assert(
    fc.asyncProperty(request, async ([call, half, value]) => {
      const answer = await desk.api(half, call, value);
      expect(answer["errcode"]).toEqual(expect.any(Number));
    }),
    { seed: 38, numRuns: 1_500 },
  );
});

test("calls beyond the limit of a minute are refused until the next minute", async () => {
  await using desk = await pretendDesk({ callsPerMinute: 2 });
  const asked = async (): Promise<unknown> => (await desk.api("wecom", "getcallbackip"))["errcode"];
  expect([await asked(), await asked(), await asked()]).toEqual([0, 0, 45009]);
  desk.clock.forward(60_000);
  expect(await asked()).toBe(0);
});
