import { readCatalogue } from "../../../../src/config/read-catalogue.ts";
import { readPolicy } from "../../../../src/config/read-policy.ts";
import type { Scene } from "../../../../src/engine/dialog.ts";
import type { Facts } from "../../../../src/engine/facts.ts";
import { talkRules } from "../../../../src/tickets/talk-rules.ts";

/** Saturday 2026-11-21 10:00 in Shanghai. */
const at = Date.UTC(2026, 10, 21, 2);

/** A customer of the company as it comes, before the first word. */
export const facts: Facts = {
  platform: "telegram",
  me: { role: "customer" },
  tickets: [],
  engineers: [],
  wrongCodes: 0,
  office: { open: true, nextOpenAt: null },
  zone: "Asia/Shanghai",
  defaultLocale: "zh-CN",
  rules: talkRules(readPolicy(), readCatalogue()),
};

/** Where readers stand when they read. */
export const scene: Scene = { facts, at, locale: "zh-CN" };
