import { expect, test } from "vitest";
import { fateOf } from "../../src/desk/fate-of.ts";
import { outboundId } from "../../src/kernel/ids.ts";
import type { OrphanSend } from "../../src/ports/shelf.ts";

const orphan: OrphanSend = {
  id: outboundId("o-1"),
  channel: "telegram",
  fence: 1,
  mustArrive: true,
  maybeTwice: false,
  newest: true,
  createdAt: 0,
};
const second = 1_000;
const minute = 60 * second;

const table: readonly (readonly [string, Partial<OrphanSend>, number, string | null, boolean])[] = [
  ["a question on Telegram waits for what its reader does", {}, 19 * second, null, false],
  ["then it is asked once more", {}, 21 * second, "queued", true],
  ["not when something newer was said", { newest: false }, 21 * second, "cancelled", false],
  ["not when it was sent twice already", { maybeTwice: true }, 21 * second, "unsure", false],
  ["a remark is never repeated", { mustArrive: false }, 21 * second, "unsure", false],
  ["on LINE the retry key makes it safe", { channel: "line" }, second, "queued", false],
  [
    "even when newer words wait behind it",
    { channel: "line", newest: false },
    second,
    "queued",
    false,
  ],
  [
    "on LINE the key is good for a day only",
    { channel: "line", mustArrive: false },
    1_500 * minute,
    "unsure",
    false,
  ],
  ["in WeCom the duplicate check lasts minutes", { channel: "wecom" }, 3 * minute, "queued", false],
  [
    "an hour later nobody would notice a double",
    { channel: "wecom", newest: false },
    60 * minute,
    "cancelled",
    false,
  ],
  ["微信客服 knows the msgid", { channel: "kf" }, 60 * minute, "queued", false],
];

for (const [name, changes, age, as, maybeTwice] of table) {
  test(`a message whose sender vanished: ${name} (R7, R11)`, () => {
    const fate = fateOf({ ...orphan, ...changes }, age);

    expect(fate?.as ?? null).toBe(as);
    expect(fate?.maybeTwice ?? false).toBe(maybeTwice);
  });
}
