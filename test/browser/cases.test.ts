import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Visit, visit } from "./visit.ts";

/** Several visits to a dialog take their time on a machine that has much to do, ms. */
const longMs = 60_000;

const opened: Visit[] = [];
afterAll(async () => {
  for (const one of opened) await one[Symbol.asyncDispose]();
});

async function come(): Promise<Visit> {
  const visitor = await visit();
  opened.push(visitor);
  return visitor;
}

/** Says something on the LINE phone and saves it as a case. */
async function play({ page }: Visit, words: string): Promise<void> {
  const phone = page.getByRole("article", { name: /Mei Lin/ });
  await phone.getByRole("button", { name: "Open the chat" }).click();
  await phone.getByRole("textbox").fill(words);
  await phone.getByRole("textbox").press("Enter");
  await phone.getByText(`You said: ${words}`).waitFor();
  await page.getByRole("tab", { name: "Saved" }).click();
  await page.getByText("Written down so far: 2 steps").waitFor();
  await page.getByLabel("Name of the case").fill("Leak");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved as “Leak”.").waitFor();
}

test(
  "a case is saved, shown before it runs, and played again by a new customer",
  async () => {
    const visitor = await come();
    const { page, troubles } = visitor;
    await play(visitor, "it leaks");
    await page.getByRole("button", { name: "Play Leak" }).click();
    const dialog = page.getByRole("dialog", { name: "Play “Leak”?" });
    await dialog.getByText("Mei Lin writes: it leaks").waitFor();
    await dialog.getByRole("button", { name: "Start" }).click();
    const tour = page.getByRole("region", { name: "Guided tour" });
    await tour.getByText("Mei Lin opens the chat.").waitFor();
    for (let step = 0; step < 2; step += 1) {
      await tour.getByRole("button", { name: "Next" }).click({ timeout: 5000 });
      await page.waitForTimeout(600);
    }
    await expect.poll(() => tour.getAttribute("data-phase"), { timeout: 15_000 }).toBe("finished");
    expect(troubles).toEqual([]);
  },
  longMs,
);

test(
  "a link holds the whole case and asks before anything happens",
  async () => {
    const visitor = await come();
    const { page, url } = visitor;
    await play(visitor, "会漏水 🫗");
    await page.getByRole("button", { name: "Link Leak" }).click();
    const link = await page.getByLabel("Copy this link:").inputValue();
    expect(link).toContain("#run=");
    const before = visitor.site.emulators.line.calls.length;
    await page.goto("about:blank");
    await page.goto(link.replace(/^[^#]*/, url));
    await page.getByRole("dialog").getByText("Mei Lin writes: 会漏水 🫗").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    expect(visitor.site.emulators.line.calls).toHaveLength(before);
    await page.evaluate("location.hash = '#case=Leak&seat=telegram'");
    await page.getByRole("dialog", { name: "Play “Leak”?" }).waitFor();
    expect(await page.evaluate("document.body.dataset.view")).toBe("telegram");
  },
  longMs,
);

test.each(["AAAA", "%%%", "A".repeat(9000)])(
  "a broken link is told of, and nothing is opened: %s",
  async (packed) => {
    const { page, troubles } = await come();
    await page.evaluate(`location.hash = "#run=${packed}"`);
    await page.getByRole("alert").getByText("This link holds no case").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(troubles).toEqual([]);
  },
);

test(
  "a case leaves as a file and comes back; a faulty file is told of with the places",
  async () => {
    const visitor = await come();
    const { page } = visitor;
    await play(visitor, "it leaks");
    const leaving = page.waitForEvent("download");
    await page.getByRole("button", { name: "File Leak" }).click();
    const download = await leaving;
    expect(download.suggestedFilename()).toBe("Leak.json");
    const written = await readFile(await download.path(), "utf8");
    await page.getByRole("button", { name: "Delete Leak" }).click();
    await page.getByText("Nothing has been saved").waitFor();

    const file = (name: string) => join(tmpdir(), `deskbell-${process.pid}-${name}`);
    await writeFile(file("good.json"), written);
    await writeFile(file("bad.json"), written.replace('"say"', '"shout"'));
    await writeFile(file("worse.json"), "{");
    const choose = page.getByLabel("Import a case from a file");
    await choose.setInputFiles(file("bad.json"));
    await page.getByText("steps[1].do").waitFor();
    await choose.setInputFiles(file("worse.json"));
    await page.getByText("It is not JSON").waitFor();
    await choose.setInputFiles(file("good.json"));
    await page.getByText("“Leak” was imported.").waitFor();
  },
  longMs,
);

test("a member of staff signs in as somebody else from the phone", async () => {
  const { page, site } = await come();
  await page.getByRole("combobox", { name: "Role of Wei Chen" }).selectOption("agent");
  await expect.poll(() => site.panel.codes).toHaveLength(1);
  await page.getByRole("navigation").getByRole("button", { name: "Front desk" }).waitFor();
});
