import { expect, test } from "vitest";
import { maskRecord } from "../../src/playground/mask-record.ts";

const record = {
  id: 1,
  at: 0,
  direction: "platform-to-desk",
  method: "POST",
  path: "/webhooks/line",
  status: 200,
  ms: 1,
} as const;

test("whatever opens something is masked, however deep it lies, and what people said stays", () => {
  const shown = maskRecord({
    ...record,
    request: {
      events: [{ type: "message", replyToken: "spent-once", message: { text: "hello" } }],
    },
    response: { access_token: "opens-all", expires_in: 7200 },
  });
  expect(shown.request).toEqual({
    events: [{ type: "message", replyToken: "***", message: { text: "hello" } }],
  });
  expect(shown.response).toEqual({ access_token: "***", expires_in: 7200 });
});

test("a callback that is a document loses its tokens and keeps its words", () => {
  const request =
    "<xml><Token><![CDATA[ENC1]]></Token><ResponseCode><![CDATA[RC_1]]></ResponseCode><Content><![CDATA[hi]]></Content></xml>";
  expect(maskRecord({ ...record, request, response: "" }).request).toBe(
    "<xml><Token><![CDATA[***]]></Token><ResponseCode><![CDATA[***]]></ResponseCode><Content><![CDATA[hi]]></Content></xml>",
  );
});

test("an errcode is no secret", () => {
  const response = { errcode: 40001, errmsg: "invalid credential" };
  expect(maskRecord({ ...record, request: null, response }).response).toEqual(response);
});
