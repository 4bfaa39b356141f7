import { expect, test } from "vitest";
import { newConversation } from "../../src/engine/conversation.ts";
import { agreed, introduce } from "../../src/engine/introduce.ts";
import { quiet } from "../../src/engine/turn.ts";
import { chat, give, keys, say } from "../dialogs/talk.ts";

test("a company's own page is linked at first contact, with its version kept (P8)", () => {
  const privacy = { version: "2026-11", url: "https://example.com/privacy" };
  const { facts, at } = chat();
  const scene = {
    facts: { ...facts, rules: { ...facts.rules, privacy } },
    at,
    locale: "en",
  } as const;

  const turn = introduce(quiet(newConversation), scene);

  expect(JSON.stringify(turn.effects)).toContain("https://example.com/privacy");
  expect(turn.conversation.privacy).toEqual({ version: "2026-11", toldAt: at });
  expect(agreed(turn, { ...scene, at: at + 5 }).conversation.privacy).toEqual({
    version: "2026-11",
    toldAt: at,
    agreedAt: at + 5,
  });
});

test("whose app tells no language is greeted in the company's, with a line in others; not where everybody speaks it", () => {
  const greeted = (platform: "line" | "telegram" | "kf", language?: string): boolean => {
    const profile = language === undefined ? {} : { profile: { language } };
    const talk = chat({ platform, me: { role: "customer", ...profile } });
    give(talk, { kind: "opened" });
    return keys(talk).includes("hello.tongues");
  };
  expect([greeted("line"), greeted("telegram"), greeted("kf")]).toEqual([true, true, false]);
  expect(greeted("line", "th")).toBe(false);

  const typed = chat({ platform: "line", me: { role: "customer" } });
  say(typed, "สวัสดีค่ะ");
  expect(keys(typed)).not.toContain("hello.tongues");
});
