import { expect, test } from "vitest";
import { type Chat, chat, give, keys, say, spoken } from "../dialogs/talk.ts";

/** An input so many ms after the last one. */
function after(talk: Chat, ms: number, input: Parameters<typeof give>[1]): void {
  talk.at += ms - 60_000;
  give(talk, input);
}

const photo = (id: string) => ({ kind: "sent-photos", photos: [{ id, ref: id }] }) as const;

/** A report to which everything but its photos was told: they are followed by the summary. */
function almostDone(): Chat {
  const talk = chat({ platform: "kf" });
  say(
    talk,
    "客厅空调 KFR-35GW 不制冷，希望明天下午来修，王伟 13800138000，上海市黄浦区湖滨路88号3号楼1201室",
  );
  expect(talk.conversation.talk?.step).toBe("photos");
  return talk;
}

test("photos that come one right after the other, without a mark of an album, are answered once and all kept", () => {
  const talk = almostDone();
  give(talk, photo("p1"));
  expect(talk.conversation.talk?.step).toBe("confirm");
  expect(keys(talk)).toContain("photos.received");
  for (const id of ["p2", "p3", "p4"]) {
    after(talk, 7_000, photo(id));
    expect(talk.turn.effects).toEqual([]);
  }
  expect(talk.conversation.talk?.answers.photos).toEqual(["p1", "p2", "p3", "p4"]);
});

test("a photo that comes later is answered, and the summary counts when nothing is under way", () => {
  const talk = almostDone();
  give(talk, photo("p1"));
  after(talk, 8_001, photo("p2"));
  expect(keys(talk)).toContain("photos.received");
  say(talk, "电话13700137000");
  expect(spoken(talk).join("\n")).toContain("2 张");
});

test("words and voices right behind a photo are heard", () => {
  const talk = almostDone();
  give(talk, photo("p1"));
  after(talk, 2_000, { ...photo("p2"), caption: "电话13700137000" });
  expect(talk.conversation.talk?.answers).toMatchObject({
    photos: ["p1", "p2"],
    phone: "+8613700137000",
  });
  expect(talk.turn.effects).not.toEqual([]);
  after(talk, 2_000, { kind: "sent-files", files: [{ id: "v1", ref: "v1", kind: "voice" }] });
  expect(talk.turn.effects).not.toEqual([]);
});

test("a file too large is refused though a photo came just before", () => {
  const talk = almostDone();
  give(talk, photo("p1"));
  const size = 30 * 1_024 * 1_024;
  after(talk, 2_000, {
    kind: "sent-files",
    files: [{ id: "f", ref: "f", kind: "document", size }],
  });
  expect(keys(talk)).toContain("file.too-large");
});
