import { expect, test } from "vitest";
import { aTicket, chat, choiceIds, give, keys, orders, press, say, spoken } from "./talk.ts";

test("a plain report takes nine messages from greeting to ticket, in Chinese", () => {
  const talk = chat();
  const said = [
    "你好",
    "1",
    "空调 KFR-35GW",
    "不制冷了",
    "跳过",
    "明天下午",
    "王伟 13800138000",
    "世纪大道88号1203室",
    "确认",
  ];
  for (const text of said) say(talk, text);

  expect(said).toHaveLength(9);
  expect(orders(talk)[0]).toMatchObject({
    kind: "open-ticket",
    class: "repair",
    urgency: "normal",
    form: {
      name: "王伟",
      phone: "+8613800138000",
      address: "世纪大道88号1203室",
      product: "空调",
      model: "KFR-35GW",
      fault: "不制冷了",
      wish: { text: "明天下午" },
    },
  });
  expect(spoken(talk)[0]).toContain("S20261100107");
  expect(talk.conversation.talk).toBeNull();
});

test("a plain report takes nine messages from greeting to ticket, in English", () => {
  const talk = chat();
  for (const text of [
    "hello",
    "I need a repair",
    "air conditoner",
    "it does not cool any more",
    "skip",
    "tomorrow afternoon",
    "Anna Smith, 13800138000",
    "88 Century Avenue, Flat 1203",
    "yes",
  ])
    say(talk, text);

  expect(orders(talk)[0]).toMatchObject({
    kind: "open-ticket",
    form: {
      name: "Anna Smith",
      product: "air conditioner",
      fault: "it does not cool any more",
      address: "88 Century Avenue, Flat 1203",
    },
  });
  expect(talk.conversation.locale).toBe("en");
});

test("one sentence that says it all leaves only photos and address to ask", () => {
  const talk = chat();
  say(talk, "客厅空调 KFR-35GW 不制冷，周六下午来，13800138000 王先生");
  expect(keys(talk)).toContain("form.noted");
  expect(keys(talk)).toContain("report.photos.ask");
  say(talk, "没有");
  expect(keys(talk)).toContain("report.address.ask");
  say(talk, "世纪大道88号1203室");
  expect(keys(talk)).toContain("report.confirm.ask");
  say(talk, "确认");
  expect(orders(talk)[0]).toMatchObject({
    kind: "open-ticket",
    form: {
      name: "王先生",
      phone: "+8613800138000",
      product: "空调",
      model: "KFR-35GW",
      fault: "客厅空调 KFR-35GW 不制冷",
      wish: { text: "周六下午" },
    },
  });
});

test("what is known of a returning customer is not asked but shown before submitting", () => {
  const talk = chat({
    me: { role: "customer", name: "王伟", phone: "+8613800138000", address: "世纪大道88号" },
  });
  for (const text of ["洗衣机不脱水了", "跳过", "明天上午"]) say(talk, text);

  expect(keys(talk)).toContain("report.confirm.ask");
  expect(spoken(talk)).toContain("电话: 13800138000");
});

test("a leak is urgent without a question, a denied leak is not, a smell is asked about", () => {
  const leak = chat();
  say(leak, "热水器漏水");
  expect(leak.conversation.talk?.answers.urgency).toBe("urgent");
  const dry = chat();
  say(dry, "热水器不加热，没有漏水");
  expect(dry.conversation.talk?.answers.urgency).toBe("normal");
  const smell = chat();
  say(smell, "热水器有异味");
  expect(keys(smell)).toContain("report.danger.ask");
  press(smell, "a:report:danger:extra-urgent");
  expect(smell.conversation.talk?.answers.urgency).toBe("extra-urgent");
});

test("any field is corrected from the summary, by button and by words", () => {
  const talk = chat();
  say(talk, "客厅空调 KFR-35GW 不制冷，周六下午来，13800138000 王先生，世纪大道88号1203室");
  say(talk, "跳过");
  press(talk, "g:edit");
  press(talk, "a:report:~pick:phone");
  expect(keys(talk)).toContain("report.phone.ask");
  say(talk, "13900139000");
  expect(keys(talk)).toContain("report.confirm.ask");
  say(talk, "电话改成13700137000");
  expect(keys(talk)).toContain("report.confirm.ask");
  press(talk, "a:report:confirm:yes");
  expect(orders(talk)[0]).toMatchObject({ form: { phone: "+8613700137000" } });
});

test("photos of an album are answered once and all kept", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  const answers: number[] = [];
  for (const id of ["p1", "p2", "p3"]) {
    give(talk, { kind: "sent-photos", photos: [{ id, ref: id, album: "a1" }] });
    answers.push(talk.turn.effects.length);
  }
  expect(answers.slice(1)).toEqual([0, 0]);
  expect(talk.conversation.talk?.answers.photos).toEqual(["p1", "p2", "p3"]);
  expect(talk.conversation.talk?.step).toBe("wish");
});

test("an album's words are read though they come late, and the album is still one answer", () => {
  const talk = chat();
  give(talk, { kind: "opened" });
  give(talk, { kind: "sent-photos", photos: [{ id: "p1", ref: "r", album: "a1" }] });
  press(talk, "a:report:class:repair");
  press(talk, "a:report:product:ac");
  expect(talk.conversation.talk?.step).toBe("fault");
  give(talk, {
    kind: "sent-photos",
    photos: [{ id: "p2", ref: "r", album: "a1" }],
    caption: "空调不制冷",
  });
  expect(talk.conversation.talk?.answers).toMatchObject({ photos: ["p1", "p2"] });
  expect(talk.conversation.talk?.answers.fault).toContain("不制冷");
  expect(talk.conversation.talk?.step).not.toBe("fault");
  const step = talk.conversation.talk?.step;
  give(talk, {
    kind: "sent-photos",
    photos: [{ id: "p3", ref: "r", album: "a1" }],
    caption: "电话13700137000",
  });
  expect(talk.turn.effects).toEqual([]);
  expect(talk.conversation.talk).toMatchObject({
    step,
    answers: { photos: ["p1", "p2", "p3"], phone: "+8613700137000" },
  });
});

test("an edited caption corrects what its words had filled, and leaves the photos", () => {
  const talk = chat();
  give(talk, {
    kind: "sent-photos",
    photos: [{ id: "p1", ref: "r" }],
    caption: "空调不制冷 13800138000",
    messageId: "m1",
  });
  expect(talk.conversation.talk?.answers).toMatchObject({ phone: "+8613800138000" });
  give(talk, { kind: "edited", messageId: "m1", text: "空调不制冷 13900139000" });
  expect(talk.conversation.talk?.answers).toMatchObject({
    phone: "+8613900139000",
    photos: ["p1"],
  });
});

test("a caption under an answer's photo is corrected later in the same form", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  give(talk, {
    kind: "sent-photos",
    photos: [{ id: "p1", ref: "r" }],
    caption: "13800138000",
    messageId: "m2",
  });
  give(talk, { kind: "edited", messageId: "m2", text: "13900139000" });
  expect(talk.conversation.talk?.answers).toMatchObject({
    phone: "+8613900139000",
    photos: ["p1"],
  });
});

test("a day and time in numbers, as a wheel gives them, is the wish; the question offers the wheel", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  say(talk, "跳过");
  const [asked] = talk.turn.effects;
  expect(asked).toMatchObject({
    kind: "say",
    bubbles: [expect.objectContaining({ ask: "time", earliest: talk.at })],
  });
  say(talk, "2026-11-24 10:30 am");
  expect(talk.conversation.talk?.answers.wish).toMatchObject({
    from: Date.parse("2026-11-24T10:30:00+08:00"),
  });
});

test("photos sent after the ticket is open are joined to it", () => {
  const talk = chat({ tickets: [aTicket] });
  say(talk, "谢谢");
  give(talk, { kind: "sent-photos", photos: [{ id: "p9", ref: "r" }] });
  expect(orders(talk)).toEqual([
    { kind: "add-photos", ticket: aTicket.number, photos: ["p9"] },
    { kind: "add-note", ticket: aTicket.number },
  ]);
});

test("three misunderstandings in a row bring a person with everything known", () => {
  const talk = chat();
  say(talk, "空调不制冷，13800138000");
  say(talk, "跳过");
  say(talk, "嗯嗯");
  expect(keys(talk)).toContain("report.wish.shorter");
  say(talk, "嗯嗯");
  expect(keys(talk)).toContain("report.wish.example");
  expect(choiceIds(talk)).toContain("g:human");
  say(talk, "嗯嗯");
  expect(orders(talk)[0]).toMatchObject({ kind: "call-person", why: "stuck" });
  expect(talk.conversation.talk).toBeNull();
});

test("a side question is answered and the same step comes back", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  const step = spoken(talk).find((line) => line.includes("第 4 步"));
  say(talk, "帮助");
  expect(keys(talk)).toContain("help.text");
  expect(spoken(talk)).toContain(step);
});

test("an edited message corrects the field it had filled", () => {
  const talk = chat();
  say(talk, "空调不制冷", "m1");
  say(talk, "跳过", "m2");
  say(talk, "明天上午", "m3");
  say(talk, "王伟 13800138000", "m4");
  give(talk, { kind: "edited", messageId: "m4", text: "王维 13900139000" });
  expect(talk.conversation.talk?.answers).toMatchObject({ name: "王维", phone: "+8613900139000" });
  expect(keys(talk)).toContain("report.address.ask");
});

test("a withdrawn message is forgotten and its question asked again", () => {
  const talk = chat();
  say(talk, "空调不制冷", "m1");
  say(talk, "跳过", "m2");
  say(talk, "明天上午", "m3");
  give(talk, { kind: "withdrew", messageId: "m3" });
  expect(orders(talk)).toEqual([{ kind: "forget-message", messageId: "m3" }]);
  expect(keys(talk)).toContain("report.wish.ask");
});

test("a message taken back before it came is kept blank and not answered; the next one is (R4, R18)", () => {
  const talk = chat();
  say(talk, "空调不制冷", "m1");
  const before = talk.conversation.talk;
  give(talk, { kind: "withdrew", messageId: "m9" });
  say(talk, "王伟 13800138000", "m9");
  expect(orders(talk)).toEqual([{ kind: "forget-message", messageId: "m9" }]);
  expect(keys(talk)).toEqual([]);
  expect(talk.conversation.talk).toEqual(before);
  say(talk, "跳过", "m10");
  expect(keys(talk)).toContain("report.wish.ask");
});

test("going back, cancelling and an old button all leave a way on", () => {
  const talk = chat();
  for (const text of ["你好", "1", "空调", "不制冷", "跳过"]) say(talk, text);
  say(talk, "返回");
  expect(keys(talk)).toContain("report.photos.ask");
  press(talk, "a:report:class:repair");
  expect(keys(talk)).toEqual(expect.arrayContaining(["form.stale", "report.photos.ask"]));
  say(talk, "跳过");
  say(talk, "取消");
  expect(keys(talk)).toContain("form.drop.ask");
  say(talk, "1");
  expect(keys(talk)).toContain("report.wish.ask");
  say(talk, "取消");
  say(talk, "是的");
  expect(talk.conversation.talk).toBeNull();
});

test("address and photos are used after an explicit yes, whose time is kept; before it nothing is submitted (P8)", () => {
  const talk = chat();
  say(talk, "空调不制冷，王伟，13800138000，上海市浦东新区世纪大道88号1203室，明天下午3点");
  say(talk, "跳过");
  expect(keys(talk)).toContain("report.confirm.ask");
  expect(talk.conversation.privacy?.agreedAt).toBeUndefined();
  press(talk, "a:report:confirm:yes");
  expect(orders(talk).map(({ kind }) => kind)).toContain("open-ticket");
  expect(talk.conversation.privacy?.agreedAt).toEqual(expect.any(Number));
});

test("a surname we knew already is heard, not asked back", () => {
  const talk = chat({ me: { role: "customer", name: "王芳" } });
  say(talk, "东西坏了，脱水的时候声音特别大");
  say(talk, "我姓王");
  expect(keys(talk)).not.toContain("form.unclear");
  expect(talk.conversation.talk?.answers.name).toBe("王芳");
});

test("a question that was just read is put shorter under what else was noted, until its words change", () => {
  const talk = chat();
  say(talk, "空调不制冷了");
  expect(keys(talk)).toContain("report.photos.ask");
  say(talk, "13800138000");
  expect(keys(talk)).toContain("report.photos.shorter");
  say(talk, "现在一直冒烟");
  expect(keys(talk)).toContain("report.photos.ask-urgent");
});

test.each(["就这样提交吧", "yep, submit it", "この内容で送信してください"])(
  "“%s” where a photo is asked for leaves the photo out",
  (words) => {
    const talk = chat();
    say(talk, "空调不制冷了，明天下午，王女士 13800138000，世纪大道88号1203室");
    expect(keys(talk)).toContain("report.photos.ask");
    say(talk, words);
    expect(talk.conversation.talk).toMatchObject({ answers: { photos: "-" }, step: "confirm" });
  },
);

test("who promises a photo is not taken to have none", () => {
  const talk = chat();
  say(talk, "the washer leaks");
  say(talk, "yes I'll send it");
  expect(talk.conversation.talk?.answers.photos).toBeUndefined();
});

test("a description is read back as far as it tells something, cut at a blank", () => {
  const talk = chat();
  say(talk, "the washer won't drain, it is full of water and makes a noise like a plane");
  expect(spoken(talk).join("\n")).toContain("won't drain, it is full of water and makes a noise…");
});

test.each([
  "給湯器からガス臭くて怖いです",
  "เครื่องทำน้ำอุ่น ได้กลิ่นแก๊สแรงมาก กลัว",
  "热水器那边煤气味好重，好怕",
])("a danger is a report of a fault, whatever else was said: %s", (words) => {
  const talk = chat();
  say(talk, words);
  expect(talk.conversation.talk?.answers).toMatchObject({
    class: "repair",
    fault: expect.any(String),
    urgency: "extra-urgent",
  });
});

test.each(["全部取消", "cancel it all"])(
  "“%s” is a yes to being asked whether to cancel",
  (words) => {
    const talk = chat();
    for (const one of ["报修", "空调", "不制冷了", "跳过", "明天下午", "取消"]) say(talk, one);
    expect(keys(talk)).toContain("form.drop.ask");
    say(talk, words);
    expect(talk.conversation.talk).toBeNull();
  },
);

test("an edited message corrects a special request", () => {
  const talk = chat();
  for (const words of [
    "空调不制冷",
    "跳过",
    "明天上午",
    "王伟 13800138000",
    "世纪大道88号1203室",
    "跳过",
  ])
    say(talk, words);
  say(talk, "请带梯子", "m9");
  expect(talk.conversation.talk?.answers.special).toBe("请带梯子");
  give(talk, { kind: "edited", messageId: "m9", text: "请带长梯子" });
  expect(talk.conversation.talk?.answers.special).toBe("请带长梯子");
});

test.each([
  "来之前先打个电话",
  "家里有狗，到了先敲门",
  "there is a dog, ring the bell",
  "訪問の前に電話してください",
  "ช่างต้องโทรมาก่อนนะคะ",
])("“%s”, said under the summary, is a special request", (words) => {
  const talk = chat();
  for (const said of ["空调不制冷", "跳过", "明天上午", "王伟 13800138000", "世纪大道88号1203室"])
    say(talk, said);
  say(talk, "跳过");
  expect(talk.conversation.talk?.step).toBe("confirm");
  say(talk, words);
  expect(talk.conversation.talk).toMatchObject({ step: "confirm", answers: { special: words } });
});

test.each(["特にありません", "ありません", "ไม่มีค่ะ"])("“%s” is no photo", (words) => {
  const talk = chat();
  say(talk, "空调不制冷");
  say(talk, words);
  expect(talk.conversation.talk?.step).toBe("wish");
});
