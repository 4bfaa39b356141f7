import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { axeFaults } from "./axe.ts";
import { type Visit, visit } from "./visit.ts";

const opened: Visit[] = [];
afterAll(async () => {
  for (const one of opened) await one[Symbol.asyncDispose]();
});

const languages = ["en-GB", "zh-CN"];
const sizes = [
  { width: 1920, height: 1000 },
  { width: 360, height: 740 },
];
const seats = ["line", "telegram", "wechat", "supervisor", "engineer"];

test.each(languages.flatMap((locale) => sizes.map((size) => ({ locale, ...size }))))(
  "nothing bars anybody from the page in $locale at $width pixels: axe-core finds no violation",
  async (how) => {
    const visitor = await visit(how);
    opened.push(visitor);
    const { page } = visitor;
    const faults: Record<string, readonly string[]> = {};
    for await (const view of everyView(page)) faults[view] = await axeFaults(page);
    expect(Object.keys(faults).length).toBeGreaterThan(8);
    expect(
      Object.fromEntries(Object.entries(faults).filter(([, some]) => some.length > 0)),
    ).toEqual({});
  },
  120_000,
);

/** Shows one view after the other, and names each. */
async function* everyView(page: Page): AsyncGenerator<string> {
  yield "fresh";
  for (const seat of seats) {
    await show(page, seat);
    const phone = page.locator(`#phone-${seat}`);
    await phone.locator(".empty button").last().click();
    await phone.locator(".row").first().waitFor();
    await phone.locator(".press:enabled").first().click();
    await phone.locator(".row.mine").first().waitFor();
    await phone.locator(".plus").click();
    yield seat;
  }
  await show(page, "panel");
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await page.evaluate(unfold);
    yield `tab ${await tab.getAttribute("id")}`;
  }
  await page.evaluate(wishForCase);
  await page.locator("dialog .step-list").waitFor();
  yield "case dialog";
  await page.keyboard.press("Escape");
  await page.locator("#tour-button").click();
  yield "tour dialog";
  await page.locator("dialog .primary").click();
  await page.locator(".tour-box .caption").waitFor();
  yield "tour";
}

/** Runs in the page: saves a case of one step and asks for it by its address. */
const wishForCase = `(() => {
  const script = { deskbell: "case", version: 1, name: "x", steps: [{ do: "open", seat: "line" }] };
  localStorage.setItem("deskbell.cases", JSON.stringify({ x: script }));
  location.hash = "#case=x";
})()`;

/** Runs in the page: opens what is folded, some of it. */
const unfold = `[...document.querySelectorAll(".view:not([hidden]) details")].slice(0, 4)
  .forEach((one) => { one.open = true; })`;

async function show(page: Page, place: string): Promise<void> {
  await page.evaluate(
    `document.dispatchEvent(new CustomEvent("show-seat", { detail: "${place}" }))`,
  );
}
