import { expect, test } from "vitest";
import { openRobot } from "../../../bots/wecom-api/robot.ts";
import { openTalk, type Talk } from "./talk.ts";

const key = "robot-of-the-test-0a1b";

function robotOf(talk: Talk, notes: string[] = [], used = key) {
  const note = (...words: unknown[]): void => void notes.push(JSON.stringify(words));
  return openRobot({
    key: used,
    apiRoot: talk.platform.wecom.root,
    clock: { now: () => talk.clock.at, shiftMs: () => 0 },
    log: { info: note, warn: note, error: note },
  });
}

test("the group reads what the robot says", async () => {
  await using talk = await openTalk({ robotKey: key });
  await using robot = robotOf(talk);

  expect(await robot.say("**3**")).toBe("yes");
  expect(talk.platform.control.group()).toEqual(["**3**"]);
});

test("a long list is cut between lines into messages of 4,096 bytes, three at most", async () => {
  await using talk = await openTalk({ robotKey: key });
  await using robot = robotOf(talk);
  const lines = Array.from({ length: 600 }, (_, nth) => `> 工单 ${nth}：超时`);

  expect(await robot.say(lines.join("\n"))).toBe("yes");
  expect(talk.platform.control.group()).toHaveLength(3);
  expect(
    Math.max(...talk.platform.control.group().map((one) => Buffer.byteLength(one))),
  ).toBeLessThanOrEqual(4_096);
});

test("more than eighteen messages a minute are not tried", async () => {
  await using talk = await openTalk({ robotKey: key });
  await using robot = robotOf(talk);
  const said = [];
  for (let nth = 0; nth < 19; nth += 1) said.push(await robot.say(`${nth}`));
  expect(said.filter((one) => one === "yes")).toHaveLength(18);
  talk.clock.at += 60_001;
  expect(await robot.say("again")).toBe("yes");
});

test("a robot that was removed says nothing, and its key is in no log", async () => {
  await using talk = await openTalk({ robotKey: key });
  const notes: string[] = [];
  await using robot = robotOf(talk, notes, "another-key-of-the-test");

  expect(await robot.say("x")).toBe("no");
  expect(notes.join()).toContain("93000");
  expect(notes.join()).not.toContain("another-key");
});

test("whether a lost answer was said, nobody knows", async () => {
  await using talk = await openTalk({ robotKey: key });
  await using robot = robotOf(talk);
  talk.platform.wecom.fault({ call: "webhook/send", times: 1, kind: { is: "reset-after" } });

  expect(await robot.say("x")).toBe("perhaps");
});
