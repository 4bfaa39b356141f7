import { openBrowser } from "./test/browser/open-browser.ts";

const browser = await openBrowser();
const page = await (
  await browser.newContext({ viewport: { width: 1680, height: 1000 }, locale: "en-GB" })
).newPage();
await page.goto("http://localhost:18080/playground/");
await page.waitForSelector("body[data-ready=true]");
await page.waitForTimeout(1500);
await page.screenshot({ path: "/tmp/pg-2.png" });
await browser.close();
