/** What devices outside of a catalogue are called, as `shadow` shows it, in small letters. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";

/** Things whose name holds another's: a wine fridge is no fridge, an air cooler no air conditioner. */
export const different = new RegExp(
  shadow(
    [
      "空调扇|冷[气風风]扇|水冷扇|(?:车载|车用|汽车|车上的?)(?:空调|冷气|冰箱)|冰箱贴|洗衣机底座|热水器插座",
      pattern`(?<![a-z])(?:egg boilers?|dish ?washers?|pressure washers?|window washers?|jet washers?|(?:wine|beer|car|camper|
        caravan|truck|van|boat) (?:fridge|freezer|refrigerator|aircon|air con|ac|cooler)s?|broilers?|air coolers?|
        washer fluid)(?![a-z])`,
      "カーエアコン|車のエアコン|車載冷蔵庫|クーラーボックス|クーラント",
      "แอร์(?:รถ(?:ยนต์)?|โฮสเตส|พอร์ต|ไลน์)|พัดลม(?:แอร์|ไอเย็น)|ตู้แช่ไวน์|ตู้เย็น(?:รถ|พกพา)|เครื่องซักพรม",
    ].join("|"),
  ),
  "g",
);

const chinese =
  "蒸?烤[箱炉]|蒸箱|洗碗机|微波炉|(?:智能|液晶)?电视机?|咖啡机|扫地机(?:器人)?|拖地机|洗地机|吸尘器|燃气灶|煤气灶|瓦斯炉|电磁炉|灶具|净水[器机]|饮水机|直饮机|开饮机|跑步机|智能马桶|马桶盖?|空调扇|冷风[扇机]|水冷扇|(?:电|落地|吊|抽)?风扇|吊扇|" +
  "电饭[煲锅]|电锅|电子锅|电?高压锅|电?压力锅|空气炸锅|气炸锅|破壁机|豆浆机|榨汁机|果汁机|料理机|面包机|烘干机|烘衣机|干衣机|烘碗机|浴霸|暖风机|取暖器|油汀|电暖[器气]|地暖|暖气片?|新风(?:机|系统)|消毒柜|电梯|扶梯|打印机|影印机|复印机|印表机|" +
  "笔记本电脑|电脑|投影[仪机]|音响|音箱|路由器|摄像头|监控|监视器|门铃|智能锁|指纹锁|电子锁|密码锁|门锁|水泵|增压泵|马达|发电机|空压机|水龙头|花洒|淋浴器|莲蓬头|按摩椅|缝纫机|电?熨斗|挂烫机|加湿器|除湿机|抽湿机|空气(?:净化|清净)[器机]|净化器|清净机|" +
  "制冰机|展示柜|酒柜|蒸柜|收银机|叉车|机床|注塑机|包装机|封口机|切割机|焊机|电动车(?!いす|椅)|吹风机|电?热水[壶瓶]|烧水壶|电水壶|养生壶|快煮壶|电热毯|晾衣[架机]|垃圾处理器|对讲机|自动门|卷[帘闸]门|铁卷门|充电桩|豆浆机|绞肉机|和面机|压面机|" +
  pattern`(?:电动|护理|智能)(?:床|轮椅|窗帘|门|滑板车|自行车|升降桌|牙刷)|(?:电动)?轮椅|升降[桌椅]|爬楼机|制氧机|呼吸机|
    雾化器|血压[计仪]|足浴[盆器]|泡脚[桶盆]|麻将[机桌]|电子琴|碎纸机|点钞机|保险柜|保险箱|集成灶|电[陶蒸炖饼炒][炉锅铛]|
    电烤[炉盘]|多士炉|面包炉|早餐机|蒸汽[拖熨][把斗]|太阳能(?!板)|空气能|毛巾架|电灯|吊灯|台灯|吸顶灯|车库门|感应门|
    鱼缸|游戏机|剃须刀|吸奶器|消毒器|软水[机器]|前置过滤器|除螨仪|油炸锅|炸炉|煮面炉|保温[箱柜台]|开水[器机]|平板电脑|
    免治马桶|防潮[箱柜]|电子秤`;
/** Whatever else ends like a machine and stands where the sentence begins. */
const machine = pattern`(?<=^|[,。!?;\s]|(?<!不)是|我家的?|家里的?|我们的?|公司的?|厂里的?|店里的?|[厨浴]房的?|[客餐]厅的?|卧室的?|
    办公室的?|[这那一]台)(?!的|是|.{0,3}(?:[司手死停当待开关挂外内主随有时飞耳相动换这那台什这个修]机|机器|
    遥控器))[\u4e00-\u9fff]{2,4}[机器](?=$|[,。!?;\s]|[不坏漏没打显报一突又老总有出卡])`;
const japanese =
  "プロジェクター|スチームオーブン(?:レンジ)?|[ァ-ヶー]{2,12}[機器](?=[がのはもか、。\\s]|$)|食洗機|食器洗い(?:乾燥)?機|オーブン(?:レンジ|トースター)?|電子レンジ|レンジ(?!フード)|トースター|テレビ|コーヒーメーカー|(?:ロボット)?掃除機|炊飯器|(?:ガス|ih)?コンロ|ガス(?:台|こんろ|レンジ|テーブル)|ihヒーター|(?:浴室|衣類|ふとん|布団)?乾燥機|床暖房|トイレ|ウォシュレット|便座|加湿器|除湿機|空気清浄機|扇風機|冷風機|プリンター|複合機|コピー機|" +
  pattern`(?:ノート)?パソコン|モニター|ルーター|エレベーター|シャワー|蛇口|水栓|ポンプ|インターホン|ドアホン|照明|
    シーリングライト|(?:石油|ガス)?ストーブ|ファンヒーター|ヒーター|こたつ|電気毛布|ドライヤー|アイロン|ミシン|ミキサー|
    フードプロセッサー|(?:電気)?(?:ポット|ケトル)|ホットプレート|ワインセラー|製氷機|券売機|自動ドア|シャッター|
    スピーカー|防犯カメラ|マッサージチェア|(?:(?:電動|介護|昇降)(?:介護|昇降|リクライニング)?|リクライニング)(?:ベッド|
    ベット|車椅子|車いす|自転車|シャッター|カーテン|チェア|椅子|いす)|階段昇降機|[ァ-ヶー]{2,12}マシン|
    (?:電動)?車(?:椅子|いす)|サーキュレーター|ホームベーカリー|(?:ノン|エア)フライヤー|(?:電気|ホット)カーペット|ルンバ|
    血圧計|体重計|補聴器|ディスポーザー|ジェットバス|蓄電池|太陽光パネル|電子?ピアノ|レコーダー|タブレット|電動ドリル|
    チェーンソー|芝刈り機|水槽|宅配ボックス|
    (?:[ァ-ヶー][\u4e00-\u9fffァ-ヶー]{1,10}|(?![是的])[\u4e00-\u9fff]{1,4})[機器](?=[がのはもかでなだっや、。!?\s]|$)`;
const kind = pattern`bosch|siemens|miele|lg|samsung|panasonic|philips|dyson|delonghi|smeg|whirlpool|electrolux|haier|midea|xiaomi|sharp|
    toshiba|hitachi|sony|tefal|ninja|breville|kenwood|aeg|beko|hotpoint|neff|zanussi|indesit|gorenje|tcl|hisense|canon|
    epson|hp|coffee|espresso|ice|bread|rice|pressure|slow|air|deep|tumble|clothes|laundry|hair|vacuum|robot|carpet|
    steam|water|dish|car|garage|door|ceiling|exhaust|bathroom|kitchen|standing|tower|desk|electric|gas|oil|space|sewing|
    label|laser|photo|smart|induction|floor|swimming|pool|heat|sump|hot|toaster|baby|security|patio|wine|milk|
    soft serve|ice cream|frozen yogh?urt|soup|slush|popcorn|sand|egg|pizza|convection|combi|wall|massage|exercise|
    rowing|packing|packaging|sealing|cutting|welding|vending|card|cash|time|fax`;
const latin = `(?<![a-z])(?:(?:${kind}) ){0,2}(?:machine|maker|cooker|fryer|dryer|drier|oven|stove|hob|cooktop|stovetop|microwave|kettle|toaster|blender|mixer|juicer|grinder|(?:vacuum|carpet|steam|robot|window|floor|pool|drain|pressure|shoe) cleaner|vacuum|hoover|purifier|humidifier|dehumidifier|cooler|heater|radiator|tv|television|telly|projector|soundbar|printer|copier|scanner|computer|laptop|router|dishwasher|toilet|bidet|faucet|treadmill|elevator|escalator|opener|doorbell|intercom|generator|compressor|chiller|conveyor|steamer|jacuzzi|hot tub|sauna|disposal|dispenser|forklift|lathe|(?:ceiling|extractor|exhaust|electric) (?:fan|shower)|thermostat|e-?bike|stair ?lifts?|chair ?lift|mobility scooter|wheelchair|(?:hospital|adjustable|electric) bed|recliner|towel (?:rail|warmer)|food processor|shredder|photocopier|(?:hair|hand) ?dryer|lawn ?mower|strimmer|chainsaw|water (?:softener|filter|pump)(?: system| unit)?|fish tank|playstation|xbox|(?:electric|garden) gate|(?:exercise|electric) bike|(?:electric|heated) blanket|bike machine|cctv|burglar alarm|smoke alarm|kiln|piano|keyboard|air fryers?|slow cooker|waffle iron|hearing aid|nebuli[sz]er|cpap(?: machine)?|sewing machine|shutter|water cooler)(?:e?s)?(?![a-z])`;
/** Words of devices that are other words too: with "my" before them. */
const latinOwn = pattern`(?<=(?:^|[^a-z])(?:my|our|the|this|that|kitchen|bathroom|bedroom) )(?:fan|lift|tap|pump|iron|shower|camera|lamp|
    grill|garage door|smart lock|press)(?![a-z])`;
const thai =
  "เตาอบ(?:ไอน้ำ|ไฟฟ้า)?|โปรเจ[คก]เตอร์|ไมโครเวฟ|สมาร์ททีวี|ทีวี|โทรทัศน์|พัดลม(?:ไอเย็น|ไอน้ำ|เพดาน|ดูดอากาศ|ระบายอากาศ|ตั้งพื้น|ตั้งโต๊ะ|ติดผนัง|อุตสาหกรรม|ทาวเวอร์)?|หม้อหุงข้าว|หม้อทอด(?:ไร้น้ำมัน)?|เตาแก๊[สซ]|เตาไฟฟ้า|เตาแม่เหล็กไฟฟ้า|ปั[๊้]มน้ำ|ชักโครก|โถส้วม|กา(?:ต้ม)?น้ำ(?:ร้อน)?|กระติกน้ำร้อน|ปริ[้๊]นเตอร์|คอม(?:พิวเตอร์)?|โน[้๊]ตบุ[๊้]ก|ลิฟ[ทต]์|ประตู(?:รีโมท|อัตโนมัติ)|กล้องวงจรปิด|หลอดไฟ|โคมไฟ|เตารีด|ตู้กดน้ำ|ตู้อบ(?:ผ้า)?|(?:ที่)?ดูดควัน|แอร์รถ(?:ยนต์)?|ก๊อกน้ำ|ฝักบัว|จักรเย็บผ้า|ลำโพง|หุ่นยนต์ดูดฝุ่น|เตียง(?:ไฟฟ้า|ผู้ป่วย|ปรับระดับ)|เก้าอี้นวด|ลู่วิ่ง(?:ไฟฟ้า)?|จักรยาน(?:ไฟฟ้า|ออกกำลังกาย)|รถเข็น(?:ไฟฟ้า)?|หม้อ(?:แรงดัน|ตุ๋น|สุกี้|ชาบู)(?:ไฟฟ้า)?|กระทะไฟฟ้า|เตา(?:ปิ้ง|ย่าง|ปิ้งย่าง|อินดักชั่น|อินดักชัน)(?:ไฟฟ้า)?|ได(?:ร์|ร)เป่าผม|ไมค์|แท็?งก์น้ำ|โซล่าเซลล์|ตู้ปลา|เครื่องเสียง|เปียโน|ม่านไฟฟ้า|ตู้อบขนม|ตู้นึ่ง|ตู้(?:น้ำดื่ม|ทำน้ำเย็น|น้ำหยอดเหรียญ)|ซึ้งนึ่ง|ตู้คีบ|ตู้เซฟ|เครื่องออกกำลังกาย|" +
  pattern`เครื่อง(?:ล้าง|ชง|กรอง|ดูด|อบ|ฟอก|พ่น|เป่า|ปั่น|บด|ทำ|ตัด|ปริ้น|ถ่าย|สแกน|วัด|เล่น|ออก|นวด|ซีล|แพ็ค|บรรจุ|เชื่อม|เจาะ|สูบ|ขัด|รีด|หั่น|ผสม|
    อัด|ปั๊ม|ชั่ง|พิมพ์|ฉีด)(?:น้ำ(?:แข็ง|ดื่ม|ผลไม้)?)?[ก-๏]{0,14}?(?=เสีย|ไม่|น้ำ|พัง|รั่ว|มี|ขึ้น|ค้าง|เปิด|ปิด|หยุด|ร้อน|ดัง|ค่ะ|ครับ|คับ|คะ|จ้า|จ้ะ|
    จ๊ะ|นะ|ใน(?!ตัว)|ตรง|หน้าร้าน|หน้าบ้าน|กับ|และ|ที่|ของ|ยี่ห้อ|รุ่น|[^ก-๏]|$)`;

const written = (...words: readonly string[]): RegExp => new RegExp(shadow(words.join("|")), "g");

/** Devices of homes, shops and workshops, by the letters that a text must have for them. */
export const outside: readonly (readonly [RegExp, RegExp])[] = [
  [/\p{Script=Han}/u, written(chinese)],
  [/[\u3041-\u30ff]|[機器洗]/, written(japanese)],
  [/[a-z]{2}/, written(latin, latinOwn)],
  [/\p{Script=Thai}/u, written(thai)],
  [/\p{Script=Han}/u, written(machine)],
];
