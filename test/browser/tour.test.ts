import { afterAll, expect, test } from "vitest";
import { caseDesk } from "../playground/support/case-desk.ts";
import type { FakePanel } from "../playground/support/fake-panel.ts";
import { type Visit, visit } from "./visit.ts";

const opened: Visit[] = [];
afterAll(async () => {
  for (const one of opened) await one[Symbol.asyncDispose]();
});

test("a visitor starts the tour, pauses it, goes on step by step, and reads captions to the end", async () => {
  const books: { panel?: FakePanel } = {};
  const desk = caseDesk(() => books.panel ?? raise());
  const visitor = await visit({ desk });
  opened.push(visitor);
  books.panel = visitor.site.panel;
  const { page, troubles } = visitor;

  await page.getByRole("button", { name: "Guided tour" }).click();
  const dialog = page.getByRole("dialog", { name: "Guided tour" });
  await dialog.getByRole("radio", { name: "WeChat" }).check();
  await dialog.getByRole("button", { name: "Start" }).click();
  const tour = page.getByRole("region", { name: "Guided tour" });
  await tour.getByText(/^Welcome!/).waitFor();
  await tour.getByRole("button", { name: "Pause" }).click();
  await tour.getByRole("button", { name: "Go on" }).waitFor();
  expect(await page.getByRole("article", { name: /Alex Zhou/ }).isVisible()).toBe(false);

  const captions = new Set<string>();
  await expect
    .poll(
      async () => {
        captions.add((await tour.locator(".caption").textContent()) ?? "");
        const next = tour.getByRole("button", { name: "Next" });
        if (await next.isVisible()) await next.click({ timeout: 1000 }).catch(() => undefined);
        return tour.getAttribute("data-phase");
      },
      { timeout: 40_000, interval: 150 },
    )
    .toBe("finished");
  expect(captions.size).toBeGreaterThan(12);
  expect(visitor.site.panel.files[0]?.status).toBe("archived");
  await tour.getByRole("button", { name: "Close" }).click();
  await tour.waitFor({ state: "hidden" });
  expect(await page.getByRole("article", { name: /Alex Zhou/ }).isVisible()).toBe(true);
  expect(troubles).toEqual([]);
}, 60_000);

function raise(): never {
  throw new Error("The desk was asked before its books were there.");
}
