import { expect, test } from "vitest";
import { ticketDiagram } from "../../src/tickets/ticket-diagram.ts";
import { filesBelow, found, read, section } from "./read-document.ts";

const architecture = read("ARCHITECTURE.md");
const houseTest = read("test/house.test.ts");

test("the diagram shows a case's life as it is", () => {
  const [, drawn] = /```mermaid\n(stateDiagram-v2\n[\s\S]*?)\n```/.exec(architecture) ?? [];
  expect(drawn).toBe(ticketDiagram());
});

test("every error code has its line, and every line its code", () => {
  const sources = [...filesBelow("src", ".ts"), ...filesBelow("bots", ".ts")];
  const thrown = found(sources.map(read).join("\n"), /code = "(DESK_[A-Z_]+)"/g);
  expect(thrown.length).toBeGreaterThan(8);
  expect(found(section(architecture, "## Errors"), /^\| `(DESK_[A-Z_]+)`/gm)).toEqual(thrown);
});

test("every room has its line, and no line is of a room that is gone", () => {
  const [, table = ""] = /const doors: [^=]+= \{\n([\s\S]*?)\n\};/.exec(houseTest) ?? [];
  const rooms = found(table, /^ {2}"?([\w/-]+)"?: \[/gm);
  expect(rooms.length).toBeGreaterThan(15);
  const shown = found(
    section(architecture, "## Rooms").replaceAll(/^\| [^|]*\|/gm, (cell) =>
      cell.replaceAll("`", "§"),
    ),
    /§(?:src\/)?([\w/-]+)§/g,
  );
  expect(shown).toEqual(rooms);
});

test("every table of the database has its paragraph", () => {
  const tables = found(read("prisma/schema.prisma"), /@@map\("(\w+)"\)/g);
  const told = found(
    section(architecture, "## What PostgreSQL remembers").replaceAll(/^- .*?:/gm, (head) =>
      head.replaceAll("**", "§"),
    ),
    /§(\w+)§/g,
  );
  expect(told).toEqual(tables);
});
