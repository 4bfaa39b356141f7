import { expect, test } from "vitest";
import { wantOf } from "../../src/dialogs/wants.ts";
import { chat, keys, orders, say } from "./talk.ts";

test.each([
  ["我要退貨", "exchange"],
  ["可以退錢嗎", "exchange"],
  ["這台可以換一台新的嗎", "exchange"],
  ["我要客訴", "complaint"],
  ["我想投訴工程師態度很差", "complaint"],
  ["我的資料", "my-data"],
  ["幫我刪除我的個人資料", "my-data"],
  ["意見回饋", "feedback"],
  ["想稱讚你們的工程師", "feedback"],
  ["幫我媽媽報修", "behalf"],
  ["冷氣不冷怎麼辦", "consult"],
  ["諮詢", "consult"],
  ["洗衣機漏水", undefined],
  ["工程師給的建議沒有用", undefined],
])("Taiwan's “%s” asks for: %s", (words, want) => {
  expect(wantOf(words)).toBe(want);
});

test("who writes in Taiwan's Chinese can have everything erased by the sentence they are shown", () => {
  const talk = chat();
  say(talk, "我的資料");
  say(talk, "刪除");
  expect(keys(talk)).toContain("data.erase.ask");
  say(talk, "刪除我的全部資料");
  expect(orders(talk)).toContainEqual({ kind: "forget-me" });
});

test("Taiwan's question for the opening hours is answered", () => {
  for (const words of ["你們的營業時間", "請問幾點上班", "假日有營業嗎"]) {
    const talk = chat();
    say(talk, words);
    expect(keys(talk).some((key) => key.startsWith("hours."))).toBe(true);
  }
});

test.each([
  "请问空调滤网多久洗一次？",
  "請問冷氣濾網多久要洗一次？",
  "How often should I clean the filter of the air conditioner?",
  "エアコンのフィルターはどのくらいの頻度で掃除すればいいですか",
  "ต้องล้างแผ่นกรองแอร์บ่อยแค่ไหน",
])("how often something is done is a question, no visit: “%s”", (words) => {
  const talk = chat();
  say(talk, words);
  expect(talk.conversation.talk?.dialog).toBe("consult");
});
