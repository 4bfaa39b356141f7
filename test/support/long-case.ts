/** A whole case of Wang's, from the report to a bad and then a good rating. */
import type { PersonId } from "../../src/kernel/ids.ts";
import type { Actor } from "../../src/tickets/permissions.ts";
import type { CaseStep } from "./store.ts";

export interface People {
  readonly wang: PersonId;
  readonly chen: PersonId;
  readonly li: PersonId;
}

const system: Actor = { id: null, role: "system" };

/** Reported, approved, dispatched, agreed for `slot`, done and accepted. */
export function upToTold({ wang, chen, li }: People, slot: number): readonly CaseStep[] {
  const customer: Actor = { id: wang, role: "customer" };
  const supervisor: Actor = { id: chen, role: "supervisor" };
  const engineer: Actor = { id: li, role: "engineer" };
  return [
    { action: "review", actor: supervisor },
    { action: "approve", actor: supervisor },
    { action: "dispatch", actor: supervisor, evidence: { engineer: li } },
    { action: "accept", actor: engineer },
    { action: "propose", actor: engineer, evidence: { slots: [slot] } },
    { action: "appoint", actor: customer, evidence: { slot } },
    { action: "depart", actor: engineer },
    { action: "arrive", actor: engineer },
    { action: "begin", actor: engineer },
    {
      action: "finish",
      actor: engineer,
      evidence: { work: { cause: "电容老化", done: "更换电容", parts: "电容 1 个" } },
    },
    { action: "agree", actor: customer },
  ];
}

/** The customer rates well, and the case is put away. */
export function upToArchived({ wang }: People): readonly CaseStep[] {
  const customer: Actor = { id: wang, role: "customer" };
  return [
    {
      action: "rate",
      actor: customer,
      evidence: { rating: { result: "very-satisfied", efficiency: "satisfied", opinion: "很快" } },
    },
    { action: "archive", actor: system },
  ];
}
