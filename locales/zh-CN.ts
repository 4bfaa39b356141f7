/** 简体中文。 */
import type { SameKeys } from "./key.ts";
import { customer } from "./zh-CN/customer.ts";
import { desk } from "./zh-CN/desk.ts";
import { report } from "./zh-CN/report.ts";
import { requests } from "./zh-CN/requests.ts";
import { sent } from "./zh-CN/sent.ts";
import { staff } from "./zh-CN/staff.ts";

export const zhCN = { ...desk, ...report, ...customer, ...requests, ...sent, ...staff } as const;

// Refuses to compile when a key or a hole is missing or superfluous.
zhCN satisfies SameKeys<typeof zhCN>;
