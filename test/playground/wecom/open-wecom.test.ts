import { expect, test } from "vitest";
import { field, pretendDesk } from "./pretend-desk.ts";

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]);

test("opening the app tells the desk of a new member, then of every visit", async () => {
  await using desk = await pretendDesk();
  const phone = desk.emulator.wecom.phone("lihua", "李华");
  await phone.open();
  await phone.open();
  const events = desk.got.map((one) => field(one.plain, "Event"));
  expect(events).toEqual(["subscribe", "enter_agent", "enter_agent"]);
  expect(await desk.api("wecom", "user/get?userid=LIHUA")).toMatchObject({
    name: "李华",
    userid: "lihua",
  });
});

test("photos and places of a member carry what the app's callbacks carry", async () => {
  await using desk = await pretendDesk();
  const phone = desk.emulator.wecom.phone("lihua");
  await phone.sendPhotos([jpeg, jpeg]);
  await phone.sendLocation({ latitude: 39.9, longitude: 116.4, title: "国贸", address: "朝阳区" });
  const [first, second, place] = desk.got.map((one) => one.plain);
  expect(field(first ?? "", "MediaId")).not.toBe(field(second ?? "", "MediaId"));
  expect(place).toContain("<Location_X>39.9</Location_X><Location_Y>116.4</Location_Y>");
  expect(field(place ?? "", "Label")).toBe("朝阳区 国贸");
});

test("the menu the desk makes is the menu the member sees", async () => {
  await using desk = await pretendDesk();
  const phone = desk.emulator.wecom.phone("lihua");
  const button = [{ name: "工单", sub_button: [{ type: "click", name: "我的工单", key: "mine" }] }];
  expect(await desk.api("wecom", "menu/create?agentid=1000002", { button })).toMatchObject({
    errcode: 0,
  });
  await phone.menu?.("我的工单");
  expect(field(desk.got.at(-1)?.plain ?? "", "EventKey")).toBe("mine");
  await expect(phone.menu?.("没有")).rejects.toThrow("The app's menu has no item 没有.");
  const four = Array.from({ length: 4 }, () => button[0]);
  expect(
    (await desk.api("wecom", "menu/create?agentid=1000002", { button: four }))["errcode"],
  ).toBe(40016);
});

test("what an app cannot do it says in a sentence", async () => {
  await using desk = await pretendDesk();
  const member = desk.emulator.wecom.phone("lihua");
  const customer = desk.emulator.kf.phone("小王");
  await expect(member.shareContact({ phone: "1", name: "x" })).rejects.toThrow(
    "WeCom has no button",
  );
  await expect(member.edit("1", "x")).rejects.toThrow("cannot be edited");
  await expect(member.sendPhotos([jpeg], "caption")).rejects.toThrow("no caption");
  await expect(customer.shareContact({ phone: "1", name: "x" })).rejects.toThrow(
    "WeChat has no button",
  );
  await expect(customer.edit("1", "x")).rejects.toThrow("cannot be edited");
  await expect(customer.press("确认")).rejects.toThrow("live buttons: none");
  expect(desk.got).toEqual([]);
});

test("a customer's photo, place and recall are told in the account's stream", async () => {
  await using desk = await pretendDesk();
  const phone = desk.emulator.kf.phone("小王", "王先生");
  await phone.say("打错了");
  await phone.recall(phone.entries()[0]?.id ?? "");
  await phone.sendPhotos([jpeg]);
  await phone.sendLocation({ latitude: 39.9, longitude: 116.4, title: "家" });
  await phone.sendOther("voice");
  const { openKfId: open_kfid } = desk.emulator;
  const { msg_list } = (await desk.api("kf", "kf/sync_msg", { open_kfid })) as {
    msg_list: object[];
  };
  expect(msg_list).toMatchObject([
    { msgtype: "text", msgid: phone.entries()[0]?.id },
    {
      msgtype: "event",
      event: { event_type: "user_recall_msg", recall_msgid: phone.entries()[0]?.id },
    },
    { msgtype: "image" },
    { msgtype: "location", location: { latitude: 39.9, longitude: 116.4, name: "家" } },
    { msgtype: "voice" },
  ]);
  expect(phone.entries()[0]?.withdrawnAt).toBe(desk.clock.at);
  const asked = { external_userid_list: [phone.person, "wmStranger01"] };
  expect(await desk.api("kf", "kf/customer/batchget", asked)).toMatchObject({
    customer_list: [{ external_userid: phone.person, nickname: "王先生" }],
    invalid_external_userid: ["wmStranger01"],
  });
});

test("a picture over two megabytes arrives as a text notice", async () => {
  await using desk = await pretendDesk();
  await desk.emulator.kf.phone("小王").sendPhotos([new Uint8Array(2 * 1_048_576 + 1)]);
  const { openKfId: open_kfid } = desk.emulator;
  const { msg_list } = (await desk.api("kf", "kf/sync_msg", { open_kfid })) as {
    msg_list: object[];
  };
  expect(msg_list).toMatchObject([
    { msgtype: "text", text: { content: expect.stringContaining("图片") } },
  ]);
});

test("a scene makes a link that can be told apart; a bad scene is refused", async () => {
  await using desk = await pretendDesk();
  const { openKfId: open_kfid } = desk.emulator;
  const made = await desk.api("kf", "kf/add_contact_way", { open_kfid, scene: "web_home" });
  expect(made["url"]).toMatch(/^https:\/\/work\.weixin\.qq\.com\/kf\/kfc.*\?enc_scene=ENC/);
  expect(
    (await desk.api("kf", "kf/add_contact_way", { open_kfid, scene: "首页" }))["errcode"],
  ).toBe(40058);
});

test("faults strike the named call as often as asked, on their own half only", async () => {
  await using desk = await pretendDesk();
  const { wecom, kf, control } = desk.emulator;
  kf.fault({ call: "kf/account/list", times: 1, kind: { is: "throttle", retryAfterSeconds: 30 } });
  expect((await desk.api("kf", "kf/account/list", {}))["errcode"]).toBe(45009);
  expect((await desk.api("kf", "kf/account/list", {}))["errcode"]).toBe(45009);
  expect((await desk.api("wecom", "getcallbackip"))["errcode"]).toBe(0);
  desk.clock.forward(30_000);
  expect((await desk.api("kf", "kf/account/list", {}))["errcode"]).toBe(0);
  wecom.fault({ call: "*", times: 1, kind: { is: "error", status: 502, html: true } });
  await expect(desk.api("wecom", "getcallbackip")).rejects.toThrow("JSON");
  control.refuseNext("wecom", "getcallbackip", 60020, 1);
  expect((await desk.api("wecom", "getcallbackip"))["errcode"]).toBe(60020);
  wecom.fault({ call: "getcallbackip", times: 1, kind: { is: "token-expired" } });
  expect((await desk.api("wecom", "getcallbackip"))["errcode"]).toBe(42001);
  expect((await desk.api("wecom", "getcallbackip"))["errcode"]).toBe(42001);
});

test("a cut before the work does nothing, a cut after it has done everything", async () => {
  await using desk = await pretendDesk();
  const phone = desk.emulator.wecom.phone("lihua");
  const send = (content: string): Promise<unknown> =>
    desk.api("wecom", "message/send", {
      touser: "lihua",
      agentid: 1000002,
      msgtype: "text",
      text: { content },
    });
  await desk.api("wecom", "getcallbackip");
  desk.emulator.wecom.fault({ call: "message/send", times: 1, kind: { is: "reset-before" } });
  await expect(send("一")).rejects.toThrow("fetch failed");
  desk.emulator.wecom.fault({ call: "message/send", times: 1, kind: { is: "reset-after" } });
  await expect(send("二")).rejects.toThrow("fetch failed");
  expect(phone.entries().map((one) => one.shown)).toEqual([{ kind: "text", text: "二" }]);
});

test("what is not an object of JSON is refused whatever the call, and unknown calls do not exist", async () => {
  await using desk = await pretendDesk();
  for (const body of ["text", 1, null, []]) {
    expect((await desk.api("wecom", "message/send", body))["errcode"]).toBe(40058);
  }
  await expect(desk.api("wecom", "message/unsend", {})).rejects.toThrow("JSON");
});

test("listeners hear of every change until they leave", async () => {
  await using desk = await pretendDesk();
  const heard = { times: 0 };
  const leave = desk.emulator.kf.onChange(() => {
    heard.times += 1;
  });
  await desk.emulator.kf.phone("小王").say("你好");
  expect(heard.times).toBeGreaterThan(0);
  const before = heard.times;
  leave();
  await desk.emulator.kf.phone("小王").say("再见");
  expect(heard.times).toBe(before);
});
