import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { leversAmongOwnFaults, ownFaults } from "../../../src/playground/wecom/own-faults.ts";
import { pretendDesk } from "./pretend-desk.ts";

const text = (to: string) => ({
  touser: to,
  agentid: 1_000_002,
  msgtype: "text",
  text: { content: "你好" },
});
const shown = (desk: Awaited<ReturnType<typeof pretendDesk>>, half: "wecom" | "kf", who: string) =>
  desk.emulator[half]
    .phone(who)
    .entries()
    .filter(({ by }) => by === "desk").length;

test("every switch of the platform has its words on the page, and no word is left over", () => {
  const page = readFileSync("src/playground/page/words-trouble.js", "utf8");
  const troubles = [...page.matchAll(/^ {2}"?([a-z-]+)"?: \["[^"]+", "[^"]+"\],$/gm)].map(
    ([, name = ""]) => name,
  );
  expect(troubles.toSorted()).toEqual(Object.keys(ownFaults).toSorted());
  expect(leversAmongOwnFaults("wecom")).toContain("receiver-invalid");
  expect(leversAmongOwnFaults("wecom")).not.toContain("fails-later");
  expect(leversAmongOwnFaults("kf")).toContain("fails-later");
});

const codes = Object.entries(ownFaults).flatMap(([name, { does, of, call }]) =>
  does.kind === "errcode" && call !== "gettoken" && call !== "media/get"
    ? of.map((half) => [name, half, call, does.errcode] as const)
    : [],
);

test.each(codes)("the switch %s refuses a call of %s", async (name, half, call, errcode) => {
  await using desk = await pretendDesk();
  await desk.api(half, "getcallbackip");
  desk.emulator[half].fault({ call: "*", times: 1, kind: { is: "own", name } });

  expect(await desk.api(half, call === "*" ? "getcallbackip" : call, {})).toMatchObject({
    errcode,
  });
});

test("a message that is taken may name its receiver as invalid, or reach nobody at all", async () => {
  await using desk = await pretendDesk();
  desk.emulator.wecom.phone("lihua");
  desk.emulator.wecom.fault({ call: "*", times: 1, kind: { is: "own", name: "receiver-invalid" } });
  expect(await desk.api("wecom", "message/send", text("lihua"))).toMatchObject({
    errcode: 0,
    invaliduser: "lihua",
  });
  desk.emulator.wecom.fault({ call: "*", times: 1, kind: { is: "own", name: "dropped" } });
  expect(
    await desk.api("wecom", "message/send", { ...text("lihua"), text: { content: "二" } }),
  ).toMatchObject({
    errcode: 0,
    invaliduser: "",
  });
  expect(shown(desk, "wecom", "lihua")).toBe(0);
  await desk.api("wecom", "message/send", { ...text("lihua"), text: { content: "三" } });
  expect(shown(desk, "wecom", "lihua")).toBe(1);
});

test("a message that is taken may fail later, for a reason that the stream tells", async () => {
  await using desk = await pretendDesk();
  const phone = desk.emulator.kf.phone("小王");
  await phone.say("你好");
  desk.emulator.kf.fault({ call: "*", times: 1, kind: { is: "own", name: "fails-later-budget" } });
  const open_kfid = desk.emulator.openKfId;
  const message = {
    touser: phone.person,
    open_kfid,
    msgid: "out1",
    msgtype: "text",
    text: { content: "好" },
  };
  expect(await desk.api("kf", "kf/send_msg", message)).toMatchObject({ errcode: 0, msgid: "out1" });
  const { msg_list } = await desk.api("kf", "kf/sync_msg", { open_kfid });

  expect(shown(desk, "kf", "小王")).toBe(0);
  expect(msg_list).toContainEqual(
    expect.objectContaining({
      event: expect.objectContaining({
        event_type: "msg_send_fail",
        fail_msgid: "out1",
        fail_type: 6,
      }),
    }),
  );
});

test.each(["callback-lost", "callback-forged", "callback-foreign"])(
  "with the switch %s the desk can believe nothing of one delivery",
  async (name) => {
    await using desk = await pretendDesk({ retryDelaysMs: [] });
    desk.emulator.wecom.fault({ call: "*", times: 1, kind: { is: "own", name } });
    await desk.emulator.wecom.phone("lihua").say("你好");
    await desk.emulator.wecom.settled();

    const { corpId } = desk.emulator.credentials;
    const believed = (words: string) =>
      desk.got.filter(({ plain, id }) => id === corpId && plain.includes(words));
    expect(believed("你好")).toEqual([]);
    await desk.emulator.wecom.phone("lihua").say("再说一次");
    await desk.emulator.wecom.settled();
    expect(believed("再说一次")).toHaveLength(1);
  },
);
