import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readMarkup } from "../../../src/playground/telegram/markup.ts";

function verdict(reply_markup: unknown): string {
  try {
    readMarkup({ fields: { reply_markup }, files: new Map() });
    return "accepted";
  } catch (fault) {
    return fault instanceof Error ? fault.message : "no error";
  }
}

const row = (button: object) => ({ inline_keyboard: [[button]] });

test.for([
  ["{broken", "Bad Request: can't parse reply keyboard markup JSON object"],
  [[], "Bad Request: object expected as reply markup"],
  [{ keyboard: "Yes" }, 'Bad Request: field "keyboard" must be an Array of Arrays'],
  [{ keyboard: ["Yes"] }, 'Bad Request: field "keyboard" must be an Array of Arrays'],
  [{ inline_keyboard: [{}] }, 'Bad Request: field "inline_keyboard" must be an Array of Arrays'],
  [
    row({ text: "Yes" }),
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [
    row({ text: "Yes", callback_data: "" }),
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [row({ text: "Yes", callback_data: "x".repeat(65) }), "Bad Request: BUTTON_DATA_INVALID"],
  [row({ text: "Yes", callback_data: "好".repeat(22) }), "Bad Request: BUTTON_DATA_INVALID"],
  [row({ text: "Yes", callback_data: "好".repeat(21) }), "accepted"],
  [row({ text: "Yes", url: "nowhere" }), "Bad Request: BUTTON_URL_INVALID"],
  [
    { keyboard: Array.from({ length: 101 }, (_, index) => [`${index}`]) },
    "Bad Request: reply markup is too long",
  ],
  [JSON.stringify({ keyboard: [["Yes", { text: "Mine", request_contact: true }]] }), "accepted"],
  [{ remove_keyboard: true }, "accepted"],
] as const)("the keyboard %j is judged as the platform does: %s", ([markup, expected]) => {
  expect(verdict(markup)).toBe(expected);
});

test("callback data may have 1 to 64 bytes, whatever the script", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 70 }), (data) => {
      const isShort = Buffer.byteLength(data) <= 64;

      expect(verdict(row({ text: "Yes", callback_data: data })) === "accepted").toBe(isShort);
    }),
  );
});
