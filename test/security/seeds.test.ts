import { expect, test } from "vitest";
import { canariesIn } from "./seeds.ts";

const canaries = { name: "王小芳 Quirinia", phone: "13800138000", token: "aB3/xYz+9QwErTy" };

test.each(Object.entries(canaries))("the %s is found in every disguise (R23)", (name, canary) => {
  const bytes = Buffer.from(canary);
  const hidden = [
    `{"name":"${canary}"}`,
    `?q=${encodeURIComponent(canary)}&`,
    `\\x00${bytes.toString("hex")}ff`,
    bytes.toString("hex").toUpperCase(),
    JSON.stringify(canary).replace(/[^ -~]/g, (u) => `\\u${u.charCodeAt(0).toString(16)}`),
    ...[0, 1, 2, 3].map((shift) =>
      Buffer.concat([Buffer.alloc(shift, "x"), bytes, Buffer.from("tail")]).toString("base64"),
    ),
  ];
  for (const text of hidden) expect([text, canariesIn(text, canaries)]).toEqual([text, [name]]);
});

test("a text without any is clean (R23)", () => {
  expect(canariesIn("王小明 Quirin, 13800138001, bull:wakes", canaries)).toEqual([]);
});
