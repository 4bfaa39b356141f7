import { expect, test } from "vitest";
import { ticketDiagram } from "../../src/tickets/ticket-diagram.ts";
import { transitions } from "../../src/tickets/transition.ts";

const lines = ticketDiagram().split("\n");

/** The diagram read back into a table of arrows. */
function arrowsOf(diagram: readonly string[]): readonly string[] {
  return diagram.flatMap((text) => {
    const [, from, to, actions] = /^ {2}(\w+) --> (\w+): (.+)$/.exec(text) ?? [];
    if (from === undefined || to === undefined || actions === undefined) return [];
    return actions.split(", ").map((action) => `${from} ${action} ${to}`);
  });
}

test("the diagram has every arrow of the table, and no other", () => {
  const named = (status: string): string => status.replaceAll("-", "_");
  const table = Object.entries(transitions).flatMap(([from, row]) =>
    Object.entries(row).map(([action, to]) => `${named(from)} ${action} ${named(to)}`),
  );
  expect([...arrowsOf(lines)].sort()).toEqual(table.sort());
});

test("a case begins with the report and ends archived or cancelled", () => {
  expect(lines[0]).toBe("stateDiagram-v2");
  expect(lines).toContain("  [*] --> registered: register");
  expect(lines.filter((text) => text.endsWith("--> [*]"))).toEqual([
    "  archived --> [*]",
    "  cancelled --> [*]",
  ]);
});

test("names with a hyphen are drawn under another name", () => {
  expect(lines).toContain('  state "on the way" as on_the_way');
});
