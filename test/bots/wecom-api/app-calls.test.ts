import { expect, test } from "vitest";
import { greyButtons, memberNames } from "../../../bots/wecom-api/app-calls.ts";
import { openClient } from "../../../bots/wecom-api/open-client.ts";
import { memoryShelf, openTalk, type Talk } from "./talk.ts";

const clientOf = (talk: Talk) =>
  openClient({
    corpId: talk.platform.credentials.corpId,
    secret: talk.platform.credentials.secret,
    apiRoot: talk.platform.wecom.root,
    tokens: memoryShelf(),
    clock: { now: () => talk.clock.at, shiftMs: () => 0 },
  });

test("members are known by name, strangers by nothing", async () => {
  await using talk = await openTalk();
  await using client = clientOf(talk);
  talk.platform.wecom.phone("lihua", "李华");
  expect(await memberNames(client, ["lihua", "ghost"])).toEqual(new Map([["lihua", "李华"]]));
});

test("a response code nobody issued greys nothing", async () => {
  await using talk = await openTalk();
  await using client = clientOf(talk);
  const { agentId } = talk.platform.credentials;
  const card = { member: "lihua", agentId, responseCode: "RC_none", label: "✓ 接单" };
  expect(await greyButtons(client, card)).toBe("failed");
});
