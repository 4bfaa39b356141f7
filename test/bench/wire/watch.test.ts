import { expect, test } from "vitest";
import type { OpenSink } from "../../../bench/platforms/stage.ts";
import type { Answer } from "../../../bench/wire/serve.ts";
import { watched } from "../../../bench/wire/watch.ts";

/** A sink without a server: what it would answer can be asked. */
function bare(): { readonly open: OpenSink; ask: Answer } {
  const held: { readonly open: OpenSink; ask: Answer } = {
    open(answer) {
      held.ask = answer;
      return Promise.resolve({ root: "http://127.0.0.1:1", [Symbol.asyncDispose]: async () => {} });
    },
    ask: () => "",
  };
  return held;
}

const reply = (text: string): Buffer =>
  Buffer.from(JSON.stringify({ replyToken: "t", messages: [{ type: "text", text }] }));

test("what a measured desk sends is answered at once and judged afterwards", async () => {
  const sink = bare();
  const seen = watched("line", sink.open);
  await seen.open(() => "answered");
  expect(sink.ask("/v2/bot/message/reply", reply("hello"))).toBe("answered");
  expect(sink.ask("/v2/bot/profile/U1", Buffer.from("no JSON"))).toBe("answered");
  expect(() => seen.judge()).not.toThrow();
  sink.ask("/v2/bot/message/reply", reply(""));
  expect(() => seen.judge()).toThrow(/line reply: body\.messages\.0\.text/);
});
