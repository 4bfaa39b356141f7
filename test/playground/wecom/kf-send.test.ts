import { expect, test } from "vitest";
import { type PretendDesk, pretendDesk } from "./pretend-desk.ts";

const hour = 3_600_000;

async function talking(): Promise<PretendDesk & { touser: string; open_kfid: string }> {
  const desk = await pretendDesk({ tokenSeconds: 1_000_000 });
  const phone = desk.emulator.kf.phone("小王");
  await phone.say("空调坏了");
  return { ...desk, touser: phone.person, open_kfid: desk.emulator.openKfId };
}

function text(
  content: string,
  { touser, open_kfid }: { touser: string; open_kfid: string },
): object {
  return { touser, open_kfid, msgtype: "text", text: { content } };
}

test("the sixth message after one of the customer's is refused until the customer writes again", async () => {
  await using desk = await talking();
  for (let sent = 1; sent <= 5; sent += 1) {
    expect((await desk.api("kf", "kf/send_msg", text(`${sent}`, desk)))["errcode"]).toBe(0);
  }
  expect((await desk.api("kf", "kf/send_msg", text("6", desk)))["errcode"]).toBe(95001);
  await desk.emulator.kf.phone("小王").say("好");
  expect((await desk.api("kf", "kf/send_msg", text("6", desk)))["errcode"]).toBe(0);
});

test("48 hours after the customer's last word nothing may be sent any more", async () => {
  await using desk = await talking();
  desk.clock.forward(48 * hour);
  expect((await desk.api("kf", "kf/send_msg", text("在", desk)))["errcode"]).toBe(0);
  desk.clock.forward(1);
  expect((await desk.api("kf", "kf/send_msg", text("在", desk)))["errcode"]).toBe(95002);
});

test("a customer who only opened the window cannot be written to", async () => {
  await using desk = await pretendDesk();
  const phone = desk.emulator.kf.phone("小李");
  await phone.open();
  const body = text("你好", { touser: phone.person, open_kfid: desk.emulator.openKfId });
  expect((await desk.api("kf", "kf/send_msg", body))["errcode"]).toBe(95018);
});

test.each<[string, object, number]>([
  ["2,049 bytes of text", { msgtype: "text", text: { content: "a".repeat(2049) } }, 45002],
  ["no words", { msgtype: "text", text: { content: "" } }, 44004],
  [
    "eleven menu lines",
    {
      msgtype: "msgmenu",
      msgmenu: {
        head_content: "选",
        list: Array.from({ length: 11 }, () => ({ type: "text", text: { content: "x" } })),
      },
    },
    95008,
  ],
  [
    "an unknown menu line",
    { msgtype: "msgmenu", msgmenu: { head_content: "选", list: [{ type: "card" }] } },
    95009,
  ],
  [
    "a menu label of 129 bytes",
    {
      msgtype: "msgmenu",
      msgmenu: { list: [{ type: "click", click: { id: "a", content: "客".repeat(43) } }] },
    },
    40058,
  ],
  [
    "a menu id of 129 bytes",
    {
      msgtype: "msgmenu",
      msgmenu: { list: [{ type: "click", click: { id: "i".repeat(129), content: "x" } }] },
    },
    40058,
  ],
  [
    "a menu head of 1,025 bytes",
    { msgtype: "msgmenu", msgmenu: { head_content: "a".repeat(1025), list: [] } },
    45002,
  ],
  ["an unknown picture", { msgtype: "image", image: { media_id: "none" } }, 40007],
  ["an empty msgid", { msgtype: "text", text: { content: "a" }, msgid: "" }, 40058],
  [
    "a msgid of 33 characters",
    { msgtype: "text", text: { content: "a" }, msgid: "m".repeat(33) },
    40058,
  ],
  ["a msgid of other characters", { msgtype: "text", text: { content: "a" }, msgid: "a.b" }, 40058],
  ["an unknown kind", { msgtype: "template_card" }, 40008],
  ["an unknown customer", { msgtype: "text", text: { content: "a" }, touser: "wmNobody00" }, 40096],
  [
    "an unknown account",
    { msgtype: "text", text: { content: "a" }, open_kfid: "wkNobody00" },
    95004,
  ],
  ["a malformed account", { msgtype: "text", text: { content: "a" }, open_kfid: "kf" }, 95000],
])("%s is refused and costs nothing of the five", async (_name, change, errcode) => {
  await using desk = await talking();
  const { touser, open_kfid } = desk;
  const answer = await desk.api("kf", "kf/send_msg", { touser, open_kfid, ...change });
  expect(answer["errcode"]).toBe(errcode);
  for (let sent = 1; sent <= 5; sent += 1) {
    expect((await desk.api("kf", "kf/send_msg", text(`${sent}`, desk)))["errcode"]).toBe(0);
  }
});

test("our own msgid comes back, and is refused the second time", async () => {
  await using desk = await talking();
  const body = { ...text("好的", desk), msgid: "out_01" };
  expect(await desk.api("kf", "kf/send_msg", body)).toMatchObject({ errcode: 0, msgid: "out_01" });
  expect((await desk.api("kf", "kf/send_msg", body))["errcode"]).toBe(40058);
  const mine = desk.emulator.kf
    .phone("小王")
    .entries()
    .filter((one) => one.by === "desk");
  expect(mine.map((one) => one.id)).toEqual(["out_01"]);
});

test("a menu line the customer presses comes back as text with its id", async () => {
  await using desk = await talking();
  const { touser, open_kfid } = desk;
  const list = [{ type: "click", click: { id: "repair", content: "预约维修" } }];
  const msgmenu = { head_content: "请选择：", list, tail_content: "也可以直接说" };
  await desk.api("kf", "kf/send_msg", { touser, open_kfid, msgtype: "msgmenu", msgmenu });
  await desk.emulator.kf.phone("小王").press("预约维修");
  const { msg_list } = (await desk.api("kf", "kf/sync_msg", { open_kfid })) as {
    msg_list: object[];
  };
  expect(msg_list.at(-1)).toMatchObject({
    origin: 3,
    msgtype: "text",
    text: { content: "预约维修", menu_id: "repair" },
  });
});

test("the welcome code is good once within twenty seconds, for text or a menu", async () => {
  await using desk = await pretendDesk();
  const phone = desk.emulator.kf.phone("小李");
  await phone.open("sn=A1");
  const open_kfid = desk.emulator.openKfId;
  const { msg_list } = (await desk.api("kf", "kf/sync_msg", { open_kfid })) as {
    msg_list: { event: Record<string, string> }[];
  };
  const { welcome_code: code, scene_param } = msg_list[0]?.event ?? {};
  expect(scene_param).toBe("sn%3DA1");
  const welcome = { code, msgtype: "text", text: { content: "您好" } };
  const picture = { code, msgtype: "image", image: { media_id: "x" } };
  expect((await desk.api("kf", "kf/send_msg_on_event", picture))["errcode"]).toBe(40008);
  desk.clock.forward(20_000);
  expect((await desk.api("kf", "kf/send_msg_on_event", welcome))["errcode"]).toBe(0);
  expect((await desk.api("kf", "kf/send_msg_on_event", welcome))["errcode"]).toBe(41050);
  expect(phone.entries().map((one) => one.shown)).toEqual([{ kind: "text", text: "您好" }]);
});

test("a late welcome is refused, and a customer welcomed or heard before brings no code", async () => {
  await using desk = await pretendDesk({ tokenSeconds: 1_000_000 });
  const phone = desk.emulator.kf.phone("小李");
  const open_kfid = desk.emulator.openKfId;
  const codes = async (): Promise<(string | undefined)[]> => {
    const page = await desk.api("kf", "kf/sync_msg", { open_kfid });
    const { msg_list } = page as { msg_list: { event?: Record<string, string> }[] };
    return msg_list.flatMap(({ event }) => (event === undefined ? [] : [event["welcome_code"]]));
  };
  await phone.open();
  const [late] = await codes();
  desk.clock.forward(20_001);
  const welcome = { msgtype: "text", text: { content: "您好" } };
  const answer = await desk.api("kf", "kf/send_msg_on_event", { code: late, ...welcome });
  expect(answer["errcode"]).toBe(41050);
  await phone.open();
  const second = (await codes())[1];
  await desk.api("kf", "kf/send_msg_on_event", { code: second, ...welcome });
  await phone.open();
  expect((await codes())[2]).toBeUndefined();
  desk.clock.forward(48 * hour);
  await phone.say("在吗");
  await phone.open();
  expect((await codes()).at(-1)).toBeUndefined();
});

test("a customer who refuses our messages gets none, and the desk is told later", async () => {
  await using desk = await talking();
  const phone = desk.emulator.kf.phone("小王");
  await phone.block();
  const body = { ...text("在", desk), msgid: "lost_1" };
  expect((await desk.api("kf", "kf/send_msg", body))["errcode"]).toBe(0);
  expect(phone.entries().filter((one) => one.by === "desk")).toEqual([]);
  const { msg_list } = (await desk.api("kf", "kf/sync_msg", { open_kfid: desk.open_kfid })) as {
    msg_list: object[];
  };
  expect(msg_list.at(-1)).toMatchObject({
    event: { event_type: "msg_send_fail", fail_msgid: "lost_1", fail_type: 10 },
  });
});
