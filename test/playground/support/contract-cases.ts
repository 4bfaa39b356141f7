import { expect, test } from "vitest";
import type { Contract, SentCall } from "../../../src/playground/contract.ts";

/** What one sentence about a contract tries. */
export interface ContractCase {
  readonly call: string;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly verb?: string;
}

/** Tries calls that are as the documents ask, and calls that break one rule each, with words of that rule. */
export function tryContract(
  contract: Contract,
  usual: (one: ContractCase) => SentCall,
  fine: Readonly<Record<string, ContractCase>>,
  bad: Readonly<Record<string, readonly [one: ContractCase, rule: RegExp]>>,
): void {
  test.each(Object.entries(fine))("%s is as the documents ask", (_, one) => {
    expect(contract(usual(one))).toEqual([]);
  });
  test.each(Object.entries(bad))("%s is a breach", (_, [one, rule]) => {
    const rules = contract(usual(one));
    expect(rules).not.toEqual([]);
    expect(rules.join("\n")).toMatch(rule);
  });
}
