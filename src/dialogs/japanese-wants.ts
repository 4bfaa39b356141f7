/** What a person wants besides a visit, said in Japanese. */

/** Whole utterances that open a door, parted by slashes. */
export const japaneseDoors = {
  complaint:
    "苦情 / クレーム / 苦情のお申し出 / 苦情を言いたい / 苦情を申し立てたい / 苦情があります",
  exchange:
    "返品 / 返品・交換 / 返品交換 / 返金 / 払い戻し / 返品したい / 交換したい / 返金してほしい / 返品したいです / 返品をお願いします",
  "my-data":
    "個人情報 / お客様情報 / 登録情報 / 私の情報 / 私のデータ / 個人情報の削除 / データを削除 / 退会 / 退会したい / プライバシー",
  feedback: "意見 / ご意見 / 意見箱 / ご意見箱 / 提案 / 意見があります / 提案があります",
  behalf: "代理 / 代理で依頼する / 代理で依頼 / 代理依頼 / 代わりに依頼 / 代理でお願いします",
  consult:
    "質問 / 相談 / 質問・相談 / 質問・相談する / 問い合わせ / 質問があります / 相談したい / 質問したい / 相談があります / 聞きたいことがあります",
} as const;

const kin =
  "父|母|両親|親|祖父|祖母|おじいさん|おばあさん|実家|家族|息子|娘|友人|友達|知人|隣人|入居者|借主|テナント|会社|取引先|お客様|顧客";

/** In this order: who complains of a return wants to be heard first. */
const heard: readonly (readonly [keyof typeof japaneseDoors, RegExp])[] = [
  ["complaint", /(?:苦情|クレーム)(?:を|の)?(?:言い(?:たい|ます)|申し|伝え|入れ|です)/],
  [
    "exchange",
    /返品|返金|払い戻し|新品[にと](?:交換|取り替え)|(?:商品|製品)の?交換|別の(?:商品|製品|もの)[にと]交換/,
  ],
  [
    "my-data",
    /(?:個人情報|登録情報|お客様情報|(?:私|自分)の(?:データ|情報|アカウント)).{0,6}(?:削除|消去|消し|開示|訂正|変更|確認|見たい|見せ)|退会(?:したい|します|を)/,
  ],
  [
    "feedback",
    /(?:意見|提案)[がを].{0,4}(?:あり|ある|伝え|言い|送り|聞いて)|(?:褒め|ほめ)たい|お礼を(?:言い|伝え)/,
  ],
  [
    "behalf",
    new RegExp(
      `(?:${kin})(?:さん|様)?(?:の代わりに|に代わって|の代理で|のために|の家の)|代理で.{0,8}(?:修理|設置|点検|取り付け|依頼|予約|申し込)`,
    ),
  ],
  [
    "consult",
    /どうすれば|どうしたら|どうやって|ど(?:の|れ)くらいの頻度|何[かヶケカ]月に|どういう意味|(?:使い方|やり方|方法)[をがは]|教えて(?:くだ|ほし|いただ)|(?:質問|相談)(?:が|です|した|して|を)/,
  ],
];

/** A visit that is asked for is no question, however it is put. */
const booking =
  /予約|来て(?:ほし|くだ|もら|いただ)|(?:修理|設置|点検|清掃|掃除|取り付け)[をの]?(?:お願い|依頼|申し込|頼み)/;

/** What a Japanese sentence asks for besides a visit, if it does. */
export function japaneseWant(text: string): keyof typeof japaneseDoors | undefined {
  const want = heard.find(([, pattern]) => pattern.test(text))?.[0];
  return want === "consult" && booking.test(text) ? undefined : want;
}
