import { expect, test } from "vitest";
import {
  armed,
  chat,
  choiceIds,
  give,
  keys,
  orders,
  press,
  ring,
  saturdayAt,
  say,
} from "../dialogs/talk.ts";

const hourMs = 3_600_000;

test("an unfinished form is reminded of once, then sleeps, and is offered on return days later", () => {
  const talk = chat();
  say(talk, "空调不制冷，13800138000");
  const first = armed(talk);
  expect(first).toMatchObject({ timer: "form-reminder", dueAt: saturdayAt + 60_000 + 2 * hourMs });

  ring(talk, "form-reminder", first?.cycle ?? 0, 2 * hourMs);
  expect(keys(talk)).toEqual(expect.arrayContaining(["form.reminder", "report.photos.ask"]));
  const second = armed(talk);
  expect(second?.timer).toBe("form-sleep");

  ring(talk, "form-sleep", second?.cycle ?? 0, 22 * hourMs);
  expect(talk.turn.effects).toEqual([]);
  expect(talk.conversation.talk).toBeNull();

  talk.at += 72 * hourMs;
  say(talk, "在吗");
  expect(keys(talk)).toContain("resume.ask");
  press(talk, "a:resume:choose:wake");
  expect(keys(talk)).toContain("report.photos.ask");
  expect(talk.conversation.talk?.answers.phone).toBe("+8613800138000");
});

test("a customer who went on meanwhile is not reminded: the clock is set anew, once", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  const cycle = armed(talk)?.cycle ?? 0;
  talk.at += hourMs;
  say(talk, "跳过");
  expect(armed(talk)).toBeUndefined();
  ring(talk, "form-reminder", cycle, hourMs);
  expect(keys(talk)).toEqual([]);
  expect(armed(talk)?.timer).toBe("form-reminder");
});

test("a clock of a form that is finished does nothing", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  const cycle = armed(talk)?.cycle ?? 0;
  say(talk, "取消");
  ring(talk, "form-reminder", cycle, 2 * hourMs);
  expect(talk.turn.effects).toEqual([]);
});

test("starting over forgets the sleeping form and takes what was just said", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  const one = armed(talk)?.cycle ?? 0;
  ring(talk, "form-reminder", one, 3 * hourMs);
  ring(talk, "form-sleep", armed(talk)?.cycle ?? 0, 23 * hourMs);
  say(talk, "洗衣机漏水");
  expect(choiceIds(talk)).toEqual([
    "a:resume:choose:wake",
    "a:resume:choose:anew",
    "a:resume:choose:forget",
  ]);
  say(talk, "2");
  expect(talk.conversation.talk?.answers).toMatchObject({
    product: "洗衣机",
    fault: "洗衣机漏水",
    urgency: "urgent",
  });
  expect(talk.conversation.waiting).toEqual([]);
  expect(orders(talk)).toEqual([]);
});

test("what is said while a form sleeps is put into it when it goes on", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  const one = armed(talk)?.cycle ?? 0;
  ring(talk, "form-reminder", one, 3 * hourMs);
  ring(talk, "form-sleep", armed(talk)?.cycle ?? 0, 23 * hourMs);
  say(talk, "13900139000");
  say(talk, "世纪大道88号1203室");
  expect(talk.conversation.talk?.answers).toMatchObject({
    fault: "空调不制冷",
    address: "世纪大道88号1203室",
  });
  expect(keys(talk)).toContain("report.photos.ask");
});

test("a form that was interrupted is reminded of again after it has come back", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  const before = armed(talk)?.cycle ?? 0;
  say(talk, "语言");
  press(talk, "a:language:choose:chinese");
  const after = armed(talk)?.cycle ?? 0;
  expect(after).toBeGreaterThan(before);
  ring(talk, "form-reminder", before, 2 * hourMs);
  expect(talk.turn.effects).toEqual([]);
  ring(talk, "form-reminder", after, 2 * hourMs);
  expect(keys(talk)).toContain("form.reminder");
});

test("what was taken back is gone from a description of many messages (R18)", () => {
  const talk = chat();
  say(talk, "空调不制冷，林小美，13800138000，上海市黄浦区湖滨路88号3号楼1201室", "m1");
  say(talk, "秘密 漏水", "m2");
  for (let nth = 3; nth < 9; nth += 1)
    say(
      talk,
      `还有异响${nth}，电话 1380013800${nth}，上海市黄浦区湖滨路${nth}8号3号楼1201室`,
      `m${nth}`,
    );
  expect(talk.conversation.talk?.answers.fault).toContain("秘密");

  give(talk, { kind: "withdrew", messageId: "m2" });
  expect(JSON.stringify(talk.conversation.talk)).not.toContain("秘密");
});

test("what was taken back is gone from a form that sleeps as well (R18)", () => {
  const talk = chat();
  say(talk, "空调不制冷", "m1");
  say(talk, "跳过", "m2");
  const cycle = talk.conversation.talk?.armed ?? 0;
  ring(talk, "form-reminder", cycle, 3 * hourMs);
  ring(talk, "form-sleep", armed(talk)?.cycle ?? cycle, 23 * hourMs);
  expect(talk.conversation.waiting[0]?.answers).toMatchObject({ fault: "空调不制冷" });

  give(talk, { kind: "withdrew", messageId: "m1" });
  expect(talk.conversation.waiting[0]?.answers).not.toHaveProperty("fault");
  expect(talk.conversation.waiting[0]?.step).not.toBe("confirm");
});
