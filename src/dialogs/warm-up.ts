/** Readers are made of many patterns, which are compiled when they are first used. A desk that opens has done that already. */
import { newConversation } from "../engine/conversation.ts";
import type { Facts } from "../engine/facts.ts";
import type { TalkRules } from "../tickets/talk-rules.ts";
import { frontDesk } from "./front-desk.ts";

/** A whole report in each script: every reader finds something in it. */
export const firstReports: readonly string[] = [
  "空调 KFR-35GW 不制冷，漏水，明天下午来修，我叫王伟，13800138000，上海市黄浦区湖滨路88号3号楼1201室",
  "My air conditioner KFR-35GW does not cool and it is leaking, please come tomorrow afternoon. I'm Anna Smith, +44 20 7946 0000, 12 Baker Street, London",
  "エアコン KFR-35GW が冷えず水漏れもしています。明日の午後に来てください。山田花子です、13800138000、東京都港区芝公園1-2-3",
  "แอร์ KFR-35GW ไม่เย็น น้ำรั่วด้วย พรุ่งนี้บ่ายมาได้ไหมคะ ชื่อสุดา ใจดี 13800138000 88/12 ถนนสุขุมวิท เขตวัฒนา กรุงเทพฯ",
];

/** Reads the first reports and forgets them: without it the first customer waits for a third of a second, and all others with them. */
export function warmUp(rules: TalkRules, zone: string): void {
  const facts: Facts = {
    platform: "telegram",
    me: { role: "customer" },
    tickets: [],
    engineers: [],
    wrongCodes: 0,
    office: { open: true, nextOpenAt: null },
    zone,
    defaultLocale: "en",
    rules,
  };
  // The second time a pattern is used, it is compiled for good.
  for (const text of [...firstReports, ...firstReports])
    frontDesk(newConversation, { kind: "said", text, at: 0 }, facts);
}
