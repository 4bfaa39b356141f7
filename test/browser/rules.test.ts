import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { visit } from "./visit.ts";

test("a visitor lets the desk go by another policy, and reads what is wrong with a faulty one", async () => {
  await using visitor = await visit();
  const { page, site, troubles } = visitor;
  const file = join(tmpdir(), `deskbell-${process.pid}-policy.json`);
  await page.getByRole("tab", { name: "Rules" }).click();
  const choose = page.getByLabel("A policy or a catalogue (JSON)");
  const give = async (json: string) => {
    await writeFile(file, json);
    await choose.setInputFiles(file);
  };
  await give("{}");
  await page.getByText("is neither a policy").waitFor();
  await give('{"calendars":{},"name":""}');
  await page.getByText("company.name").waitFor();
  await give('{"calendars":{},"name":"Lakeside"}');
  await page.getByText("without a restart").waitFor();
  expect(site.rules).toHaveLength(1);
  expect(troubles.filter((one) => !one.includes("422"))).toEqual([]);
});
