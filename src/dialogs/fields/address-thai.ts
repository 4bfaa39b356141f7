/** Addresses as Thailand writes them: labels and their names between blanks, as `shadow` shows them. */
import { pattern } from "../../engine/pattern.ts";
import type { Grammar, Told } from "./address-run.ts";

const areas =
  "บ้านเลขที่|เลขที่|หมู่ที่|หมู่บ้าน|หมู่|ม\\.|ซอย|ซ\\.|ถนน|ถ\\.|แขวง|เขต|ตำบล|ต\\.|อำเภอ|อ\\.|จังหวัด|จ\\.";
const houses = pattern`ห้อง|ชั้น|ตึก|อาคาร|คอนโด|หอพัก|อพาร์ท|แมนชั่น|บริษัท|บจก\.?|หจก\.?|โรงแรม|โรงงาน|โรงเรียน|โรงพยาบาล|รพ\.|รร\.|ร้าน|นิคม|ตลาด|วัด|
    ปั๊ม|ห้าง|มหาวิทยาลัย|คณะ|รีสอร์ท|แยก|กม\.|สำนักงาน|โครงการ|ทาวน์|เซ็นทรัล|โลตัส`;
const towns = pattern`กทม\.?|กรุงเทพ(?:ฯ|มหานคร)?|นนทบุรี|ปทุมธานี|สมุทรปราการ|สมุทรสาคร|สมุทรสงคราม|นครปฐม|ชลบุรี|ระยอง|เชียงใหม่|เชียงราย|ลำพูน|ลำปาง|
    ภูเก็ต|ขอนแก่น|โคราช|นครราชสีมา|อุดรธานี|อุดร|อุบล(?:ราชธานี)?|สงขลา|หาดใหญ่|สุราษฎร์(?:ธานี)?|กระบี่|พัทยา|หัวหิน|ประจวบ(?:คีรีขันธ์)?|
    เพชรบุรี|ราชบุรี|กาญจนบุรี|อยุธยา|พระนครศรีอยุธยา|สระบุรี|ลพบุรี|พิษณุโลก|นครสวรรค์|สุโขทัย|หนองคาย|บุรีรัมย์|สุรินทร์|ร้อยเอ็ด|ตรัง|
    นครศรี(?:ธรรมราช)?|ฉะเชิงเทรา|จันทบุรี|ตราด|แพร่|น่าน|พะเยา|ตาก|เลย|ยะลา|พังงา|ชุมพร|ระนอง|สตูล|พัทลุง|นราธิวาส|ปัตตานี|มหาสารคาม|
    กาฬสินธุ์|สกลนคร|นครพนม|มุกดาหาร|ยโสธร|ศรีสะเกษ|ชัยภูมิ|เพชรบูรณ์|พิจิตร|กำแพงเพชร|อุทัยธานี|ชัยนาท|สิงห์บุรี|อ่างทอง|สุพรรณบุรี|นครนายก|
    ปราจีนบุรี|สระแก้ว`;

const lead = new RegExp(
  `^[ก-๏.]{0,40}?(?:ที่อยู่(?:คือ|ที่)?|อยู่ที่|อยู่|คือ|มาที่|ไปที่|ส่งที่|เป็น(?:สาขา)?ที่|ที่):?(?=$|\\d|${areas}|${houses})|^ที่อยู่:?|^[ก-๏]{0,20}:`,
  "u",
);
const particles =
  /(?:ครับผม|ครับ|ค่ะ|คะ|คับ|ค่า|จ้า|จ้ะ|จ๊ะ|ฮะ|น้า|(?<![ฒชธ]|มา)นะ|เด้อ|(?<=^)เจ้า|(?<=ครับ|ค่ะ|คะ|นะ|จ้า|จ้ะ|จ๊ะ)(?:พี่|น้อง|หลาน|ลูก|ลุง|ป้า|เฮีย|เจ๊|หนู)){1,6}$/u;
/** Words that tell of something else than a place, whatever they stand in. */
const telling =
  /ไม่(?!้)|แล้ว|โทร|เลย$|อยู่|ช่าง|เดิม|เครื่อง|แอร์|ตู้|พรุ่งนี้|วันนี้|มะรืน|โมง|สะดวก|รบกวน|ช่วย|ถึง|กลับ|รั้ว|ประตู|หาง่าย|ระวัง|แลกบัตร|เบอร์|ครับ|ค่ะ|ผิด|เอ้ย|อุ๊ย|เดี๋ยว|ต้อง|รีบ|เปิด|ปิด|แคบ|เข้าซอย|เสีย|สี(?:เขียว|ขาว|แดง|ฟ้า|น้ำ|เหลือง|ดำ|ส้ม|ชมพู|ครีม|เทา)|ด้านบน|ข้าง(?:บน|ล่าง)|(?:บน|ล่าง|ใน|นอก)สุด/u;
/** The same at the beginning of words between two names. */
const beginning =
  /^(?:มา|ไป|มี|ขอ|ให้|กด|จอด|ส่ง|อยาก|นัด|ติด|ปาก|ท้าย|หน้า|หลัง|ข้าง|ใกล้|ตรงข้าม|แถว|เยื้อง|เช้า|บ่าย|เย็น|สาย|ค่ำ|ว่าง|วัน|ตอน|ยาม|ชื่อ|ลุง|ป้า|พี่|คุณ|ผม|หนู|ดิฉัน|ทาง|ถ้า|พอ|ก่อน|เจ้า$|ๆ)/u;
const beside = /^(?:ตรงข้าม|ใกล้ๆ?|ข้าง|แถว|เยื้อง|หลัง|หน้า)[ก-๏]{2,30}$/u;
const complete = new RegExp(`\\d{5}(?!\\d)|จ\\.|จังหวัด|${towns}`, "u");
const unit = /^(?:\d{1,4}(?:\/\d{1,5}){0,3}|\d{5}|[A-Z]\d{0,3}|จำกัด|(?:ที่|ปี|แยก)?\d{0,3})[,.]?$/u;
const labelled = new RegExp(`^(?:${areas}|${houses}|บ้าน(?=[ก-๏]{3,}))`, "u");
const town = new RegExp(`^(?:${towns})$`, "u");
const numbered = new RegExp(`(?:${areas}|${houses}|${towns})`, "u");

function reads(words: string, sofar: string): Told | undefined {
  const from = lead.exec(words)?.[0].length ?? 0;
  const said = words.slice(from);
  const end = said.length - (particles.exec(said)?.[0].length ?? 0);
  const part = said.slice(0, end);
  if (part === "") return from > 0 || sofar === "" ? undefined : { from: 0, to: 0, role: "loose" };
  const told = (role: Told["role"]): Told => ({ from, to: from + end, role });
  if (unit.test(part)) return told("unit");
  // "My sister's house" leads up to an address; behind its number "บ้าน" begins a village.
  if (sofar === "" && /^บ้าน(?!เลข)/u.test(part)) return undefined;
  if (beside.test(part)) return sofar !== "" && !complete.test(sofar) ? told("name") : undefined;
  if (town.test(part)) return told("name");
  if (labelled.test(part))
    return telling.test(part.replace(labelled, "")) ? undefined : told("name");
  return telling.test(part) || beginning.test(part) || part.length > 24 || end < said.length
    ? undefined
    : told("loose");
}

export const thai: Grammar = {
  cuts: new RegExp(`[,;!?\\n…~()]|(?<!(?:^| )(?:${areas}|${houses})) +`, "gu"),
  reads,
  isPlace: (run) =>
    (/\d/.test(run) && numbered.test(run)) ||
    (run.match(/ถนน|ถ\.|แขวง|เขต|ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\./gu)?.length ?? 0) > 1,
  isSure: (run) =>
    /\d/.test(run) &&
    new RegExp(`${areas}|(?:คอนโด|อาคาร|หอพัก)[ก-๏]`, "u").test(run) &&
    run.length >= 6,
};
