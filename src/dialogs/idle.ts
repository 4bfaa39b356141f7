/** Nothing is pending: greetings, reports that begin by themselves, questions, late photos. */
import { begin } from "../engine/begin.ts";
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import { answered } from "../engine/form.ts";
import { simplified } from "../engine/han.ts";
import { handedOver } from "../engine/handover.ts";
import type { PersonInput } from "../engine/input.ts";
import { introduce } from "../engine/introduce.ts";
import { latePhotos } from "../engine/late-photos.ts";
import { line } from "../engine/line.ts";
import { bare, textOf } from "../engine/plain.ts";
import { restated } from "../engine/question.ts";
import { isSending, voicesIn } from "../engine/sent.ts";
import { ordering, saying, text } from "../engine/turn.ts";
import { kept } from "../engine/voice.ts";
import { robotLine } from "./asked-beside.ts";
import { asksProgress, wantsPerson } from "./asks.ts";
import { angerTold, told, withPhotosTold } from "./belongs.ts";
import { readDeviceLink } from "./device-link.ts";
import { entered } from "./doors.ts";
import { passedOn } from "./for-engineer.ts";
import { hoursTold } from "./hours.ts";
import { knownAbout } from "./known.ts";
import { progressTold, ticketLine } from "./progress.ts";
import { rebooked } from "./rebook.ts";
import { recovered } from "./recovered.ts";
import { reportIn } from "./report-in.ts";
import { wantOf } from "./wants.ts";

/** The turn for something a customer does while no question is open. */
export function idle(desk: Desk, turn: Turn, input: PersonInput, scene: Scene): Turn {
  if (input.kind === "opened") return opened(desk, turn, input.payload, scene);
  const late = latePhotos(input, scene);
  if (late.length > 0) {
    const ticket = scene.facts.tickets[0]?.number ?? "";
    const added = withPhotosTold(ordering(turn, ...late), input, scene);
    const joined = saying(added, text(line("photos.joined", { number: ticket })));
    return voicesIn(input).length > 0 ? kept(joined, "voice.kept", scene) : joined;
  }
  if (voicesIn(input).length > 0) return spokenOnly(desk, turn, scene);
  const robot = robotLine(input);
  if (robot !== undefined)
    return begin(desk, saying(greeted(turn, scene, false), text(robot)), "menu", {}, scene);
  const found = input.kind === "said" || isSending(input) ? reportIn(input, scene) : undefined;
  const want = input.kind === "said" ? wantOf(input.text) : undefined;
  if (want !== undefined && want !== "consult")
    return entered(desk, greeted(turn, scene, false), want, found ?? {}, input, scene);
  const moved = rebooked(desk, greeted(turn, scene, false), input, scene);
  if (moved !== undefined) return moved;
  const { asked, tickets } = scene.facts;
  const named = input.kind === "said" && asked !== undefined && input.text.includes(asked.number);
  if (named) return progressTold(desk, greeted(turn, scene, false), scene);
  const isAnother = found?.product !== undefined || want !== undefined;
  const passed = isAnother ? undefined : passedOn(desk, greeted(turn, scene, false), input, scene);
  if (passed !== undefined) return passed;
  const asks = input.kind === "said" && tickets.length > 0 && asksProgress(input.text);
  if (asks) return progressTold(desk, greeted(turn, scene, false), scene);
  if (input.kind === "said" && want === undefined && wantsPerson(input.text))
    return handedOver(desk, greeted(turn, scene, false), "asked", scene);
  const good = recovered(desk, greeted(turn, scene, false), input, scene);
  if (good !== undefined) return good;
  const hours = hoursTold(desk, turn, input, scene);
  if (hours !== undefined) return hours;
  const booked =
    input.kind === "said" &&
    (found?.class === "installation" || found?.class === "maintenance") &&
    booking.test(input.text);
  const service = booked ? undefined : want;
  if (service !== undefined)
    return entered(desk, greeted(turn, scene, false), service, found ?? {}, input, scene);
  if (tickets.length === 0 && isDispleased(input))
    return entered(desk, greeted(turn, scene, false), "complaint", {}, input, scene);
  if (found !== undefined) return told(desk, greeted(turn, scene, false), found, input, scene);
  const angry = angerTold(desk, turn, input, scene);
  if (angry !== undefined) return angry;
  return asksSomething(input)
    ? entered(desk, greeted(turn, scene, false), "consult", {}, input, scene)
    : chatted(desk, turn, input, scene);
}

/** Said of our people or our service, and of no machine: a complaint without its name. */
const displeased =
  /(?:很|太|非常|特别|十分|极其|实在)不满意?|(?:很|太|非常)失望|\b(?:very|really|so|extremely) (?:unhappy|dissatisfied|disappointed)\b|\bnot (?:at all )?(?:happy|satisfied)\b|不満です|不満に|納得(?:が)?(?:でき|いき)ませ|がっかり|ไม่พอใจ|ผิดหวัง/i;
const ourPeople =
  /师傅|工程师|服务|客服|态度|你们|\b(?:engineer|technician|service|staff|repairman|you)\b|担当|作業員|技術者|サービス|対応|ช่าง|บริการ|พนักงาน/i;

function isDispleased(input: PersonInput): boolean {
  if (input.kind !== "said") return false;
  return [input.text, simplified(input.text)].some(
    (said) => displeased.test(said) && ourPeople.test(said),
  );
}

/** A question nobody else answers is one for a colleague. */
const question =
  /[?？]\s*$|[吗呢么嘛]\s*[。!！~]*$|怎么|如何|能不能|可不可以|(\p{Script=Han})不\1|是不是|有没有|哪[里儿个些]|为什么|什么|^(?:can|could|do|does|is|are|how|what|where|which|why|who|will|would|may)\b|(?:です|ます|でしょう)か[。?？]?\s*$|教えて|ไหม|มั้ย|หรือ(?:เปล่า|ยัง)|อย่างไร|ยังไง|ที่ไหน|อะไร/iu;
const lettersMin = 5;

function asksSomething(input: PersonInput): boolean {
  if (input.kind !== "said") return false;
  const said = bare(input.text);
  const isLong = (said.match(/\p{L}/gu)?.length ?? 0) >= lettersMin;
  return isLong && !greeting.test(said) && (question.test(input.text) || question.test(said));
}

/** How to clean a filter is a question, how to book a cleaning is a wish. */
const booking = /预约|上门|我要|我想|帮我|安排|\b(?:book|schedule|please|appointment)\b/i;
const thanks =
  /^(?:好的?[,， ]*)?(?:谢谢|多谢|感谢|辛苦|thank|thanks|thx|cheers|(?:どうも)?ありがとう|ขอบคุณ)/i;
const nod =
  /^(?:好|好的|好滴|嗯+|哦+|行|可以|收到|知道了|明白|ok|okay|yes|got it|alright|all right|fine|sure|understood|no|nope|no thanks|no,? keep it|keep it|不|不了|没事了?|没有了?|不需要了?|不取消了?|はい|わかりました|了解(?:です|しました)?|承知しました|大丈夫です|いいえ|(?:ได้|โอเค|ทราบแล้ว|รับทราบ|ไม่เป็นไร|ไม่มี|ไม่)(?:ค่ะ|ครับ|คะ)?|ค่ะ|ครับ|คะ)$/i;
const greeting =
  /^(?:您好|你好|嗨|哈喽|在吗|在不在|有人吗|早上好|下午好|晚上好|hi|hello|hey|good (?:morning|afternoon|evening)|\/start|开始|こんにちは|こんばんは|おはよう|はじめまして|สวัสดี|หวัดดี)/i;

function opened(desk: Desk, turn: Turn, payload: string | undefined, scene: Scene): Turn {
  const reachable = ordering(turn, { kind: "remember", reachable: true });
  const device = readDeviceLink(payload ?? "", scene);
  if (turn.conversation.talk !== null && turn.conversation.talk.dialog !== "menu")
    return restated(desk, saying(reachable, text(line("hello.back"))), scene);
  if (device !== undefined)
    return begin(
      desk,
      greeted(reachable, scene, false),
      "report",
      { ...knownAbout(scene.facts.me), ...device },
      scene,
    );
  return begin(desk, greeted(reachable, scene, true), "menu", {}, scene);
}

/** Open cases told with the greeting; “progress” tells the others. */
const greetedMax = 2;

/** The introduction, once; later a short greeting with the open tickets where one is due (rules 1 and 2). */
function greeted(turn: Turn, scene: Scene, always: boolean): Turn {
  if (!turn.conversation.introduced) return introduce(turn, scene);
  if (!always) return turn;
  const { tickets, zone } = scene.facts;
  if (tickets.length === 0) return saying(turn, text(line("hello.again")));
  const lines = tickets.slice(0, greetedMax).map((ticket) => ticketLine(ticket, zone));
  const hello = line("hello.again-open", { count: tickets.length });
  return saying(turn, ...[hello, ...lines].map((one) => text(one)));
}

/** A voice message out of nothing: kept for the report it may become, and its words are asked for. */
function spokenOnly(desk: Desk, turn: Turn, scene: Scene): Turn {
  const told = kept(greeted(turn, scene, false), "voice.kept", scene);
  return turn.conversation.talk?.dialog === "menu"
    ? restated(desk, told, scene)
    : begin(desk, told, "menu", {}, scene);
}

function chatted(desk: Desk, turn: Turn, input: PersonInput, scene: Scene): Turn {
  const said = bare(textOf(input));
  if (turn.conversation.introduced && thanks.test(said))
    return saying(turn, text(line("desk.welcome")));
  if (turn.conversation.introduced && turn.conversation.talk === null && nod.test(said))
    return saying(turn, text(line("desk.ok")));
  const first = !turn.conversation.introduced;
  if (first || greeting.test(said))
    return begin(desk, greeted(turn, scene, true), "menu", {}, scene);
  if (input.kind === "chose")
    return begin(desk, saying(turn, text(line("form.stale"))), "menu", {}, scene);
  return turn.conversation.talk?.dialog === "menu"
    ? answered(desk, turn, input, scene)
    : begin(desk, saying(turn, text(line("form.unclear"))), "menu", {}, scene);
}
