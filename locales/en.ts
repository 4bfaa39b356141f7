/** English. This catalogue sets the keys and the holes of all the others. */
import { customer } from "./en/customer.ts";
import { desk } from "./en/desk.ts";
import { report } from "./en/report.ts";
import { requests } from "./en/requests.ts";
import { sent } from "./en/sent.ts";
import { staff } from "./en/staff.ts";

export const en = { ...desk, ...report, ...customer, ...requests, ...sent, ...staff } as const;
