/** The table of transitions, drawn. */
import { transitions } from "./transition.ts";

/** A mermaid state diagram of a ticket's whole life: one arrow per pair of statuses, labelled with its actions. */
export function ticketDiagram(): string {
  const rows = Object.entries(transitions);
  const names = rows
    .filter(([status]) => status.includes("-"))
    .map(([status]) => `  state "${status.replaceAll("-", " ")}" as ${named(status)}`);
  const arrows = rows.flatMap(([from, row]) => arrowsFrom(from, Object.entries(row)));
  const ends = rows
    .filter(([, row]) => Object.keys(row).length === 0)
    .map(([status]) => `  ${named(status)} --> [*]`);
  const lines = ["stateDiagram-v2", ...names, "  [*] --> registered: register"];
  return [...lines, ...arrows, ...ends].join("\n");
}

function arrowsFrom(from: string, row: readonly (readonly [string, string])[]): readonly string[] {
  const targets = [...new Set(row.map(([, to]) => to))];
  return targets.map((to) => {
    const actions = row.filter(([, target]) => target === to).map(([action]) => action);
    return `  ${named(from)} --> ${named(to)}: ${actions.join(", ")}`;
  });
}

/** Mermaid reads a hyphen in a name as the beginning of an arrow. */
function named(status: string): string {
  return status.replaceAll("-", "_");
}
