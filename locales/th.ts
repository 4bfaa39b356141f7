/** ภาษาไทย */
import type { SameKeys } from "./key.ts";
import { customer } from "./th/customer.ts";
import { desk } from "./th/desk.ts";
import { report } from "./th/report.ts";
import { requests } from "./th/requests.ts";
import { sent } from "./th/sent.ts";
import { staff } from "./th/staff.ts";

export const th = { ...desk, ...report, ...customer, ...requests, ...sent, ...staff } as const;

// Refuses to compile when a key or a hole is missing or superfluous.
th satisfies SameKeys<typeof th>;
