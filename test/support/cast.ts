import type { Platform } from "../../src/kernel/platform.ts";
import type { Emulators } from "../../src/playground/open-emulators.ts";
import type { Entry, Phone } from "../../src/playground/phone.ts";

export type Locale = "zh-CN" | "en";
export type StaffPlatform = Exclude<Platform, "kf">;
export type Part = "customer" | "supervisor" | "engineer";

/** Invented people. */
export const names = {
  customer: { "zh-CN": "王芳", en: "Ana Silva" },
  supervisor: "Li Hua",
  engineer: "Zhang Wei",
} as const;

const ids: Readonly<Record<Platform, Readonly<Record<Part, string>>>> = {
  telegram: { customer: "700001", supervisor: "700003", engineer: "700002" },
  line: { customer: lineId("1"), supervisor: lineId("3"), engineer: lineId("2") },
  wecom: { customer: "", supervisor: "lihua", engineer: "zhangwei" },
  kf: { customer: "wmCUSTOMER0001", supervisor: "", engineer: "" },
};

function lineId(digit: string): string {
  return `U${digit.repeat(32)}`;
}

/** The phones of one case's three people. */
export function castOf(
  emulators: Emulators,
  customer: Platform,
  staff: StaffPlatform,
  locale: Locale,
): Readonly<Record<Part, Phone>> {
  const { byPlatform } = emulators;
  return {
    customer: byPlatform[customer].phone(ids[customer].customer, names.customer[locale]),
    supervisor: byPlatform[staff].phone(ids[staff].supervisor, names.supervisor),
    engineer: byPlatform[staff].phone(ids[staff].engineer, names.engineer),
  };
}

/** What the desk said on a phone, in no order, without what differs from day to day. */
export function saidByDesk(phone: Phone): readonly string[] {
  return phone
    .entries()
    .filter(({ by }) => by === "desk")
    .map(words)
    .toSorted();
}

function words({ shown }: Entry): string {
  return (
    JSON.stringify(shown)
      // The mark of an order is not seen, and another one in every run.
      .replace(/[\u200b\u200c]+/g, "")
      .replace(/[SM]20\d{9,}/g, "NUMBER")
      .replace(/\d{1,2}:\d{2}/g, "TIME")
  );
}
