/** What was chosen in one language, said to readers of another: products, wishes and reasons are kept in words. */
import type { LocaleCode } from "../engine/conversation.ts";
import type { Scene } from "../engine/dialog.ts";
import { line, type Value } from "../engine/line.ts";
import type { TicketForm } from "../tickets/ticket.ts";
import { reasonNames } from "./survey-answers.ts";

/** What a wish chosen from a button is kept as. */
export const wishWords: Readonly<Record<LocaleCode, Readonly<Record<string, string>>>> = {
  "zh-CN": { soon: "尽快", morning: "明天上午", afternoon: "明天下午", weekend: "周末" },
  "zh-TW": { soon: "儘快", morning: "明天上午", afternoon: "明天下午", weekend: "週末" },
  en: {
    soon: "as soon as possible",
    morning: "tomorrow morning",
    afternoon: "tomorrow afternoon",
    weekend: "the weekend",
  },
  ja: {
    soon: "できるだけ早く",
    morning: "明日の午前",
    afternoon: "明日の午後",
    weekend: "週末",
  },
  th: {
    soon: "เร็วที่สุด",
    morning: "พรุ่งนี้เช้า",
    afternoon: "พรุ่งนี้บ่าย",
    weekend: "เสาร์–อาทิตย์",
  },
};

/** A product of the catalogue by its name in the reader's language; any other as it was called. */
export function productSaid(name: string | undefined, scene: Scene): string | undefined {
  const known = scene.facts.rules.products.find(
    ({ called }) => called !== undefined && Object.values(called).some((one) => one === name),
  );
  return known?.called?.[scene.locale] ?? name;
}

/** A form with its product in the reader's language. */
export function formSaid(form: TicketForm, scene: Scene): TicketForm {
  const product = productSaid(form.product, scene);
  return product === undefined ? form : { ...form, product };
}

/** A wish that was chosen, in the reader's language; any other in the customer's words. */
export function wishSaid(words: string, { locale }: Scene): string {
  const wanted = Object.values(wishWords)
    .flatMap((table) => Object.entries(table))
    .find(([, said]) => said === words)?.[0];
  return wanted === undefined ? words : (wishWords[locale][wanted] ?? words);
}

/** Reasons of a bad rating, which stand behind what the customer wrote, in the reader's language. */
export function complaintSaid(stored: string): Value {
  const reasons: Value[] = [];
  let left = stored;
  for (let last = lastReason(left); last !== undefined; last = lastReason(left)) {
    reasons.unshift(line(`survey.reason.${last.reason}`));
    left = left.slice(0, -last.name.length).replace(/(?:；|; |、)$/, "");
  }
  if (reasons.length === 0) return stored;
  return { kind: "list", items: left === "" ? reasons : [left, ...reasons], as: "fields" };
}

type Reason = keyof typeof reasonNames;

const names: readonly { readonly reason: Reason; readonly name: string }[] = (
  ["attitude", "skill", "speed"] as const
).flatMap((reason) => Object.values(reasonNames[reason]).map((name) => ({ reason, name })));

/** The reason a text ends with, if it stands alone there. */
function lastReason(text: string): (typeof names)[number] | undefined {
  return names.find(
    ({ name }) => text === name || ["；", "; ", "、"].some((mark) => text.endsWith(mark + name)),
  );
}
