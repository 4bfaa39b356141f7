import { expect, test } from "vitest";
import { openWecom } from "../../../src/playground/wecom/open-wecom.ts";
import { field, pretendDesk } from "./pretend-desk.ts";

test("saving the address in the console asks for the echo, for both halves", async () => {
  await using desk = await pretendDesk();
  expect(await desk.emulator.control.verifyUrl("wecom")).toBeUndefined();
  expect(await desk.emulator.control.verifyUrl("kf")).toBeUndefined();
});

test("a desk with another token is refused when the address is saved", async () => {
  await using desk = await pretendDesk();
  await using stranger = await pretendDesk({
    deskUrl: desk.url,
    credentials: { token: "anotherToken" },
  });
  expect(await stranger.emulator.control.verifyUrl("wecom")).toBe("answered 403");
});

test("a member's words arrive signed, sealed for our enterprise, with a number above 2^53", async () => {
  await using desk = await pretendDesk();
  await desk.emulator.wecom.phone("LiHua").say("接单 <T-1> ]]> 007");
  const [first] = desk.got;
  expect(first).toMatchObject({ path: "/webhooks/wecom", id: desk.emulator.credentials.corpId });
  expect(field(first?.plain ?? "", "FromUserName")).toBe("LiHua");
  expect(first?.plain).toContain("<![CDATA[接单 <T-1> ]]]]><![CDATA[> 007]]>");
  expect(BigInt(field(first?.plain ?? "", "MsgId"))).toBeGreaterThan(2n ** 53n);
});

test("a desk that answers 500 hears the very same message again, three times at most", async () => {
  await using desk = await pretendDesk();
  desk.statuses.push(500, 500, 500, 500);
  await desk.emulator.wecom.phone("lihua").say("hello");
  await desk.emulator.wecom.settled();
  expect(desk.got).toHaveLength(3);
  expect(new Set(desk.got.map((one) => one.plain)).size).toBe(1);
});

test("what was never answered is sent again on request, and only that", async () => {
  await using desk = await pretendDesk({ retryDelaysMs: [] });
  desk.statuses.push(503, 200);
  const phone = desk.emulator.wecom.phone("lihua");
  await phone.say("first");
  await phone.say("second");
  await desk.emulator.wecom.redeliver();
  await desk.emulator.wecom.redeliver();
  expect(desk.got.map((one) => field(one.plain, "Content"))).toEqual(["first", "second", "first"]);
});

test("every delivery can be doubled", async () => {
  await using desk = await pretendDesk();
  desk.emulator.kf.deliverTimes(2);
  await desk.emulator.kf.phone("小王").say("空调坏了");
  expect(desk.got).toHaveLength(2);
  expect(desk.got[0]?.plain).toBe(desk.got[1]?.plain);
});

test("callbacks wait until the desk has an address", async () => {
  await using listener = await pretendDesk();
  const options: { now: () => number; deskUrl?: string; retryDelaysMs: readonly number[] } = {
    now: () => listener.clock.at,
    retryDelaysMs: [],
  };
  await using early = await openWecom(options);
  await early.wecom.phone("lihua").say("is anybody there");
  expect(early.wecom.wire()).toHaveLength(0);
  options.deskUrl = listener.url;
  await expect.poll(() => listener.got.length, { timeout: 2_000 }).toBe(1);
});

test("a desk that hangs is given up after the time limit and asked again", async () => {
  await using desk = await pretendDesk({ callbackTimeoutMs: 50, retryDelaysMs: [10] });
  desk.hang.times = 1;
  await desk.emulator.wecom.phone("lihua").say("slow");
  await desk.emulator.wecom.settled();
  expect(desk.got).toHaveLength(1);
  const [lost, found] = desk.emulator.wecom.wire();
  expect([lost?.status, found?.status]).toEqual([0, 200]);
});

test("the wire log shows the traffic without tokens", async () => {
  await using desk = await pretendDesk();
  await desk.emulator.kf.phone("小王").say("你好");
  await desk.api("kf", "kf/account/list", {});
  const log = JSON.stringify(desk.emulator.kf.wire());
  expect(log).toContain("kf_msg_or_event");
  expect(log).toContain("/cgi-bin/kf/account/list?access_token=***");
  expect(log).toContain("corpsecret=***");
  expect(log).not.toContain(desk.emulator.credentials.kfSecret);
  expect(log).not.toMatch(/ENC[0-9A-Za-z_-]{20}/);
});
