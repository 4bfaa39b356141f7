import { expect, test } from "vitest";
import { commands, helpLines, understand } from "../../src/ops/commands.ts";
import { UsageFault } from "../../src/ops/usage-fault.ts";

test("help names every command with what it does", () => {
  const help = helpLines().join("\n");

  for (const { usage, does } of commands) {
    expect(help).toContain(usage);
    expect(help).toContain(does);
  }
  expect(understand([]).kind).toBe("help");
  expect(understand(["--help"]).kind).toBe("help");
});

/** What some commands do not go without. */
const needed: Readonly<Record<string, readonly string[]>> = {
  "staff add": ["--role", "agent", "--name", "x"],
  erase: ["--again"],
  restored: ["--as-of", "2026-11-22T10:00:00Z"],
  export: ["--to", "folder", "--reason", "x"],
  incident: ["--from", "2026-01-01", "--to", "2026-01-02"],
};

test("each command is found by its own words", () => {
  const named = commands.map(({ usage }) =>
    usage.split(" ").filter((word) => /^[a-z]+$/.test(word)),
  );

  for (const [nth, words] of named.entries()) {
    const filled = [...words, ...Array.from({ length: commands[nth]?.words[0] ?? 0 }, () => "x")];
    filled.push(...(needed[words.join(" ")] ?? []));
    const asked = understand(filled);
    expect(asked).toMatchObject({ kind: "command", command: { usage: commands[nth]?.usage } });
  }
});

test.each([
  [["nonsense"], "There is no command nonsense"],
  [["staff"], "One word is missing"],
  [["staff", "fire"], "There is no staff fire"],
  [["check", "everything"], "Usage: npm run ops -- check"],
  [["events", "show", "1", "2"], "Usage: npm run ops -- events show"],
  [["events", "list", "--show"], "Unknown option '--show'"],
  [["audit", "verify", "--head"], "Option '--head <value>' argument missing"],
])("%j is answered with the right way to ask", (line, reason) => {
  expect(() => understand(line)).toThrow(UsageFault);
  expect(() => understand(line)).toThrow(reason);
});
