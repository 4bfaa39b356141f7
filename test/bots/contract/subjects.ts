import { kfSubject } from "./kf.ts";
import { lineSubject } from "./line.ts";
import type { Subject } from "./subject.ts";
import { telegramSubject } from "./telegram.ts";
import { wecomSubject } from "./wecom.ts";

/** Every adapter of the house, under one contract. */
export const subjects: readonly Subject[] = [telegramSubject, lineSubject, wecomSubject, kfSubject];
