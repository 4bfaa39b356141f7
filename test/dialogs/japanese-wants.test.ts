import { expect, test } from "vitest";
import { readCatalogue } from "../../src/config/read-catalogue.ts";
import { readPolicy } from "../../src/config/read-policy.ts";
import { japaneseWant } from "../../src/dialogs/japanese-wants.ts";
import { doorOf, wantOf } from "../../src/dialogs/wants.ts";
import { talkRules } from "../../src/tickets/talk-rules.ts";
import { aTicket, chat, keys, orders, say } from "./talk.ts";

const me = { role: "customer", name: "山田花子", phone: "+8613800138000", locale: "ja" } as const;
const rules = talkRules(readPolicy(), readCatalogue());

test("a Japanese word opens the same doors as a Chinese one", () => {
  for (const [words, want] of [
    ["苦情", "complaint"],
    ["返品", "exchange"],
    ["個人情報", "my-data"],
    ["ご意見箱", "feedback"],
    ["代理で依頼する", "behalf"],
    ["質問・相談", "consult"],
  ] as const)
    expect([words, doorOf(words)]).toEqual([words, want]);
});

test("a Japanese sentence is heard for what it wants", () => {
  for (const [words, want] of [
    ["先日の対応について苦情を申し上げたいです", "complaint"],
    ["届いた洗濯機を返品したいのですが", "exchange"],
    ["私のデータを削除してください", "my-data"],
    ["サービスについて意見があります", "feedback"],
    ["母の代わりにエアコンの修理をお願いします", "behalf"],
    ["フィルターの掃除の方法を教えてください", "consult"],
  ] as const)
    expect([words, wantOf(words)]).toEqual([words, want]);
});

test("a part to exchange, a neighbour who complains and a visit to book are no such wishes", () => {
  for (const words of [
    "部品を交換してほしい",
    "室外機の音で隣から苦情が来ています",
    "冷風の代わりに温風が出ます",
    "修理をお願いしたいのですが、どうすればいいですか",
  ])
    expect([words, japaneseWant(words)]).toEqual([words, undefined]);
});

test("who asks in Japanese for the opening hours hears them", () => {
  for (const words of [
    "営業時間を教えてください",
    "何時まで営業していますか",
    "定休日はいつですか",
  ]) {
    const talk = chat({ me });
    say(talk, words);
    expect(keys(talk).some((key) => key.startsWith("hours."))).toBe(true);
  }
});

test("all one's data are erased by the whole Japanese sentence, and by nothing less", () => {
  for (const [words, erased] of [
    ["「すべてのデータを削除」", true],
    ["はい", false],
  ] as const) {
    const talk = chat({ me });
    say(talk, "個人情報");
    say(talk, "削除する");
    expect(keys(talk)).toContain("data.erase.ask");
    say(talk, words);
    expect(orders(talk)).toEqual(erased ? [{ kind: "forget-me" }] : []);
  }
});

test("a complaint is made in Japanese from the first word to the last", () => {
  const talk = chat({ me, tickets: [aTicket] });
  say(talk, "苦情を言いたい");
  expect(keys(talk)).toContain("complaint.words.ask");
  say(talk, "約束の時間に誰も来ませんでした");
  say(talk, "スキップ");
  say(talk, "匿名でお願いします");
  expect(keys(talk)).toContain("request.confirm.ask");
  say(talk, "送信する");
  expect(orders(talk)).toMatchObject([{ kind: "open-ticket", class: "complaint" }]);
});

test("smoke is no question, in Japanese neither: it is registered at once", () => {
  const talk = chat({ me, rules });
  say(talk, "エアコンから煙が出ています。どうすればいいですか");
  expect(keys(talk)).toContain("consult.urgent");
});
