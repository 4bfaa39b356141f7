/** Simplified, traditional and Japanese characters, told apart by those that only one of them writes. */

/** Traditional and simplified form of characters that Japan writes in a third way, or not at all. */
const taiwans =
  "說说這这們们嗎吗壞坏會会來来學学國国號号樓楼氣气點点體体關关麼么應应讓让樣样發发邊边兩两單单賣卖" +
  "燒烧燙烫燈灯斷断讀读寫写覺觉聽听廳厅廚厨濕湿淨净幫帮碼码對对從从當当實实變变價价處处擇择條条總总轉转" +
  "圖图區区縣县廣广專专傳传顯显續续繼继驗验證证辦办滿满檢检裝装壓压聲声內内產产儘尽盡尽險险錄录遲迟靜静" +
  "絕绝經经譯译勞劳爾尔隨随歲岁帶带狀状沒没" +
  "刪删媽妈隱隐戶户營营饋馈讚赞";

/** The same where Japan writes as Taiwan does. */
const shared =
  "煙烟還还為为電电話话調调機机門门時时間间請请開开問问過过進进給给誰谁買买認认識识語语視视預预約约訂订評评論论議议計计" +
  "記记設设談谈謝谢護护貨货費费質质負负責责資资車车軟软輪轮輸输遠远違违連连運运達达選选適适郵邮銀银鋼钢鍵键" +
  "鏡镜長长閉闭陽阳難难頁页項项順顺頭头題题額额類类風风飛飞飯饭飲饮館馆馬马個个備备優优億亿凍冻創创勝胜務务" +
  "動动勢势協协員员園园場场執执報报夢梦師师帳帐張张態态慮虑憑凭損损換换掃扫書书東东棟栋業业極极標标橋桥" +
  "決决況况涼凉測测湯汤滅灭漢汉潔洁無无熱热煩烦環环現现異异監监盤盘確确種种筆笔節节簡简紙纸級级紅红細细組组" +
  "結结絡络統统維维網网線线編编練练績绩織织習习職职聯联聞闻術术規规親亲觸触訊讯討讨訓训許许訴诉診诊詞词詢询" +
  "試试詳详誤误趕赶輕轻較较載载農农鄰邻鎖锁鎮镇閃闪閥阀隊队陳陈陰阴陸陆際际頻频願愿顧顾錯错緊紧響响後后" +
  "週周幾几復复態态見见錢钱義义齒齿龍龙軍军殺杀純纯納纳養养稱称別别" +
  "諮咨匯汇爺爷";

/** Simplified forms that Taiwan or Japan writes as well. */
const common = "会学国来号点体楼灯断写湿厨当条区声内装静机后周几复随尽状没称";

const simple: ReadonlyMap<string, string> = new Map(
  ((taiwans + shared).match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

const traditional = new RegExp(`[${[...simple.keys()].join("")}]`, "g");

const only = (letters: string): RegExp => new RegExp(`[${letters}]`);
const firsts = (table: string): string => table.replace(/(.)./gu, "$1");
const seconds = (table: string): string =>
  table.replace(/.(.)/gu, (_, letter: string) => (common.includes(letter) ? "" : letter));

const taiwan = only(firsts(taiwans));
const taiwanOrJapan = only(firsts(shared));
const mainland = only(seconds(taiwans + shared));

/** Whose characters a text is written in; `shared` when all could be anybody's. `old` is Taiwan's or Japan's. */
export type Han = "mainland" | "taiwan" | "old" | "shared";

/** Told from the characters alone; a text that mixes scripts is `shared`. */
export function hanOf(text: string): Han {
  const old = taiwanOrJapan.test(text);
  const own = taiwan.test(text);
  if (mainland.test(text)) return own || old ? "shared" : "mainland";
  if (own) return "taiwan";
  return old ? "old" : "shared";
}

/** The text with traditional characters made simplified, one for one: for comparing, never for keeping. */
export function simplified(text: string): string {
  return text.replace(traditional, (letter) => simple.get(letter) ?? letter);
}
