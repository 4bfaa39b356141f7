import { expect, test } from "vitest";
import { field, type PretendDesk, pretendDesk } from "./pretend-desk.ts";

const agentid = 1000002;

async function sendCard(desk: PretendDesk, touser = "lihua"): Promise<Record<string, unknown>> {
  return desk.api("wecom", "message/send", {
    touser,
    agentid,
    msgtype: "template_card",
    template_card: {
      card_type: "button_interaction",
      task_id: "T-1-offer",
      main_title: { title: "新工单 T-1" },
      button_list: [
        { text: "接单", key: "accept:T-1" },
        { text: "拒绝", key: "decline:T-1" },
      ],
    },
  });
}

test("a pressed button tells the desk which card, which key, and a ticket to update it", async () => {
  await using desk = await pretendDesk();
  const phone = desk.emulator.wecom.phone("lihua");
  const sent = await sendCard(desk);
  expect(sent["response_code"]).toMatch(/^RC_/);
  await phone.press({ data: /^accept:/ });
  const plain = desk.got.at(-1)?.plain ?? "";
  expect(field(plain, "Event")).toBe("template_card_event");
  expect(field(plain, "EventKey")).toBe("accept:T-1");
  expect(field(plain, "TaskId")).toBe("T-1-offer");
  expect(plain).not.toContain("MsgId");
  const update = { userids: ["lihua"], agentid, response_code: field(plain, "ResponseCode") };
  const grey = { ...update, button: { replace_name: "已接单" } };
  expect(await desk.api("wecom", "message/update_template_card", grey)).toMatchObject({
    errcode: 0,
  });
  const [card] = phone.entries();
  expect(card?.buttons).toEqual([[{ label: "已接单", data: "", look: "inline", live: false }]]);
  await expect(phone.press("接单")).rejects.toThrow("No live button");
});

test("a response_code is good once, and not after a day", async () => {
  await using desk = await pretendDesk();
  desk.emulator.wecom.phone("lihua");
  const { response_code } = await sendCard(desk);
  const update = { userids: ["lihua"], agentid, response_code, button: { replace_name: "完" } };
  expect((await desk.api("wecom", "message/update_template_card", update))["errcode"]).toBe(0);
  expect((await desk.api("wecom", "message/update_template_card", update))["errcode"]).toBe(60140);
  await desk.emulator.wecom.phone("mei").open();
  desk.clock.forward(1000);
  const fresh = await desk.api("wecom", "message/update_template_card", {
    ...update,
    response_code: "RC_none",
  });
  expect(fresh["errcode"]).toBe(60140);
});

test("a response_code older than a day is refused", async () => {
  await using desk = await pretendDesk({ tokenSeconds: 200_000 });
  desk.emulator.wecom.phone("lihua");
  const { response_code } = await sendCard(desk);
  desk.clock.forward(24 * 3_600_000 + 1);
  const update = { userids: ["lihua"], agentid, response_code, button: { replace_name: "完" } };
  expect((await desk.api("wecom", "message/update_template_card", update))["errcode"]).toBe(60140);
});

test("a click by one member updates the card of that member only", async () => {
  await using desk = await pretendDesk();
  const [lihua, mei] = [desk.emulator.wecom.phone("lihua"), desk.emulator.wecom.phone("mei")];
  await sendCard(desk, "lihua|mei");
  await lihua.press("接单");
  const response_code = field(desk.got.at(-1)?.plain ?? "", "ResponseCode");
  const update = { atall: 1, agentid, response_code, button: { replace_name: "已接单" } };
  await desk.api("wecom", "message/update_template_card", update);
  expect(
    lihua
      .entries()[0]
      ?.buttons.flat()
      .some((one) => one.live),
  ).toBe(false);
  expect(
    mei
      .entries()[0]
      ?.buttons.flat()
      .every((one) => one.live),
  ).toBe(true);
});

test("a used task_id is refused unless the duplicate check swallows the same message", async () => {
  await using desk = await pretendDesk();
  desk.emulator.wecom.phone("lihua");
  await sendCard(desk);
  expect((await sendCard(desk))["errcode"]).toBe(42014);
});

test("an update without a button and without a card is refused and keeps the code", async () => {
  await using desk = await pretendDesk();
  desk.emulator.wecom.phone("lihua");
  const { response_code } = await sendCard(desk);
  const empty = { userids: ["lihua"], agentid, response_code };
  expect((await desk.api("wecom", "message/update_template_card", empty))["errcode"]).toBe(40058);
  const whole = {
    ...empty,
    template_card: {
      card_type: "button_interaction",
      task_id: "T-1-offer",
      main_title: { title: "已完成" },
      button_list: [{ text: "已接单", key: "accept:T-1" }],
      replace_text: "已接单",
    },
  };
  expect((await desk.api("wecom", "message/update_template_card", whole))["errcode"]).toBe(0);
  const [card] = desk.emulator.wecom.phone("lihua").entries();
  expect(card).toMatchObject({ shown: { kind: "card", title: "已完成" }, editedAt: desk.clock.at });
});
