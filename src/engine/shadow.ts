/** How a text is read, whatever script it is written in; what is kept is cut from the text itself. */
import { remembering } from "../kernel/remembering.ts";

/** Traditional characters of the words that readers know, each with its simplified form behind it. */
const pairs =
  "鴿鸽輩辈託托電电機机號号樓楼區区縣县県县鄉乡鎮镇點点鐘钟時时後后週周禮礼兩两這这個个們们師师間间約约來来沒没無无對对確确認认當当煩烦謝谢問问題题訂订單单編编碼码聯联絡络繫系壞坏響响異异開开" +
  "關关轉转熱热凍冻櫃柜氣气調调煙烟燒烧觸触斷断費费裝装維维護护養养潔洁濕湿滿满滾滚紙纸漿浆產产線线緊紧類类傷伤發发險险處处辦办還还過过進进遠远連连運运達达適适選选邊边鄰邻長长門门" +
  "風风飛飞體体馬马魚鱼鳥鸟龍龙龜龟龔龚陳陈張张劉刘黃黄吳吴趙赵孫孙許许鄭郑羅罗馮冯鄧邓蕭萧葉叶蘇苏呂吕盧卢鍾钟譚谭陸陆範范賈贾韋韦鄒邹閻阎賴赖顏颜歐欧陽阳莊庄簡简謄誊楊杨華华蔣蒋" +
  "韓韩魯鲁湯汤畢毕賀贺顧顾錢钱嚴严龐庞齊齐倫伦歲岁廳厅臺台灣湾廣广東东國国際际園园場场廠厂寶宝崗岗島岛橋桥濱滨灘滩嶺岭廈厦層层棟栋館馆農农漁渔衛卫鐵铁車车醫医學学書书圖图網网頁页" +
  "買买賣卖購购據据憑凭證证錄录顯显隨随儘尽盡尽緩缓請请說说話话語语讓让議议記记試试該该誰谁課课談谈論论誤误識识譯译讀读變变態态應应惱恼慘惨憤愤懶懒騙骗離离譜谱誇夸爛烂報报責责負负" +
  "瘋疯嗎吗嘍喽囉啰囖啰喲哟麼么裡里裏里幫帮給给結结構构終终經经綠绿緒绪總总績绩續续紅红純纯級级統统絕绝從从復复會会傳传價价優优備备側侧僅仅億亿內内兒儿兇凶況况減减滅灭滲渗準准淺浅" +
  "淚泪淨净測测灑洒濾滤瀏浏災灾為为爐炉爭争爺爷牆墙狀状獎奖現现瑣琐環环畫画療疗盤盘眾众著着睏困禦御種种稱称穩稳窩窝競竞筆笔節节簽签籤签糧粮糾纠細细組组罵骂罰罚習习聞闻聲声聽听職职" +
  "腦脑膠胶臉脸舊旧艙舱藍蓝藝艺藥药虧亏蝦虾蟲虫術术補补複复規规視视覺觉觀观訊讯計计訴诉評评詐诈詢询詳详誠诚貨货貴贵賠赔賬账贈赠趕赶跡迹踐践輕轻輛辆輪轮輸输轄辖迴回遞递遲迟郵邮醬酱" +
  "釋释針针釘钉鈕钮銀银鋪铺錶表鍋锅鏡镜閃闪閉闭閒闲闆板陰阴陣阵階阶隊队雙双雜杂難难雲云靜静頂顶項项順顺須须預预頭头頻频顆颗願愿飯饭飲饮駐驻駕驾騎骑驗验驚惊髒脏鬆松鬧闹麵面黨党齒齿" +
  "違违決决員员圍围塊块壓压壽寿夠够夢梦奪夺嬸婶實实寫写寬宽將将專专尋寻導导屬属帳帐帶带庫库強强彈弹彎弯徑径徹彻恆恒悶闷愛爱慮虑慣惯憂忧懷怀戲戏戶户拋抛掛挂採采揚扬換换揮挥損损搖摇" +
  "搶抢撥拨擇择擊击擋挡擔担擠挤擬拟擴扩擺摆攝摄攤摊敗败數数於于昇升晝昼暫暂曆历曉晓條条極极樣样樹树橫横檔档檢检櫻樱權权歡欢歷历殘残殺杀毀毁氈毡溫温滯滞漲涨潑泼潤润澀涩燈灯營营爾尔" +
  "牽牵獨独獻献瑪玛瓊琼甌瓯畝亩皺皱礎础稅税穀谷積积窮穷竄窜筍笋簾帘紀纪紋纹紡纺絲丝綁绑綱纲緣缘縫缝縮缩繞绕繩绳繪绘羥羟翹翘聖圣肅肃脫脱腫肿膽胆臨临興兴舉举艦舰莖茎萬万蔥葱蕩荡薦荐" +
  "蘭兰衝冲褲裤襯衬訪访註注詞词誼谊諒谅諮咨謀谋賓宾質质贏赢躍跃軌轨軟软軸轴較较載载輔辅輯辑轟轰辭辞邁迈釀酿鉤钩銷销鋼钢錯错鍵键鎖锁鏈链鑽钻閘闸閣阁闊阔陝陕隱隐雖虽霧雾韌韧頓顿領领" +
  "額额顫颤飄飘餅饼餘余饋馈馳驰騰腾驅驱驟骤鬥斗鮮鲜鯊鲨鳴鸣鴻鸿麗丽齡龄査查気气製制動动設设燙烫掃扫務务剛刚嚇吓擾扰噴喷塵尘擰拧蓋盖販贩蝕蚀檯台濃浓獲获盜盗繼继聰聪親亲覽览諾诺講讲鋁铝閱阅雞鸡髮发鹽盐麥麦墊垫謊谎綫线輝辉臟脏牠它妳你佈布佔占併并卻却冊册凱凯劃划勞劳勢势啟启喚唤嘗尝墮堕廁厕廂厢憶忆戰战斬斩楓枫澤泽燦灿爍烁瑩莹皚皑礙碍禍祸稜棱縱纵織织聳耸膚肤茲兹襪袜謹谨蹟迹轍辙醜丑鈴铃銅铜鋒锋鑰钥鏽锈閥阀婦妇媽妈監监螢萤攪搅紉纫磚砖燭烛煉炼漬渍姪侄嬤嬷僱雇廢废嬰婴幹干鏟铲壺壶燉炖懼惧撲扑濺溅膩腻襲袭痺痹暈晕嗆呛糞粪鑄铸鉛铅鍊链榮荣偉伟傑杰鳳凤蓮莲靈灵驕骄讚赞棄弃擱搁罷罢燜焖遊游櫥橱誕诞隻只靂雳頌颂飼饲駛驶鯉鲤鶴鹤";

/** Zeros of the scripts that have digits of their own, each followed by its nine. */
const zeros = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040,
  0x17e0,
] as const;

/** Half-width katakana from U+FF66 on, as they are usually written. */
const katakana =
  "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

const forms: ReadonlyMap<string, string> = new Map([
  ...Array.from(pairs).flatMap((from, index, all): readonly (readonly [string, string])[] =>
    index % 2 === 0 ? [[from, all[index + 1] ?? from]] : [],
  ),
  ...zeros.flatMap((zero) =>
    Array.from(
      { length: 10 },
      (_, digit) => [String.fromCharCode(zero + digit), `${digit}`] as const,
    ),
  ),
  ...Array.from(katakana).map(
    (kana, index) => [String.fromCharCode(0xff66 + index), kana] as const,
  ),
  ...Array.from("‐‑‒–—―−").map((dash) => [dash, "-"] as const),
  ...Array.from("〜～∼").map((wave) => [wave, "~"] as const),
  ...Array.from("’‘").map((mark) => [mark, "'"] as const),
  ["　", " "],
]);

/** Each reader of a turn looks at the same few texts. */
const lately = remembering<string>(8);

/** The text with every character in the one form readers know: digits of any script, full-width signs, dashes, traditional characters. Every unit keeps its place. */
export function shadow(text: string): string {
  return lately(text, () => text.replace(/[^\u0000-\u007f]/g, formOf));
}

function formOf(sign: string): string {
  const form = forms.get(sign);
  if (form !== undefined) return form;
  const code = sign.charCodeAt(0);
  return code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : sign;
}

/** The same with Latin capitals made small; a letter that would grow, as İ does, stays as it is. */
export function small(text: string): string {
  return shadow(text).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
