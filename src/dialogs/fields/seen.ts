/** A text as words of urgency, mood and demand are looked for in it. */
import { shadow } from "../../engine/shadow.ts";

/** Traditional characters that `shadow` leaves, each with its simplified form behind it. */
const pairs =
  "業业幾几偵侦貼贴賺赚傾倾溼湿癱瘫餵喂嘔呕燻熏疊叠墜坠瀉泻痙痉癢痒竈灶絞绞診诊詭诡貓猫賊贼颱台鹼碱喪丧傢家勁劲匯汇唸念夾夹儲储刪删剎刹劑剂嘩哗噁恶墻墙徵征撐撑撿捡攔拦曬晒洩泄瀰弥烏乌窪洼籠笼紮扎聾聋脅胁腳脚腸肠貯贮銹锈颳刮飆飙餓饿飽饱麪面鬱郁懸悬斃毙殼壳渦涡燼烬猶犹瘡疮盪荡硃朱籲吁繃绷纏缠膿脓舖铺蒼苍譁哗貳贰踴踊蹌跄輾辗轎轿鍘铡韻韵顛颠飢饥騷骚齣出鈍钝鋸锯闖闯嚨咙嚥咽顱颅髖髋脛胫臏髌癒愈厲厉涼凉捲卷遙遥見见澆浇溝沟遷迁築筑納纳紛纷練练脈脉艱艰訓训頸颈飾饰骯肮黴霉團团圓圆審审屆届幣币廚厨歸归惡恶挾挟捨舍揀拣撈捞暢畅槍枪標标欄栏漢汉濟济";
const forms: ReadonlyMap<string, string> = new Map(
  (pairs.match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
const old = new RegExp(`[${[...forms.keys()].join("")}]`, "g");

/** As `shadow` shows it, with more characters in one form. */
export function seen(text: string): string {
  return shadow(text).replace(old, (sign) => forms.get(sign) ?? sign);
}
