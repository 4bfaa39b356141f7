import { expect, test } from "vitest";
import { type PretendDesk, pretendDesk } from "./pretend-desk.ts";

const agentid = 1000002;

async function ready(members: readonly string[] = ["lihua"]): Promise<PretendDesk> {
  const desk = await pretendDesk();
  for (const member of members) desk.emulator.wecom.phone(member);
  return desk;
}

const text = (content: string, more: object = {}): object => ({
  touser: "lihua",
  agentid,
  msgtype: "text",
  text: { content },
  ...more,
});

test("a text shows on the member's phone, whatever the case of the userid", async () => {
  await using desk = await ready();
  const answer = await desk.api("wecom", "message/send", text("新工单", { touser: "LIHUA" }));
  expect(answer).toMatchObject({ errcode: 0, errmsg: "ok", invaliduser: "" });
  const [entry] = desk.emulator.wecom.phone("lihua").entries();
  expect(entry).toMatchObject({
    id: answer["msgid"],
    by: "desk",
    shown: { kind: "text", text: "新工单" },
  });
});

test("receivers nobody knows are listed, and a message for nobody else is refused", async () => {
  await using desk = await ready();
  const partly = await desk.api("wecom", "message/send", text("a", { touser: "lihua|ghost" }));
  expect(partly).toMatchObject({ errcode: 0, invaliduser: "ghost" });
  const nobody = await desk.api("wecom", "message/send", text("b", { touser: "ghost" }));
  expect(nobody["errcode"]).toBe(81013);
});

test.each([
  ["without a receiver", text("a", { touser: "" }), 82001],
  ["with the app number as text", text("a", { agentid: "1000002" }), 40058],
  ["for another app", text("a", { agentid: 1000003 }), 301002],
  ["without an app", text("a", { agentid: undefined }), 40056],
  ["of no known kind", text("a", { msgtype: "telegram" }), 40008],
  ["without words", text(""), 44004],
  [
    "with a markdown of 2,049 bytes",
    { touser: "lihua", agentid, msgtype: "markdown", markdown: { content: "a".repeat(2049) } },
    45002,
  ],
  [
    "with 1,001 receivers",
    text("a", { touser: Array.from({ length: 1001 }, (_, i) => `u${i}`).join("|") }),
    40058,
  ],
  [
    "as a textcard without an address",
    { touser: "lihua", agentid, msgtype: "textcard", textcard: { title: "a", description: "b" } },
    40063,
  ],
])("a message %s is refused", async (_name, body, errcode) => {
  await using desk = await ready();
  const answer = await desk.api("wecom", "message/send", body);
  expect(answer["errcode"]).toBe(errcode);
  expect(answer["errmsg"]).toMatch(/, hint: \[\d{20}\], from ip: 127\.0\.0\.1, more info at /);
  expect(desk.emulator.wecom.refusals()).toHaveLength(1);
  expect(desk.emulator.wecom.phone("lihua").entries()).toEqual([]);
});

test("a text of more than 2,048 bytes is cut before the character that does not fit, and noted", async () => {
  await using desk = await ready();
  await desk.api("wecom", "message/send", text("客".repeat(683)));
  const [entry] = desk.emulator.wecom.phone("lihua").entries();
  expect(entry?.shown).toEqual({ kind: "text", text: "客".repeat(682) });
  expect(desk.emulator.wecom.refusals()[0]?.reason).toBe("content cut to 2048 bytes");
});

test("an identical message under the duplicate check shows once until the interval is over", async () => {
  await using desk = await ready();
  const body = text("同一条", { enable_duplicate_check: 1, duplicate_check_interval: 600 });
  await desk.api("wecom", "message/send", body);
  const again = await desk.api("wecom", "message/send", body);
  expect(again["errcode"]).toBe(0);
  expect(desk.emulator.wecom.phone("lihua").entries()).toHaveLength(1);
  desk.clock.forward(600_000);
  await desk.api("wecom", "message/send", body);
  expect(desk.emulator.wecom.phone("lihua").entries()).toHaveLength(2);
});

test("the 31st message to a member within a minute vanishes without an error", async () => {
  await using desk = await ready();
  for (let sent = 0; sent < 31; sent += 1) {
    const answer = await desk.api("wecom", "message/send", text(`第 ${sent} 条`));
    expect(answer["errcode"]).toBe(0);
  }
  expect(desk.emulator.wecom.phone("lihua").entries()).toHaveLength(30);
  expect(desk.emulator.wecom.refusals()[0]?.reason).toMatch(/^dropped without an error/);
  desk.clock.forward(60_000);
  await desk.api("wecom", "message/send", text("下一分钟"));
  expect(desk.emulator.wecom.phone("lihua").entries()).toHaveLength(31);
});

test("a member outside the visible range is nobody", async () => {
  await using desk = await ready();
  await desk.emulator.wecom.phone("lihua").block();
  const answer = await desk.api("wecom", "message/send", text("在吗"));
  expect(answer["errcode"]).toBe(81013);
});
