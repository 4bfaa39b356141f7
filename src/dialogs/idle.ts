/** Nothing is pending: greetings, reports that begin by themselves, questions, late photos. */
import { begin } from "../engine/begin.ts";
import type { Answers } from "../engine/conversation.ts";
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import { answered } from "../engine/form.ts";
import type { PersonInput } from "../engine/input.ts";
import { introduce } from "../engine/introduce.ts";
import { latePhotos } from "../engine/late-photos.ts";
import { line } from "../engine/line.ts";
import { bare, textOf } from "../engine/plain.ts";
import { restated } from "../engine/question.ts";
import { noted } from "../engine/read-back.ts";
import { isSending, voicesIn } from "../engine/sent.ts";
import { noting, ordering, saying, text } from "../engine/turn.ts";
import { kept } from "../engine/voice.ts";
import { knownAbout } from "./known.ts";
import { progressTold } from "./progress.ts";
import { report } from "./report.ts";
import { reportIn } from "./report-in.ts";

/** The turn for something a customer does while no question is open. */
export function idle(desk: Desk, turn: Turn, input: PersonInput, scene: Scene): Turn {
  if (input.kind === "opened") return opened(desk, turn, input.payload, scene);
  const late = latePhotos(input, scene);
  if (late.length > 0) {
    const ticket = scene.facts.tickets[0]?.number ?? "";
    const joined = saying(ordering(turn, ...late), text(line("photos.joined", { number: ticket })));
    return voicesIn(input).length > 0 ? kept(joined, "voice.kept", scene) : joined;
  }
  if (voicesIn(input).length > 0) return spokenOnly(desk, turn, scene);
  const found = input.kind === "said" || isSending(input) ? reportIn(input, scene) : undefined;
  const { asked, tickets } = scene.facts;
  const named = input.kind === "said" && asked !== undefined && input.text.includes(asked.number);
  if (named) return progressTold(desk, greeted(turn, scene, false), scene);
  const asks =
    input.kind === "said" &&
    tickets.length > 0 &&
    askingProgress.test(input.text) &&
    input.text.length < 60;
  if (asks) return progressTold(desk, greeted(turn, scene, false), scene);
  if (found !== undefined) return reported(desk, greeted(turn, scene, false), found, input, scene);
  return chatted(desk, turn, input, scene);
}

const askingProgress =
  /进度|到哪|什么时候(?:来|到|修|能)|怎么样了|多久|还没来|催|\bstatus\b|\bprogress\b|\bwhen (?:will|is|are|does)\b|\bany (?:news|update)\b|\bhow long\b/i;
const thanks = /^(?:好的?[,， ]*)?(?:谢谢|多谢|感谢|辛苦|thank|thanks|thx|cheers)/i;
const nod =
  /^(?:好|好的|好滴|嗯+|哦+|行|可以|收到|知道了|明白|ok|okay|yes|got it|alright|all right|fine|sure|understood|no|nope|no thanks|no,? keep it|keep it|不|不了|没事了?|没有了?|不需要了?|不取消了?)$/i;
const greeting =
  /^(?:您好|你好|嗨|哈喽|在吗|在不在|有人吗|早上好|下午好|晚上好|hi|hello|hey|good (?:morning|afternoon|evening)|\/start|开始)/i;

function opened(desk: Desk, turn: Turn, payload: string | undefined, scene: Scene): Turn {
  const reachable = ordering(turn, { kind: "remember", reachable: true });
  const serial = /^(?:sn|serial)[-_=:]?([A-Za-z0-9-]{5,30})$/i
    .exec(payload ?? "")?.[1]
    ?.toUpperCase();
  if (turn.conversation.talk !== null && turn.conversation.talk.dialog !== "menu")
    return restated(desk, saying(reachable, text(line("hello.back"))), scene);
  if (serial !== undefined)
    return begin(
      desk,
      greeted(reachable, scene, false),
      "report",
      { ...knownAbout(scene.facts.me), serial },
      scene,
    );
  return begin(desk, greeted(reachable, scene, true), "menu", {}, scene);
}

/** The introduction, once; later a short greeting with the open tickets where one is due (rules 1 and 2). */
function greeted(turn: Turn, scene: Scene, always: boolean): Turn {
  if (!turn.conversation.introduced) return introduce(turn, scene);
  if (!always) return turn;
  const open = scene.facts.tickets.length;
  return saying(
    turn,
    text(open === 0 ? line("hello.again") : line("hello.again-open", { count: open })),
  );
}

function reported(desk: Desk, turn: Turn, found: Answers, input: PersonInput, scene: Scene): Turn {
  const known = knownAbout(scene.facts.me);
  const answers = { ...known, ...found };
  const begun = begin(
    desk,
    noted(turn, report, undefined, known, report.derive?.(answers, scene) ?? answers, scene),
    "report",
    answers,
    scene,
  );
  const messageId = input.kind === "said" ? input.messageId : undefined;
  if (messageId === undefined || messageId.length > 64) return begun;
  return noting(begun, {
    heard: Object.keys(found)
      .slice(0, 12)
      .map((field) => ({ messageId, field })),
  });
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
