/** 日本語。 */

import { customer } from "./ja/customer.ts";
import { desk } from "./ja/desk.ts";
import { report } from "./ja/report.ts";
import { requests } from "./ja/requests.ts";
import { sent } from "./ja/sent.ts";
import { staff } from "./ja/staff.ts";
import type { SameKeys } from "./key.ts";

export const ja = { ...desk, ...report, ...customer, ...requests, ...sent, ...staff } as const;

// Refuses to compile when a key or a hole is missing or superfluous.
ja satisfies SameKeys<typeof ja>;
