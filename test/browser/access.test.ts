import { afterAll, expect, test } from "vitest";
import { visit } from "./visit.ts";

const opened: AsyncDisposable[] = [];
afterAll(async () => {
  for (const one of opened) await one[Symbol.asyncDispose]();
});

/** Runs in the page: everything one can use has a name, every picture an alternative, every id is its own. */
const nameless = `(() => {
  const shown = (one) => one.getClientRects().length > 0;
  const named = (one) =>
    one.getAttribute("aria-label") || one.textContent.trim() || one.labels?.[0]?.textContent.trim() || one.title;
  const usable = [...document.querySelectorAll("button, a, input, select, textarea, summary")].filter(shown);
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  return [
    ...usable.filter((one) => !named(one)).map((one) => "no name: " + one.outerHTML.slice(0, 90)),
    ...[...document.images].filter((one) => !one.hasAttribute("alt")).map((one) => "no alt: " + one.src),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => "twice: " + id),
    ...(document.querySelectorAll("h1").length === 1 ? [] : ["not one h1"]),
  ];
})()`;

/** Runs in the page: text that does not stand out from a plain ground (WCAG 2.2, 1.4.3); pictures as ground are skipped. */
const faint = `(() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).slice(0, 3).map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const { backgroundImage, backgroundColor } = getComputedStyle(at);
      if (backgroundImage !== "none") return null;
      const [, , , alpha = 1] = parts(backgroundColor);
      if (alpha === 1) return backgroundColor;
      if (alpha > 0) return null;
    }
    return "rgb(255, 255, 255)";
  };
  const found = [];
  for (const one of document.querySelectorAll("body *")) {
    const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
    if (!own || one.getClientRects().length === 0 || one.closest(":disabled, .quiet, option")) continue;
    const behind = ground(one);
    if (behind === null) continue;
    const [a, b] = [light(getComputedStyle(one).color), light(behind)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) found.push(ratio.toFixed(2) + " " + one.className + ": " + one.textContent.slice(0, 40));
  }
  return found;
})()`;

test.each(["en-GB", "zh-CN"])(
  "everything on the page in %s has a name and stands out",
  async (locale) => {
    const visitor = await visit({ locale, width: 1920, height: 1000 });
    opened.push(visitor);
    const { page } = visitor;
    for (const open of await page
      .getByRole("button", { name: /^(Open the chat|打开聊天)$/ })
      .all()) {
      await open.click({ timeout: 2000 }).catch(() => undefined);
    }
    for (const more of await page.locator(".plus:visible").all()) await more.click();
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      expect(await page.evaluate(nameless)).toEqual([]);
      expect(await page.evaluate(faint)).toEqual([]);
    }
    await page.locator("#tour-button").click();
    expect(await page.evaluate(nameless)).toEqual([]);
    expect(await page.evaluate(faint)).toEqual([]);
  },
);

test("whoever wants calm sees nothing move", async () => {
  const visitor = await visit({ calm: true });
  opened.push(visitor);
  const { page } = visitor;
  await page
    .getByRole("article", { name: /Mei Lin/ })
    .getByRole("button", { name: "Open the chat" })
    .click();
  await page.locator(".row").first().waitFor();
  expect(await page.evaluate("document.getAnimations().length")).toBe(0);
});

test("new messages are told to whoever cannot see them", async () => {
  const visitor = await visit();
  opened.push(visitor);
  const log = visitor.page.getByRole("log", { name: "Messages on the phone of Mei Lin" });
  expect(await log.getAttribute("aria-live")).toBe("polite");
});
