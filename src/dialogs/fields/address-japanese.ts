/** Addresses as Japan writes them, as `shadow` shows them. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import { type Grammar, headOf, type Told } from "./address-run.ts";

const area = "[\\p{Script=Han}ァ-ヶーぁ-ん]{1,8}?[都道府県县市区町村郡]";
const leads: readonly RegExp[] = [
  /^(?:えー?っ?と|ええと|うーんと?|あのー?|あー?|んー|はい|では)(?:[ー~、 ]*)(?=.{4})/u,
  /^(?:あ|え|いや|いえ|すみません|ごめんなさい){0,4}(?:违う|违った|违います|ちがう|ちゃう|间违えた?|订正)(?:わ|で|、)*/u,
  /^[^\d]{0,16}?(?:住所|場所|场所)(?:は|が|:|ね|って)+/u,
  new RegExp(
    `^[^\\d]{0,30}?(?:は|なので|だから|ですが|けど|でした|じゃなくて|ではなく|から|って|が|:)(?=(?:〒|\\d{3}-\\d{4})? ?${area})`,
    "u",
  ),
];
const buildings = shadow(
  pattern`ビル|マンション|ハイツ|ハイム|コーポ|アパート|メゾン|レジデンス|タワー|パーク|プラザ|テラス|ヒルズ|ガーデン|シティ|
    民宿|ペンション|ゲストハウス|コテージ|ロッジ|農園|牧場|酒造|鮮魚|水産|青果|製菓|製麺|寿司|鮨|ラーメン|居酒屋|
    スナック|整骨院|接骨院|神社|教会|市場|道の駅|体育館|図書館|モール|荘|団地|ホテル|旅館|会社|商店|商会|商事|工業|
    工務店|製作所|医院|病院|食堂|喫茶|カフェ|レストラン|理容|美容|薬局|クリニック|学校|学園|幼稚園|保育園|センター|支店|
    営業所|事務所|工場|倉庫|店|屋|亭|庵|寮|邸|公民館|会館|号室|阶|栋|方`,
);
const building = new RegExp(
  `(?:${buildings})(?=$|[\\p{Script=Han}ァ-ヶー])|(?:有限|株式|合同)会社|^(?:${buildings}).|^[ァ-ヶー・]{3,}[\\p{Script=Han}ァ-ヶー・]{0,8}$`,
  "u",
);
const last =
  /\d+ ?(?:丁目|番地の|番町|番地?|号室|号栋|号|阶|栋|[FfＦ](?![a-z]))?|[A-Z]栋|[一二三四五六七八九十]+(?:丁目|番町|番地?|阶)|[上下东西南北](?:ル|る|入る?)/gu;
const copula =
  /(?:さん(?:の|で|$)|です|でご|でーす|っす|どす|だ(?=$|[よねわけがし])|や(?=$|[でねけわ])|じゃ|に(?:なり|お|て)|で(?:お|す|$)|まで|へ$|と(?:なり|いう)|やねん).*$/u;
const telling =
  /[をはがも]|ます|です|いる|ある|ので|から|けど|って|とこ|向かい|隣|横|前$|の里|里[のにて口]|近く|部屋|コンビニ|エアコン|インターホ|オートロック|チャイム|スマホ|メール|ライン|トイレ|キッチン|目印|驻车|お愿|连络|电话|午前|午后|午後|月曜|火曜|水曜|木曜|金曜|土曜|日曜|明日|今日|の家/u;

/** A house whose kind stands before its name may have any letters in that. */
const hosted =
  /^(?:民宿|旅館|旅馆|ペンション|ゲストハウス|居酒屋|スナック|喫茶|食堂|割烹|料亭|寿司|鮨)(?!.*(?:です|ます|から|ので|けど|って|隣|横|裏|前))[\p{Script=Han}ぁ-んァ-ヶー・]{2,8}$/u;

const isNamed = (words: string): boolean =>
  hosted.test(words) ||
  (words.length <= 24 && building.test(words) && !telling.test(words) && !/^[の、]?$/u.test(words));

/** Piece by piece, what a part of numbers alone is made of. */
const pieces =
  /〒?\d{3}-\d{4}|[A-Za-z]?\d{1,5}|[A-Z](?=栋|$)|[一二三四五六七八九十]{1,3}(?=丁目|番|阶)|丁目|番地の?|番|号室|号栋|号|阶|栋|F|の(?=\d|$)|[-\s]/gu;
const isNumbers = (part: string): boolean => part.replace(pieces, "") === "";
const whole =
  /[都道府県县].{1,10}[市区町村]|[市区町村郡].{0,20}\d|[市区].{1,10}[一二三四五六七八九十]+(?:丁目|番)|丁目.*\d|番地/u;

/** Units of a clause without what is glued behind its last number. */
function endOf(words: string): number {
  const number = [...words.matchAll(last)].at(-1);
  const end = number === undefined ? 0 : number.index + number[0].length;
  const rest = words.slice(end);
  const name = rest.replace(copula, "");
  if (name !== "" && isNamed(name.replace(/^の/u, ""))) return end + name.length;
  return number === undefined ? words.length - rest.length + name.length : end;
}

const bare = new RegExp(`^(?:${area}){1,3}$`, "u");

function reads(words: string, sofar: string): Told | undefined {
  const { said, end, part, told } = headOf(words, leads, endOf);
  if (part === "") return undefined;
  if (isNumbers(part)) return told("unit");
  if (whole.test(part) && !/[をはがも]|です|ます/u.test(part.replace(/\d.*$/u, "")))
    return told("name");
  if (bare.test(part) && end === said.length) return told("name");
  if (isNamed(part)) return told("name");
  // Beside an address, a name with a number behind it is a building and a room.
  const named = sofar !== "" && part.length <= 24 && !telling.test(part);
  return named && /^[^\d]{2,16}\d{1,4}(?:号室?|[阶栋F])?$/u.test(part) ? told("name") : undefined;
}

export const japanese: Grammar = {
  cuts: /[,;、。!?\n…~()「」]|\.(?=\s|$)| +/gu,
  reads,
  isPlace: (run) => whole.test(run) && run.length >= 4,
  isSure: (run) =>
    /[\p{Script=Han}ァ-ヶぁ-ん][都道府県县市区町村郡].{0,20}\d/u.test(run) && /\d/.test(run),
};
