/** 简体中文。 */
import type { SameKeys } from "./key.ts";
import { desk } from "./zh-CN/desk.ts";
import { report } from "./zh-CN/report.ts";

export const zhCN = { ...desk, ...report } as const;

// Refuses to compile when a key or a hole is missing or superfluous.
zhCN satisfies SameKeys<typeof zhCN>;
