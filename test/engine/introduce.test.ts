import { expect, test } from "vitest";
import { newConversation } from "../../src/engine/conversation.ts";
import { agreed, introduce } from "../../src/engine/introduce.ts";
import { quiet } from "../../src/engine/turn.ts";
import { chat } from "../dialogs/talk.ts";

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
