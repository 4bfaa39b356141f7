import { expect, test } from "vitest";
import { cardEvent, common, locationMessage, message } from "../../../bots/wecom/wire.ts";

const head = {
  ToUserName: "ww0123456789abcdef",
  FromUserName: "LiHua",
  CreateTime: "1767225600",
  MsgType: "text",
  AgentID: "1000002",
};

test.each([
  ["a sender with a line break", { FromUserName: "a\nb" }],
  ["a sender of 65 bytes", { FromUserName: "a".repeat(65) }],
  ["a time with a sign", { CreateTime: "-1" }],
  ["an app with letters", { AgentID: "1e6" }],
])("%s is not WeCom's", (_name, change) => {
  expect(common.safeParse(head).success).toBe(true);
  expect(common.safeParse({ ...head, ...change }).success).toBe(false);
});

test("a message's number stays digits, however long", () => {
  const long = message.parse({ ...head, MsgId: "7589012345678901234" });
  expect(long.MsgId).toBe("7589012345678901234");
});

test.each(["91", "1e2", "NaN", "", "0x10", " 1"])("a latitude of %j is no place", (Location_X) => {
  const place = { ...head, MsgId: "1", Location_X, Location_Y: "116.4" };
  expect(locationMessage.safeParse(place).success).toBe(false);
  expect(locationMessage.parse({ ...place, Location_X: "-39.9" }).Location_X).toBe(-39.9);
});

test("a press without its ticket or its key is not WeCom's", () => {
  const press = {
    ...head,
    Event: "template_card_event",
    EventKey: "a",
    TaskId: "t",
    ResponseCode: "r",
  };
  expect(cardEvent.safeParse(press).success).toBe(true);
  expect(cardEvent.safeParse({ ...press, EventKey: "" }).success).toBe(false);
  expect(cardEvent.safeParse({ ...press, ResponseCode: undefined }).success).toBe(false);
});
