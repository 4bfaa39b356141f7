import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

function listed(env: Readonly<Record<string, string>>): readonly string[] {
  const list = ["node_modules/vitest/vitest.mjs", "list", "--filesOnly"];
  const config = ["--config", ".config/vitest.ts"];
  const { stdout } = spawnSync(process.execPath, [...list, ...config], {
    env: { PATH: process.env["PATH"], ...env },
    encoding: "utf8",
  });
  return stdout.split("\n").filter((line) => line.endsWith(".test.ts"));
}

test("npm test asks for no browser; the browser's own suite does", () => {
  const usual = listed({});

  expect(usual).toContain("test/house.test.ts");
  expect(usual.filter((file) => file.includes("browser"))).toEqual([]);
  expect(listed({ DESKBELL_BROWSER: "1" })).toContain("test/browser/page.test.ts");
});
