import { pack as packKf, render as renderKf } from "../../../../bots/kf/render.ts";
import { pack as packLine, render as renderLine } from "../../../../bots/line/render.ts";
import {
  pack as packTelegram,
  render as renderTelegram,
} from "../../../../bots/telegram/render.ts";
import { askedBeside, robotLine } from "../../../../src/dialogs/asked-beside.ts";
import { faultMax } from "../../../../src/dialogs/fields/demand.ts";
import { frontDesk } from "../../../../src/dialogs/front-desk.ts";
import { contact, readWords, tellsMore } from "../../../../src/dialogs/voice.ts";
import { doorOf, saysMore, wantOf } from "../../../../src/dialogs/wants.ts";
import {
  type Conversation,
  localeCodes,
  newConversation,
} from "../../../../src/engine/conversation.ts";
import { courtesyOf } from "../../../../src/engine/courtesy.ts";
import type { Effect } from "../../../../src/engine/effect.ts";
import { givesUp } from "../../../../src/engine/giving-up.ts";
import { globalWord, pressedWord } from "../../../../src/engine/global-words.ts";
import { hanOf, simplified } from "../../../../src/engine/han.ts";
import type { Input } from "../../../../src/engine/input.ts";
import { typedIn } from "../../../../src/engine/locale.ts";
import { named } from "../../../../src/engine/option-words.ts";
import { bare, blunt, cut, legible, readMax } from "../../../../src/engine/plain.ts";
import type { Bubble } from "../../../../src/ports/outgoing.ts";
import { openWords } from "../../../../src/words/open-words.ts";
import { talk } from "../nasty.ts";
import { must, type Subject, sign } from "../subject.ts";
import { contractOfEach } from "./contracts.ts";
import { facts, scene } from "./scene.ts";

const words = openWords();

const whole: Subject = {
  name: "a whole talk",
  tries: ["src/dialogs/front-desk.ts frontDesk", "src/engine/reading.ts read"],
  share: 3,
  food: "text",
  samples: () => [
    talk.slice(0, 4).join("\n"),
    "报修\n空调不制冷\n王小明\n13800138000\n世纪大道88号1203室\n明天上午\n没有\n提交",
    "repair\nThe washer leaks\nAna Silva\n+351912345678\nRua Augusta 1500\nasap\n1\n2",
    "人工\n取消\n进度\n?\n返回\n修改\nenglish",
    "退货\n冰箱\n跳过\n不想要了\n没拆\n退款\n跳过\n王女士 13800138000\n确认",
    "我的数据\n3\n删除我的全部数据\n代报修\n1\n李阿姨 13900139000\n跳过\n1",
    "空调不制冷怎么办\n没解决\n投诉\n师傅没来\n匿名\n确认",
  ],
  eat({ text }) {
    let conversation: Conversation = newConversation;
    const seen: string[] = [];
    for (const [nth, line] of text.split("\n").slice(0, 12).entries()) {
      const turn = frontDesk(conversation, inputOf(line, scene.at + nth * 60_000), facts);
      conversation = turn.conversation;
      seen.push(...turn.effects.map(({ kind }) => kind));
      say(turn.effects);
    }
    must(JSON.stringify(conversation).length < 200_000, "a conversation without end");
    return sign([...seen, conversation.talk?.dialog ?? "", conversation.talk?.step ?? ""]);
  },
};

function inputOf(line: string, at: number): Input {
  const messageId = String(at);
  if (line.startsWith(">")) return { kind: "chose", choice: line.slice(1), at };
  if (line.startsWith("#")) {
    return { kind: "shared-contact", phone: line.slice(1), name: line, own: true, at };
  }
  if (line.startsWith("@")) {
    return { kind: "shared-location", latitude: 1, longitude: 2, address: line, at };
  }
  return { kind: "said", text: line.slice(0, 10_000).toWellFormed(), messageId, at };
}

/** What the desk says to it, in both languages, as every platform would send it. */
function say(effects: readonly Effect[]): void {
  const sayings = effects.flatMap((effect) => (effect.kind === "say" ? effect.bubbles : []));
  for (const locale of localeCodes) {
    contractOfEach(words.bubbles(sayings, locale, facts.zone, "S20261100107"));
  }
}

const utterances: Subject = {
  name: "words that work everywhere",
  tries: [
    "src/engine/global-words.ts globalWord",
    "src/engine/courtesy.ts courtesyOf",
    "src/engine/giving-up.ts givesUp",
    "src/dialogs/asked-beside.ts askedBeside",
    "src/dialogs/asked-beside.ts robotLine",
    "src/dialogs/voice.ts readContact",
    "src/dialogs/voice.ts tellsMore",
    "src/engine/locale.ts typedIn",
    "src/engine/han.ts hanOf",
    "src/engine/han.ts simplified",
    "src/engine/plain.ts blunt",
    "src/engine/option-words.ts named",
  ],
  share: 100,
  food: "text",
  samples: () => [
    "帮助",
    "human",
    "谢谢",
    "g:cancel",
    "稍等",
    "オペレーターをお願いします",
    "ยกเลิกค่ะ",
    "請轉真人",
    "算了，不投诉了",
    "I don't want to go on any more",
    "不想留电话，王女士",
    "how much does it cost?",
    ...talk.slice(0, 6),
  ],
  eat({ text }) {
    const input = { kind: "said", text, messageId: "1", at: scene.at } as const;
    must(legible(text).length <= readMax, "more is read than should be");
    must(cut(text.toWellFormed(), 10).isWellFormed(), "half a character is left");
    must(simplified(text).length === text.length, "a character is lost");
    const said = blunt(bare(text));
    must(said !== "" || bare(text) === "", "an utterance became nothing");
    const known = typedIn(text, { known: "ja", idle: false }) ?? "";
    const word = globalWord(text) ?? pressedWord(text) ?? "";
    const who = contact.read(input, legible(text), {}, scene);
    const more = tellsMore(input, { fault: "迟到" });
    must((more.fault ?? "").length <= faultMax, "a complaint without end");
    return sign([
      [
        givesUp(text),
        (robotLine(input) ?? askedBeside(input, scene)) !== undefined,
        who.ok,
        more.fault !== undefined,
      ].join(),
      word,
      courtesyOf(input)?.said ?? "",
      typedIn(text) ?? "",
      known,
      hanOf(text),
      String(named("choice.skip", said)),
    ]);
  },
};

const renderers: Subject = {
  name: "bubbles of foreign words on every platform",
  tries: [
    "bots/line/render.ts render",
    "bots/telegram/render.ts render",
    "bots/kf/render.ts render",
    "bots/wecom/render.ts render",
  ],
  share: 4,
  food: "text",
  samples: () => [
    talk.join("\n"),
    "Title\nlabel\nvalue\n1. choice",
    "售".repeat(2_000),
    "x".repeat(6_000),
  ],
  eat({ text }) {
    // As adapters let it in: ten thousand units, whole characters, no NUL (S6).
    const own = text.slice(0, 10_000).toWellFormed().replaceAll("\0", "\u2400");
    const [title = "", label = "", ...rest] = own.split("\n");
    const choices = rest
      .slice(0, 16)
      .map((one, nth) => ({ id: `c${nth}`, label: one.slice(0, 200).toWellFormed() }));
    const bubbles: readonly Bubble[] = [
      { kind: "text", text: own },
      { kind: "card", title, rows: [{ label, value: rest.join(" ") }], text: own, choices },
      { kind: "text", text: title, choices, ask: { for: "contact", label: "Share my number" } },
    ];
    const calls = contractOfEach(bubbles);
    unchanged(own);
    return sign([`${Math.min(calls, 12)}`, `${choices.length}`]);
  },
};

/** What was said arrives as it was said: no markup, no template (S20, R22). */
function unchanged(text: string): void {
  if (text.trim() === "" || text.length > 900 || Buffer.byteLength(text) > 1_000) return;
  const bubbles: readonly Bubble[] = [{ kind: "text", text }];
  const line = packLine(bubbles).flatMap((group) => renderLine(group));
  must(
    line.some((one) => one.type === "text" && one.text === text),
    "LINE says it otherwise",
  );
  const telegram = packTelegram(bubbles).flatMap((group) =>
    group.flatMap((one) => (one.kind === "media" ? [] : [renderTelegram(one)])),
  );
  must(
    telegram.some((one) => one.text === text),
    "Telegram says it otherwise",
  );
  const kf = packKf(bubbles).map(renderKf);
  must(
    kf.some((one) => one.msgtype === "text" && one.text.content === text),
    "kf says it otherwise",
  );
}

const holes: Subject = {
  name: "foreign words in the holes of our sentences",
  tries: ["src/words/open-words.ts openWords"],
  share: 30,
  food: "text",
  samples: () => ["{{name}}", "{{constructor}}", "$t(help)", "王女士"],
  eat({ text }) {
    for (const locale of localeCodes) {
      const said = words.line(
        { key: "hello.first", params: { company: text } },
        locale,
        facts.zone,
      );
      must(said.includes(text), "foreign words were read as a template (R22)");
    }
    return "said";
  },
};

const doors: Subject = {
  name: "doors to other dialogs and words kept as they were said",
  tries: ["src/dialogs/voice.ts readWords"],
  share: 60,
  food: "text",
  samples: () => [
    "我要投诉，师傅没来",
    "I want to return my fridge, order A32-202405001",
    "帮我妈报修，冰箱不制冷",
    "空调不制冷怎么办",
    "删除我的数据",
    "意见箱",
    ...talk.slice(0, 4),
  ],
  eat({ text }) {
    const said = { kind: "said", text: text.toWellFormed(), at: scene.at } as const;
    const reading = readWords(said, said.text, {}, scene);
    const kept = reading.ok ? String(reading.fields.fault) : "";
    must(kept.length <= faultMax && kept.isWellFormed(), "more is kept than should be");
    must(said.text.includes(kept.trim()), "words were changed");
    return sign([wantOf(text) ?? "", doorOf(text) ?? "", `${saysMore(text)}`, `${reading.ok}`]);
  },
};

/** What talks, and what it says. */
export const talkSubjects: readonly Subject[] = [whole, utterances, doors, renderers, holes];
