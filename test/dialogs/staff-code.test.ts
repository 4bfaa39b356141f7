import { expect, test } from "vitest";
import { chat, give, keys, orders, say } from "./talk.ts";

const code = { code: "A234-B567", role: "engineer", name: "张伟" } as const;

test("a good code binds the chat, typed or carried by a link", () => {
  const typed = chat({ code });
  say(typed, "a234-b567");
  expect(orders(typed)).toEqual([{ kind: "bind-staff", code: "A234-B567" }]);
  expect(keys(typed)).toContain("staff.bound");
  const linked = chat({ code });
  give(linked, { kind: "opened", payload: "A234-B567" });
  expect(orders(linked)).toEqual([{ kind: "bind-staff", code: "A234-B567" }]);
});

test("a wrong code is answered without saying why, and after five not at all", () => {
  const talk = chat({ wrongCodes: 1 });
  say(talk, "A234-B567");
  expect(keys(talk)).toEqual(["staff.code-wrong"]);
  const fifth = chat({ wrongCodes: 5, code });
  say(fifth, "A234-B567");
  expect(fifth.turn.effects).toEqual([]);
});

test("a model that looks like a code is an answer while a form is open", () => {
  const talk = chat();
  say(talk, "我要报修");
  say(talk, "ABCD-2345");
  expect(talk.conversation.talk?.answers.model).toBe("ABCD-2345");
});

test("a code may be typed with a blank for its dash; two words of four letters are no code", () => {
  const blank = chat({ code });
  say(blank, "a234 b567");
  expect(orders(blank)).toEqual([{ kind: "bind-staff", code: "A234-B567" }]);
  const words = chat();
  say(words, "gree fans");
  expect(keys(words)).not.toContain("staff.code-wrong");
});

test("in the company's own app whoever is not bound is asked for the code, not what is broken", () => {
  const talk = chat({ platform: "wecom" });
  give(talk, { kind: "opened" });
  expect(keys(talk)).toEqual(["staff.unbound"]);
  say(talk, "空调坏了");
  expect(keys(talk)).toEqual(["staff.unbound"]);
  give(talk, { kind: "chose", choice: "a:menu:choose:repair" });
  expect(talk.conversation.talk).toBeNull();
  say(talk, "A234-B567");
  expect(keys(talk)).toEqual(["staff.code-unknown"]);
  talk.facts = { ...talk.facts, code };
  say(talk, "A234-B567");
  expect(orders(talk)).toEqual([{ kind: "bind-staff", code: "A234-B567" }]);
});
