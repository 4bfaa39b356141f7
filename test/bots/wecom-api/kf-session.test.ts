import { expect, test } from "vitest";
import { endSession, handOver, serviceState } from "../../../bots/wecom-api/kf-session.ts";
import { openClient } from "../../../bots/wecom-api/open-client.ts";
import type { Log } from "../../../src/ports/log.ts";
import { memoryShelf, openTalk } from "./talk.ts";

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function opened() {
  const talk = await openTalk({ servicers: ["mei"] });
  const client = openClient({
    corpId: talk.platform.credentials.corpId,
    secret: talk.platform.credentials.kfSecret,
    apiRoot: talk.platform.kf.root,
    tokens: memoryShelf(),
    clock: { now: () => talk.clock.at, shiftMs: () => 0 },
  });
  const phone = talk.platform.kf.phone("小王");
  await phone.say("你好");
  const who = { account: talk.platform.openKfId, customer: phone.person, stillOurs: () => true };
  return { talk, client, who };
}

test("the state of a session is the platform's, or nothing when it does not say", async () => {
  const { talk, client, who } = await opened();
  await using _ = talk;
  await using __ = client;

  expect(await serviceState(client, who)).toBe(0);
  talk.platform.control.refuseNext("kf", "kf/service_state/get", -1, 1);
  expect(await serviceState(client, who)).toBeUndefined();
});

test.each([95013, 95014, 95016, 95019] as const)(
  "a hand-over refused with %i leaves the customer where they are",
  async (errcode) => {
    const { talk, client, who } = await opened();
    await using _ = talk;
    await using __ = client;
    talk.platform.control.refuseNext("kf", "kf/service_state/trans", errcode, 1);

    expect(await handOver(client, silent, who, "pool")).toBe(false);
    expect(await serviceState(client, who)).toBe(0);
  },
);

test("a customer whom a servicer has taken meanwhile counts as handed over", async () => {
  const { talk, client, who } = await opened();
  await using _ = talk;
  await using __ = client;
  await talk.platform.control.servicers.take(who.customer, "mei");

  expect(await handOver(client, silent, who, "pool")).toBe(true);
  expect(await serviceState(client, who)).toBe(3);
});

test("the end of a person's session brings a code, an end of what has ended brings none", async () => {
  const { talk, client, who } = await opened();
  await using _ = talk;
  await using __ = client;
  await handOver(client, silent, who, { servicer: "mei" });

  expect(await endSession(client, who)).toMatch(/^WC_/);
  expect(await endSession(client, who)).toBeUndefined();
});
