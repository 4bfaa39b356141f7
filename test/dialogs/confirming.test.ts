import { expect, test } from "vitest";
import { type Chat, chat, keys, orders, press, say } from "./talk.ts";

const me = { role: "customer", name: "王女士", phone: "+8613800138000" } as const;

function complaint(): Chat {
  const talk = chat({ me });
  say(talk, "我要投诉");
  say(talk, "师傅迟到两个小时，态度也很差！");
  press(talk, "a:complaint:contact:known");
  return talk;
}

test.each([
  "嗯嗯，麻烦帮我发过去吧",
  "没啥要改的了",
  "yes please, send it off",
  "特に修正はありません",
])("a summary of a complaint is sent by a yes in anybody's words: %s", (words) => {
  const talk = complaint();
  say(talk, words);
  expect(orders(talk)).toMatchObject([{ kind: "open-ticket", class: "complaint" }]);
});

test.each(["不对", "no, that's wrong", "違います", "ไม่ถูกต้องค่ะ"])(
  "a no at a summary asks what is to be changed: %s",
  (words) => {
    const talk = complaint();
    say(talk, words);
    expect(orders(talk)).toEqual([]);
    expect(keys(talk)).toContain("form.pick.ask");
  },
);
