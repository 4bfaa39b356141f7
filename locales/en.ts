/** English. This catalogue sets the keys and the holes of all the others. */
import { desk } from "./en/desk.ts";
import { report } from "./en/report.ts";

export const en = { ...desk, ...report } as const;
