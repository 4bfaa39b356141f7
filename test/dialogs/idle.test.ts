import { expect, test } from "vitest";
import { aTicket, chat, choiceIds, give, keys, orders, press, say, spoken } from "./talk.ts";

test("the first word introduces the bot, what it can do and the way to a person, once", () => {
  const talk = chat();
  give(talk, { kind: "opened" });
  expect(keys(talk)).toEqual(expect.arrayContaining(["hello.first", "menu.ask"]));
  expect(choiceIds(talk)).toContain("g:human");
  give(talk, { kind: "opened" });
  expect(keys(talk)).not.toContain("hello.first");
  expect(keys(talk)).toContain("hello.again");
});

test("a returning customer is greeted with the open cases", () => {
  const talk = chat({ tickets: [aTicket] });
  talk.conversation = { ...talk.conversation, introduced: true };
  give(talk, { kind: "opened" });
  expect(spoken(talk)[0]).toBe("您好，您目前有 1 个工单正在处理。");
  expect(spoken(talk)[1]).toContain(`${aTicket.number} 空调 不制冷：工程师已接单`);
  expect(choiceIds(talk)).toContain("g:progress");
});

test("a question about the engineer is answered with the case, not with a form", () => {
  const talk = chat({ tickets: [{ ...aTicket, appointment: 1_795_323_600_000 }] });
  say(talk, "师傅什么时候来？");
  expect(keys(talk)).toContain("progress.visit");
  expect(spoken(talk).join()).toContain("李工（13900139000）将于 11月22日周日 13:00 上门");
});

test("thanks and a nod get a short answer", () => {
  const talk = chat();
  talk.conversation = { ...talk.conversation, introduced: true };
  say(talk, "好的，谢谢！");
  expect(keys(talk)).toEqual(["desk.welcome"]);
  say(talk, "好的");
  expect(keys(talk)).toEqual(["desk.ok"]);
});

test("a photo out of nothing starts a report that keeps it", () => {
  const talk = chat();
  give(talk, { kind: "sent-photos", photos: [{ id: "p1", ref: "r" }] });
  expect(keys(talk)).toContain("report.class.ask");
  expect(talk.conversation.talk?.answers.photos).toEqual(["p1"]);
});

test("a code on the device starts a report with its serial number", () => {
  const talk = chat();
  give(talk, { kind: "opened", payload: "sn-AB12345678" });
  expect(talk.conversation.talk?.answers.serial).toBe("AB12345678");
});

test("a link on a device starts a report with the product, and with the serial number it names", () => {
  const both = chat();
  give(both, { kind: "opened", payload: "p-washer_sn-AB12345678" });
  expect(both.conversation.talk?.answers).toMatchObject({
    product: "洗衣机",
    serial: "AB12345678",
  });
  const product = chat();
  give(product, { kind: "opened", payload: "p-fridge" });
  expect(product.conversation.talk?.answers).toMatchObject({ product: "冰箱" });
  const stranger = chat();
  give(stranger, { kind: "opened", payload: "p-rocket" });
  expect(keys(stranger)).toContain("menu.ask");
});

test("a file too large is said to be so, with a way out", () => {
  const talk = chat();
  give(talk, { kind: "unspoken", what: "too-large" });
  expect(keys(talk)).toContain("desk.too-large");
});

test("what is not understood leads from the menu to examples and to a person", () => {
  const talk = chat();
  say(talk, "你好");
  say(talk, "嗒嗒嗒");
  expect(keys(talk)).toContain("menu.shorter");
  say(talk, "嗒嗒嗒");
  expect(keys(talk)).toContain("menu.example");
  say(talk, "嗒嗒嗒");
  expect(orders(talk)).toMatchObject([{ kind: "call-person", why: "stuck" }]);
});

test("the language follows what is typed until it is chosen", () => {
  const talk = chat({ me: { role: "customer", profile: { language: "en" } } });
  give(talk, { kind: "opened" });
  expect(talk.conversation.locale).toBe("en");
  say(talk, "你好");
  expect(talk.conversation.locale).toBe("zh-CN");
  say(talk, "English");
  expect(orders(talk)).toEqual([{ kind: "remember", locale: "en" }]);
  say(talk, "空调坏了");
  expect(talk.conversation.locale).toBe("en");
});

test("the language may be chosen from a list, and the form goes on in it", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  say(talk, "语言");
  expect(keys(talk)).toContain("language.ask");
  press(talk, "a:language:choose:english");
  expect(keys(talk)).toEqual(expect.arrayContaining(["language.set", "report.photos.ask"]));
  expect(talk.conversation.locale).toBe("en");
});

test("out of office hours a person is promised for the next opening", () => {
  const talk = chat({ office: { open: false, nextOpenAt: Date.UTC(2026, 10, 23, 1) } });
  say(talk, "人工");
  expect(orders(talk)).toEqual([{ kind: "call-person", why: "asked", known: [] }]);
  expect(spoken(talk).join()).toContain("11月23日周一 09:00");
});

test("stop is confirmed and start brings the reminders back", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  say(talk, "停止");
  expect(keys(talk)).toEqual(expect.arrayContaining(["hush.on", "report.photos.ask"]));
  expect(talk.turn.effects).toContainEqual({ kind: "disarm", timer: "form-reminder" });
  say(talk, "恢复");
  expect(talk.conversation.hushed).toBe(false);
});

test("a kind we cannot read is answered politely with the pending question", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  give(talk, { kind: "unspoken", what: "voice" });
  expect(keys(talk)).toEqual(expect.arrayContaining(["desk.unspoken", "report.photos.ask"]));
});

test("somebody who leaves is remembered as out of reach", () => {
  const talk = chat();
  give(talk, { kind: "left" });
  expect(talk.turn.effects).toEqual([{ kind: "remember", reachable: false }]);
});

test("while a person serves, the desk only carries words over", () => {
  const talk = chat();
  give(talk, {
    kind: "noticed",
    notice: { kind: "person-joined", text: "李华", conversation: "c" },
  });
  expect(keys(talk)).toEqual(["person.joined"]);
  say(talk, "取消");
  expect(talk.turn.effects).toEqual([{ kind: "relay-to-staff", text: "取消" }]);
  give(talk, { kind: "noticed", notice: { kind: "person-left", conversation: "c" } });
  expect(talk.conversation.handling).toBe("bot");
});

test("a chat that is opened twice within seconds is greeted once, and again after it was left", () => {
  const talk = chat();
  give(talk, { kind: "opened" });
  expect(keys(talk)).toContain("hello.first");
  talk.at -= 58_000;
  give(talk, { kind: "opened" });
  expect(talk.turn.effects).toEqual([{ kind: "remember", reachable: true }]);
  give(talk, { kind: "left" });
  talk.at -= 119_000;
  give(talk, { kind: "opened" });
  expect(keys(talk)).toContain("menu.ask");
});

test("the first words say what they are used for, once; which text it was and when stays with the chat (P8)", () => {
  const talk = chat();
  say(talk, "你好");
  expect(keys(talk)).toContain("hello.purpose");
  expect(talk.conversation.privacy).toEqual({ version: "desk-1", toldAt: expect.any(Number) });
  say(talk, "你好");
  expect(keys(talk)).not.toContain("hello.purpose");
});

test("whoever asks for opening hours hears whether somebody is there, and when next (rule 17)", () => {
  const open = chat();
  say(open, "你们几点上班？");
  expect(keys(open)).toEqual(expect.arrayContaining(["hours.open", "menu.ask"]));
  const night = chat({ office: { open: false, nextOpenAt: Date.UTC(2026, 10, 23, 1) } });
  say(night, "what are your opening hours?");
  expect(keys(night)).toContain("hours.next");
  expect(spoken(night).join()).toContain("Mon");
  const never = chat({ office: { open: false, nextOpenAt: null } });
  say(never, "营业时间");
  expect(keys(never)).toContain("hours.closed");
});

test("stop says what it stops and what still comes", () => {
  const talk = chat();
  talk.conversation = { ...talk.conversation, introduced: true };
  say(talk, "停止");
  expect(spoken(talk)[0]).toMatch(/不再给您发送提醒和问卷.*照常回复.*有进展也会告诉您.*“恢复”/);
});
