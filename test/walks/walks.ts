import type { LocaleCode } from "../../src/engine/conversation.ts";
import { cases } from "./talks/cases.ts";
import { reports } from "./talks/reports.ts";
import { requests } from "./talks/requests.ts";
import { everyday } from "./talks/words.ts";
import type { Walk } from "./walk.ts";
import { en } from "./words/en.ts";
import { ja } from "./words/ja.ts";
import { th } from "./words/th.ts";
import type { WalkWords } from "./words/walk-words.ts";
import { zhCN } from "./words/zh-cn.ts";
import { zhTW } from "./words/zh-tw.ts";

export const walks = { ...everyday, ...reports, ...requests, ...cases } as const;

export type WalkId = keyof typeof walks;

export const isWalkId = (id: string): id is WalkId => Object.hasOwn(walks, id);

export const walkList: readonly (readonly [string, Walk])[] = Object.entries(walks);

export const walkWords: Readonly<Record<LocaleCode, WalkWords>> = {
  "zh-CN": zhCN,
  "zh-TW": zhTW,
  en,
  ja,
  th,
};
