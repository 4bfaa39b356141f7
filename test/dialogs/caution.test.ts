import { expect, test } from "vitest";
import { type Chat, chat, give, keys, press, say } from "./talk.ts";

const cautions = (talk: Chat): readonly string[] =>
  keys(talk).filter((key) => key.startsWith("caution."));

test.each([
  ["家里漏水了，快来人", ["caution.first", "caution.water"]],
  ["wasserhahn egal, water is leaking everywhere", ["caution.first", "caution.water"]],
  ["电热水器漏水还跳闸", ["caution.first", "caution.water", "caution.power"]],
  ["給湯器からガス臭くて怖いです", ["caution.first", "caution.gas"]],
  ["the boiler smells of gas", ["caution.first", "caution.gas"]],
  ["แอร์มีควันออกมาค่ะ", ["caution.first", "caution.power"]],
  ["冰箱不制冷，里面的药快坏了", ["caution.urgent"]],
  ["邻居家煤气味很重", ["caution.first", "caution.gas"]],
  ["隔壁煤气味很大，都飘到我家了", ["caution.first", "caution.gas"]],
  ["My neighbour's flat smells of gas", ["caution.first", "caution.gas"]],
  ["隣の家からガスの臭いがします", ["caution.first", "caution.gas"]],
  ["ข้างบ้านมีกลิ่นแก๊สแรงมาก", ["caution.first", "caution.gas"]],
  ["听说邻居上次触电了", []],
  ["I heard that my neighbour had a gas leak last year", []],
])("who says “%s” reads how to stay safe in the very next answer", (words, told) => {
  const talk = chat();
  say(talk, words);
  expect(cautions(talk)).toEqual(told);
  say(talk, "13800138000");
  expect(cautions(talk)).toEqual([]);
});

test("danger that nobody described gets advice, before a photo is asked for", () => {
  const talk = chat();
  for (const words of ["报修", "洗衣机", "味道怪怪的"]) say(talk, words);
  expect(cautions(talk)).toEqual([]);
  press(talk, "a:report:danger:extra-urgent");
  expect(cautions(talk)).toEqual(["caution.first", "caution.any"]);
  expect(keys(talk).at(-1)).toBe("report.photos.ask-urgent");
});

test("advice comes again once it gets worse, and not for what was said before", () => {
  const talk = chat();
  say(talk, "洗衣机漏水");
  say(talk, "漏得很慢，没事");
  expect(cautions(talk)).toEqual([]);
  say(talk, "我刚才被电了一下");
  expect(cautions(talk)).toContain("caution.power");
});

test.each([
  ["燃气热水器漏水", ["caution.first", "caution.water"]],
  ["烤箱冒火花，还有煤气味", ["caution.first", "caution.gas"]],
  ["一氧化碳报警器一直响，头晕", ["caution.first", "caution.monoxide"]],
  ["carbon monoxide alarm is going off", ["caution.first", "caution.monoxide"]],
  ["家里停电，冰箱里的药都要化了，孩子发烧", ["caution.first", "caution.power"]],
  ["水管爆了，漏得楼下都湿了", ["caution.first", "caution.water"]],
])("advice is for the danger, not for the name of a device: %s", (words, told) => {
  const talk = chat();
  say(talk, words);
  expect(cautions(talk)).toEqual(told);
});

test("another danger of the same weight gets its own advice, an edited message too", () => {
  const talk = chat();
  say(talk, "洗衣机漏水");
  say(talk, "洗衣机一开就跳闸");
  expect(cautions(talk)).toEqual(["caution.first", "caution.power"]);

  const other = chat();
  say(other, "洗衣机不转", "m1");
  give(other, { kind: "edited", messageId: "m1", text: "洗衣机冒烟" });
  expect(cautions(other)).toEqual(["caution.first", "caution.power"]);
});

test("no lift is no power cut", () => {
  const talk = chat();
  for (const words of ["预约安装", "洗衣机 XQG100-14W", "三楼，没有电梯"]) say(talk, words);
  expect(cautions(talk)).toEqual([]);
  expect(talk.conversation.talk?.answers).toMatchObject({ fault: "三楼，没有电梯" });
  expect(talk.conversation.talk?.answers.urgency).toBe("normal");
});

test("a plain fault gets no advice about danger", () => {
  const talk = chat();
  say(talk, "空调不制冷了");
  expect(cautions(talk)).toEqual([]);
});
