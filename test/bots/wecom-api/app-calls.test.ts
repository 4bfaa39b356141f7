import { expect, test } from "vitest";
import { greyButtons, memberNames, offerMenu } from "../../../bots/wecom-api/app-calls.ts";
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

test("the app's menu is written by the desk, its labels cut to what fits, and a press comes back", async () => {
  await using talk = await openTalk();
  await using client = clientOf(talk);
  const { agentId } = talk.platform.credentials;
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const menu = [
    { key: "g:jobs", label: "我的任务列表和工单" },
    { key: "g:help", label: "Help" },
  ];
  await offerMenu(client, { agentId, menu, log: silent });
  const phone = talk.platform.wecom.phone("lihua");

  expect(phone.menuItems?.()).toEqual([
    { label: "我的任务列", key: "g:jobs" },
    { label: "Help", key: "g:help" },
  ]);
  await phone.menu?.("Help");
  await talk.quiet();
  expect(talk.heard.map(({ input }) => input)).toMatchObject([{ kind: "chose", choice: "g:help" }]);
});

test("a menu that the platform does not take is logged and keeps nobody from opening", async () => {
  await using talk = await openTalk();
  await using client = clientOf(talk);
  const said: string[] = [];
  const note = (_fields: unknown, words: string): void => void said.push(words);
  talk.platform.control.refuseNext("wecom", "menu/create", 48002, 1);
  await offerMenu(client, {
    agentId: talk.platform.credentials.agentId,
    menu: [{ key: "g:help", label: "Help" }],
    log: { info: note, warn: note, error: note },
  });

  expect(said.at(-1)).toBe("The app's menu stays as it is.");
});
