/** What the company's catalogue advises for a fault before anybody comes (S4-08). */
import type { Answers, LocaleCode } from "../engine/conversation.ts";
import type { Scene } from "../engine/dialog.ts";
import type { TalkRules } from "../tickets/talk-rules.ts";
import { findProduct } from "./fields/device.ts";

type Advice = NonNullable<TalkRules["selfHelp"]>[number];

/** Advice for what was described, of this product before that for any. */
export function adviceFor(answers: Answers, scene: Scene): Advice | undefined {
  const fitting = adviceOn(answers.fault, scene);
  const product = productId(answers, scene);
  return (
    fitting.find((one) => one.product !== undefined && one.product === product) ??
    fitting.find((one) => one.product === undefined)
  );
}

/** Whether the product would lead to advice, or to better advice. */
export function asksProduct(answers: Answers, scene: Scene): boolean {
  return adviceOn(answers.fault, scene).some(({ product }) => product !== undefined);
}

function adviceOn(fault: string | undefined, { facts }: Scene): readonly Advice[] {
  const said = fault?.toLowerCase() ?? "";
  return (facts.rules.selfHelp ?? []).filter(({ words }) =>
    words.some((word) => said.includes(word)),
  );
}

function productId(answers: Answers, { facts }: Scene): string | undefined {
  const named = [answers.product, answers.model, answers.fault].filter(
    (part) => part !== undefined,
  );
  return findProduct(named.join(" "), facts.rules.products)?.id;
}

/** Its steps in the reader's language; in the catalogue's first where it has none. */
export function stepsOf({ steps }: Advice, locale: LocaleCode): readonly string[] {
  return steps[locale] ?? steps["en"] ?? Object.values(steps)[0] ?? [];
}

/** How it is recorded: which fault of which product, and what came of it. */
export function recordOf({ product, fault }: Advice, solved: boolean): string {
  return `${product ?? "any"}:${fault}:${solved ? "solved" : "unsolved"}`;
}
