/** A whole registration as customers tell it: nine messages, one of them a correction, and the answer that ends it. */
import type { BenchPlatform } from "./platforms/stage.ts";

const english = [
  "hello",
  "My air conditioner is broken",
  "KFR-35GW",
  "skip",
  "tomorrow afternoon",
  "Ana Lee, 13800138000",
  "88 Century Avenue, Pudong",
  "phone 13900139000",
  "yes",
] as const;

const chinese = [
  "你好",
  "我家空调不制冷了",
  "KFR-35GW",
  "跳过",
  "明天下午",
  "王女士，13800138000",
  "浦东新区世纪大道88号1203室",
  "电话改成13900139000",
  "确认",
] as const;

/** Who writes on which platform writes in its language. */
export const script: Readonly<Record<BenchPlatform, readonly string[]>> = {
  line: english,
  telegram: english,
  kf: chinese,
};

/** The desk answers each of them with one call, the last with the number of the ticket (S2-32). */
export const ticketNumber = /\bS2\d{5}(?:\d{5}|-\d+-\d+)/;
