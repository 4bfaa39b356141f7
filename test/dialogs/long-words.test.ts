import { expect, test } from "vitest";
import { chat, say } from "./talk.ts";

/** What a message is made of here, and how long it may hold the desk up, ms (S29). */
const units = 50_000;
const withinMs = 50;

const pieces: Readonly<Record<string, string>> = {
  blanks: " ",
  "line ends": "\n",
  letters: "a",
  capitals: "Ab ",
  digits: "1",
  "digits and hyphens": "1-",
  dots: "。",
  "signs that unfold to eighteen": "\ufdfa",
  "signs that unfold to three": "…",
  commas: "，",
  streets: "12 Baker ",
  addresses: "世纪大道",
  "words for an order": "订单 ",
  "words for a name": "我叫",
  "words for a time": "明天上午",
  zeros: "0",
  families: "👨‍👩‍👧",
  marks: "e\u0301",
  "halves of characters": "\ud83d",
};

/** Milliseconds this thread works for it, the least of three. */
function costOf(text: string, before: readonly string[]): number {
  const costs = Array.from({ length: 3 }, () => {
    const talk = chat();
    for (const words of before) say(talk, words);
    const from = process.threadCpuUsage().user;
    say(talk, text);
    return (process.threadCpuUsage().user - from) / 1_000;
  });
  return Math.min(...costs);
}

const begun = ["报修", "空调不制冷", "王小明", "13800138000"];

test.each(Object.entries(pieces))(
  "fifty thousand units of %s are read at once, whatever is being asked (S29)",
  (_, piece) => {
    const run = piece.repeat(Math.ceil(units / piece.length)).slice(0, units - 2);
    for (const text of [`${run}x`, `x${run}x`]) {
      for (let asked = 0; asked <= begun.length; asked += 1) {
        expect(costOf(text, begun.slice(0, asked))).toBeLessThan(withinMs);
      }
    }
  },
  60_000,
);
