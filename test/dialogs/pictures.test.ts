import { expect, test } from "vitest";
import { localeCodes } from "../../src/engine/conversation.ts";
import { line } from "../../src/engine/line.ts";
import { openWords } from "../../src/words/open-words.ts";
import { keptFile } from "../support/pictures.ts";
import { aTicket, chat, keys, orders, press, say, sayings, spoken } from "./talk.ts";

const number = aTicket.number;
const other = "S20261100202";
const files = [keptFile(1, "jpeg"), keptFile(2, "pdf")];
const shown = { ...aTicket, kept: { files, gone: 0 } };
const engineer = { role: "engineer" } as const;
const media = (talk: ReturnType<typeof chat>) =>
  sayings(talk).flatMap((one) => (one.kind === "media" ? [one] : []));

test("a card of a case with photos has their button; one that shows none of them has not", () => {
  const button = { id: `t:photos:${number}` };
  const talk = chat({ me: engineer, asked: shown, tickets: [shown] });
  press(talk, `t:show:${number}`);
  expect(sayings(talk)[0]?.choices).toContainEqual(expect.objectContaining(button));
  expect(spoken(talk).join("\n")).toContain("照片（2）");
  for (const asked of [aTicket, { ...aTicket, photos: 0, kept: { files: [], gone: 0 } }]) {
    talk.facts = { ...talk.facts, asked };
    press(talk, `t:show:${number}`);
    expect(JSON.stringify(sayings(talk))).not.toContain("t:photos");
  }
});

test("a case that may be cancelled keeps that button beside the photos", () => {
  const moves = ["approve", "return", "reject", "tell", "cancel"] as const;
  const asked = { ...shown, atDesk: true as const, moves };
  const talk = chat({ me: { role: "supervisor" }, asked });
  press(talk, `t:show:${number}`);
  const ids = (sayings(talk)[0]?.choices ?? []).map(({ id }) => id);
  expect(ids).toContain(`t:cancel:${number}`);
  expect(ids.at(-1)).toBe(`t:photos:${number}`);
});

test("whoever works the case sees what was sent, and that is written down (R24)", () => {
  const talk = chat({ me: engineer, asked: shown });
  press(talk, `t:photos:${number}`);
  expect(media(talk)).toEqual([
    { kind: "media", line: { key: "pictures.of", params: { number } }, files },
  ]);
  expect(orders(talk)).toEqual([{ kind: "note-shown", ticket: number }]);
});

test.for([
  ["an engineer whose job it is not", engineer, aTicket],
  ["an engineer who does not know the case", engineer, undefined],
  ["a keeper of parts", { role: "keeper" }, undefined],
  ["a customer, of their own case too", { role: "customer" }, aTicket],
] as const)("%s is refused, and that is written down", ([, me, asked]) => {
  const talk = chat({ me, ...(asked === undefined ? {} : { asked }) });
  press(talk, `t:photos:${number}`);
  expect(orders(talk)).toEqual([{ kind: "note-refusal", choice: `t:photos:${number}` }]);
  expect(media(talk)).toEqual([]);
});

test("ten are shown at a time, the rest behind a button", () => {
  const all = Array.from({ length: 23 }, (_, nth) => keptFile(nth));
  const asked = { ...aTicket, photos: 24, kept: { files: all, gone: 1 } };
  const talk = chat({ me: engineer, asked });
  const seen: string[] = [];
  for (const from of ["", ":10", ":20"]) {
    press(talk, `t:photos:${number}${from}`);
    seen.push(...media(talk).flatMap((one) => one.files.map(({ id }) => id)));
    const next = sayings(talk).flatMap(({ choices = [] }) => choices.map(({ id }) => id));
    expect(next).toEqual(from === ":20" ? [] : [`t:photos:${number}:${from === "" ? 10 : 20}`]);
  }
  expect(seen).toEqual(all.map(({ id }) => id));
  expect(keys(talk)).toEqual(expect.arrayContaining(["pictures.waiting", "pictures.gone"]));
});

test.for(["99999", "-1", "1e3", "x", "1:2"])(
  "a page that there is not (%s) breaks nothing",
  (from) => {
    const talk = chat({ me: engineer, asked: shown });
    press(talk, `t:photos:${number}:${from}`);
    expect(spoken(talk).join("")).not.toBe("");
  },
);

test("what is still on its way and what is gone is told in a line (R18)", () => {
  const asked = { ...aTicket, photos: 1, kept: { files: [], gone: 2 } };
  const talk = chat({ me: engineer, asked });
  press(talk, `t:photos:${number}`);
  expect(media(talk)).toEqual([]);
  expect(keys(talk)).toEqual(expect.arrayContaining(["pictures.waiting", "pictures.gone"]));
  talk.facts = { ...talk.facts, asked: { ...asked, photos: 0, kept: { files: [], gone: 0 } } };
  press(talk, `t:photos:${number}`);
  expect(keys(talk)).toEqual(["pictures.none"]);
});

test("where no picture can be shown that is said, and nothing is recorded as shown", () => {
  const talk = chat({ me: engineer, asked: shown, cannotShow: true });
  press(talk, `t:photos:${number}`);
  expect(keys(talk)).toEqual(["pictures.no-way"]);
  expect(orders(talk)).toEqual([]);
});

test.for(["照片", "图片", "圖片", "Photos", "photo", "写真", "รูป", "照片。"])(
  "“%s” typed shows the photos of the one case that has some",
  (word) => {
    const talk = chat({ me: engineer, tickets: [{ ...aTicket, number: other }, shown] });
    say(talk, word);
    expect(media(talk)).toHaveLength(1);
    expect(orders(talk)).toEqual([{ kind: "note-shown", ticket: number }]);
  },
);

test.for(localeCodes)("what stands on the button can be typed in %s", (locale) => {
  const label = openWords().line(line("pictures.button", { count: 2 }), locale, "Asia/Shanghai");
  const talk = chat({ me: engineer, tickets: [shown] });
  say(talk, label);
  expect(media(talk)).toHaveLength(1);
});

test("of several cases with photos it is asked which one; beside a number that one is meant", () => {
  const talk = chat({ me: engineer, tickets: [shown, { ...shown, number: other }] });
  say(talk, "照片");
  expect(keys(talk)).toEqual(["pictures.which"]);
  expect(sayings(talk)[0]?.choices?.map(({ id }) => id)).toEqual([
    `t:photos:${number}`,
    `t:photos:${other}`,
  ]);
  talk.facts = { ...talk.facts, asked: shown };
  say(talk, `${number} 照片`);
  expect(media(talk)).toHaveLength(1);
});

test("a number that this person may not see shows nothing of another case", () => {
  const talk = chat({ me: engineer, tickets: [shown] });
  say(talk, `${other} 照片`);
  expect(media(talk)).toEqual([]);
});

test("without photos on the list that is said", () => {
  const talk = chat({ me: engineer, tickets: [aTicket] });
  say(talk, "photos");
  expect(keys(talk)).toEqual(["pictures.no-cases"]);
});
