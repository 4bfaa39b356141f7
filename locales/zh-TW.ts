/** 繁體中文（台灣）。 */
import type { SameKeys } from "./key.ts";
import { customer } from "./zh-TW/customer.ts";
import { desk } from "./zh-TW/desk.ts";
import { report } from "./zh-TW/report.ts";
import { requests } from "./zh-TW/requests.ts";
import { sent } from "./zh-TW/sent.ts";
import { staff } from "./zh-TW/staff.ts";

export const zhTW = { ...desk, ...report, ...customer, ...requests, ...sent, ...staff } as const;

// Refuses to compile when a key or a hole is missing or superfluous.
zhTW satisfies SameKeys<typeof zhTW>;
