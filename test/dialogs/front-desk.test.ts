import * as fc from "fast-check";
import { expect, test } from "vitest";
import { frontDesk } from "../../src/dialogs/front-desk.ts";
import { type Conversation, newConversation } from "../../src/engine/conversation.ts";
import type { Facts } from "../../src/engine/facts.ts";
import type { Input } from "../../src/engine/input.ts";
import type { Notice } from "../../src/engine/notice.ts";
import { openWords } from "../../src/words/open-words.ts";
import { aTicket, facts, saturdayAt } from "./talk.ts";

const number = aTicket.number;
const uuid = "0f8fad5b-d9cb-569f-a165-70867728950e";

const phrases = [
  "你好",
  "hello",
  "1",
  "2",
  "9",
  "0",
  "返回",
  "取消",
  "修改",
  "人工",
  "帮助",
  "进度",
  "语言",
  "停止",
  "恢复",
  "English",
  "中文",
  "跳过",
  "确认",
  "是的",
  "no",
  "空调不制冷，明天下午来，13800138000",
  "投诉",
  "我要退货",
  "意见箱",
  "我的数据",
  "更多",
  "咨询",
  "帮我妈报修",
  "空调不制冷怎么办",
  "删除我的全部数据",
  "匿名",
  "没解决",
  "热水器漏水",
  "it smells like gas",
  "王伟 13800138000",
  "世纪大道88号1203室",
  "13月45日25点99分",
  "下下周八",
  "31日 2月30日",
  "next Friday 99:99",
  "{{number}} $t(desk.sorry)",
  "'; DROP TABLE ticket; --",
  "<script>alert(1)</script>",
  "A234-B567",
  "非常不满意",
  "态度不好，太慢",
  "一二三点半",
  "SN AB12345678",
  "",
  " ",
  "\u0000\ud800",
  "🙂".repeat(3000),
  "长".repeat(5000),
];
const choices = [
  "g:help",
  "g:human",
  "g:edit",
  "g:cancel",
  "g:__proto__",
  "a:menu:choose:repair",
  "a:report:class:repair",
  "a:report:photos:-",
  "a:report:confirm:yes",
  "a:report:~pick:phone",
  "a:report:~drop:yes",
  "a:menu:choose:consult",
  "a:menu:choose:more",
  "a:more:choose:exchange",
  "a:consult:advice:no",
  "a:consult:confirm:yes",
  "a:exchange:reason:faulty",
  "a:exchange:condition:used",
  "a:exchange:claim:refund",
  "a:exchange:confirm:yes",
  "a:complaint:contact:anonymous",
  "a:complaint:confirm:yes",
  "a:feedback:theme:idea",
  "a:behalf:relation:family",
  "a:behalf:call:site",
  "a:my-data:choose:erase",
  "a:my-data:choose:export",
  "a:my-data:which:phone",
  "a:resume:choose:wake",
  "a:resume:choose:anew",
  "a:survey:result:dissatisfied",
  "a:survey:reasons:done",
  "a:finish:parts:-",
  "a:propose:slots:all",
  `t:appoint:${number}:${saturdayAt}`,
  `t:counter:${number}`,
  `t:agree:${number}`,
  `t:refuse:${number}`,
  `t:cancel:${number}`,
  `t:approve:${number}`,
  `t:dispatch:${number}:${uuid}`,
  `t:propose:${number}`,
  `t:finish:${number}`,
  `t:take:${uuid}`,
  `t:give:${uuid}`,
  `t:take:x`,
  "t:",
  "t:constructor:__proto__",
  "a:constructor:x:y",
  "a:",
  "::::",
  "",
];
const kinds: readonly Notice["kind"][] = [
  "ticket-approved",
  "ticket-returned",
  "ticket-rejected",
  "ticket-cancelled",
  "engineer-accepted",
  "visit-proposed",
  "visit-agreed",
  "engineer-on-the-way",
  "engineer-arrived",
  "work-started",
  "work-finished",
  "survey-wanted",
  "new-round",
  "person-joined",
  "person-left",
  "person-says",
  "review-wanted",
  "information-added",
  "dispatch-wanted",
  "job-offered",
  "job-withdrawn",
  "job-declined",
  "visit-countered",
  "visit-confirmed",
  "acceptance-given",
  "acceptance-refused",
  "rated",
  "rated-badly",
  "ticket-changed",
  "next-step",
  "clock-warning",
  "clock-overdue",
  "person-wanted",
  "customer-says",
  "undelivered",
  "turn-failed",
  "messages-run-out",
];

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...phrases) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);
const gap = fc.constantFrom(1_000, 60_000, 3_600_000, 26 * 3_600_000);
const photo = fc.record({
  id: fc.uuid(),
  ref: fc.constant("r"),
  album: fc.constantFrom("a", "b", "c"),
});
const input: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("said" as const),
      text: words,
      messageId: fc.constantFrom("m1", "m2", "m3", "m".repeat(300)),
      at: gap,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("chose" as const),
      choice: fc.constantFrom(...choices),
      at: gap,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("sent-photos" as const),
      photos: fc.array(photo, { minLength: 1, maxLength: 4 }),
      at: gap,
    }),
  },
  fc.record({
    kind: fc.constant("shared-location" as const),
    latitude: fc.constant(31.2),
    longitude: fc.constant(121.5),
    address: words,
    at: gap,
  }),
  fc.record({
    kind: fc.constant("shared-contact" as const),
    phone: words,
    name: words,
    own: fc.boolean(),
    at: gap,
  }),
  fc.record({ kind: fc.constant("opened" as const), payload: words, at: gap }),
  fc.record({ kind: fc.constant("left" as const), at: gap }),
  fc.record({
    kind: fc.constant("edited" as const),
    messageId: fc.constantFrom("m1", "m2"),
    text: words,
    at: gap,
  }),
  fc.record({
    kind: fc.constant("withdrew" as const),
    messageId: fc.constantFrom("m1", "m2"),
    at: gap,
  }),
  fc.record({ kind: fc.constant("unspoken" as const), what: fc.constant("voice"), at: gap }),
  fc.record({
    kind: fc.constant("bounced" as const),
    platformMessageId: words,
    reason: words,
    at: gap,
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("rang" as const),
      timer: fc.constantFrom(
        "form-reminder" as const,
        "form-sleep" as const,
        "survey-reminder" as const,
        "survey-close" as const,
      ),
      cycle: fc.nat(12),
      at: gap,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("noticed" as const),
      notice: fc.record({
        kind: fc.constantFrom(...kinds),
        ticket: fc.constant(number),
        conversation: fc.constant(uuid),
        text: words,
      }),
      at: gap,
    }),
  },
);

const selfHelp: NonNullable<Facts["rules"]["selfHelp"]> = [
  {
    fault: "no-cooling",
    product: "ac",
    steps: { "zh-CN": ["清洗滤网"], en: ["Clean the filter"] },
    words: ["不制冷"],
  },
];

const world: fc.Arbitrary<Facts> = fc
  .record({
    role: fc.constantFrom(
      "customer" as const,
      "customer" as const,
      "agent" as const,
      "supervisor" as const,
      "engineer" as const,
    ),
    known: fc.boolean(),
    open: fc.boolean(),
    moves: fc.subarray([
      "appoint",
      "counter",
      "agree",
      "refuse",
      "cancel",
      "approve",
      "dispatch",
      "propose",
      "finish",
      "return",
      "resubmit",
    ] as const),
    codes: fc.nat(6),
  })
  .map(({ role, known, open, moves, codes }) => ({
    ...facts,
    rules: { ...facts.rules, selfHelp },
    ...(open ? { quiet: true as const } : {}),
    me: {
      role,
      ...(known ? { name: "王伟", phone: "+8613800138000", device: { product: "空调" } } : {}),
    },
    ...(open
      ? {
          asked: { ...aTicket, moves, slots: [saturdayAt + 7_200_000] },
          tickets: [{ ...aTicket, moves }],
        }
      : {}),
    engineers: open ? [{ id: uuid, name: "张伟", load: 1, fits: true }] : [],
    wrongCodes: codes,
  }));

const spoken = openWords();

/** The largest state of a chat: 16 KB of UTF-8. */
const stateMax = 16 * 1024;

test("whatever a person does, the desk answers the same way twice, forgets nothing it cannot store, and never throws", () => {
  fc.assert(
    fc.property(world, fc.array(input, { minLength: 1, maxLength: 25 }), (given, inputs) => {
      let conversation: Conversation = newConversation;
      let at = saturdayAt;
      for (const one of inputs) {
        at += one.at;
        const now = { ...one, at };
        const turn = frontDesk(conversation, now, given);
        expect(frontDesk(conversation, now, given)).toEqual(turn);
        const stored = JSON.stringify(turn.conversation);
        expect(JSON.parse(stored)).toEqual(turn.conversation);
        expect(Buffer.byteLength(stored)).toBeLessThan(stateMax);
        for (const effect of turn.effects) {
          if (effect.kind !== "say") continue;
          expect(effect.bubbles.length).toBeLessThanOrEqual(3);
          for (const locale of ["zh-CN", "en"] as const) {
            for (const bubble of spoken.bubbles(effect.bubbles, locale, given.zone)) {
              expect(bubble.kind === "card" ? bubble.title : bubble.text).not.toBe("");
              for (const { id, label } of bubble.choices ?? []) {
                expect(id).toMatch(/^[\x20-\x7e]{1,64}$/);
                expect(label).not.toBe("");
              }
            }
          }
        }
        conversation = turn.conversation;
      }
    }),
    { numRuns: 400 },
  );
});

test("the longest answers of three unfinished forms still fit into sixteen kilobytes", () => {
  const long = "长".repeat(5_000);
  const photos = Array.from({ length: 40 }, (_, index) => ({ id: `${uuid}${index}`, ref: "r" }));
  const given = {
    ...facts,
    rules: { ...facts.rules, photosMax: 40 },
    asked: { ...aTicket, moves: ["finish"] },
    me: { role: "engineer" },
  } satisfies Facts;
  const inputs: readonly Input[] = [
    { kind: "chose", choice: `t:finish:${number}`, at: 1 },
    ...[long, long, long, long].map(
      (text): Input => ({ kind: "said", text, messageId: "m".repeat(60), at: 2 }),
    ),
  ];
  const report: readonly Input[] = [`空调不制冷${long}`, "姓名：欧阳修", `地址：${long}`].map(
    (text): Input => ({ kind: "said", text, messageId: "m".repeat(60), at: 3 }),
  );
  const staff = inputs.reduce(
    (conversation, input) => frontDesk(conversation, input, given).conversation,
    newConversation,
  );
  const whole = [...report, { kind: "sent-photos", photos, at: 4 } as const].reduce(
    (conversation, input) =>
      frontDesk(conversation, input, { ...given, me: { role: "customer" } }).conversation,
    newConversation,
  );
  expect(
    Buffer.byteLength(JSON.stringify(staff)) + 2 * Buffer.byteLength(JSON.stringify(whole)),
  ).toBeLessThan(stateMax);
});
