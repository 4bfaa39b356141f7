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
  expect(talk.conversation.talk?.answers.product).toBe("ABCD-2345");
});
