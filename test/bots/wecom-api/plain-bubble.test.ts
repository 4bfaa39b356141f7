import { expect, test } from "vitest";
import { plainBubble } from "../../../bots/wecom-api/plain-bubble.ts";

test("a text is itself", () => {
  expect(plainBubble({ kind: "text", text: "你好", choices: [{ id: "a", label: "A" }] })).toBe(
    "你好",
  );
});

test("a card is its title, its rows and its text, line by line", () => {
  const rows = [
    { label: "客户", value: "王先生" },
    { label: "Due", value: "16:00" },
  ];
  const card = { kind: "card", title: "工单 T-1", rows, text: "加急" } as const;
  expect(plainBubble(card)).toBe("工单 T-1\n客户：王先生\nDue: 16:00\n加急");
  expect(plainBubble({ kind: "card", title: "工单 T-1", rows: [] })).toBe("工单 T-1");
});
