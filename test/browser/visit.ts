import type { Page } from "playwright-core";
import type { Desk } from "../playground/support/fake-emulator.ts";
import { type OpenPage, openPage } from "../playground/support/open-page.ts";
import { openBrowser } from "./open-browser.ts";

export interface Visit extends AsyncDisposable {
  readonly site: OpenPage;
  readonly page: Page;
  readonly url: string;
  /** Console errors, uncaught exceptions, policy violations and requests to anywhere else. */
  readonly troubles: readonly string[];
}

export interface VisitOptions {
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly calm?: boolean;
  readonly desk?: Desk;
}

/** Runs in the page before anything else. */
const reportViolations = `document.addEventListener("securitypolicyviolation", (event) =>
  console.error("policy: " + event.violatedDirective + " " + event.blockedURI));`;

/** A visitor in Chromium on a page of fakes; everything unseemly is written down. */
export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const site = openPage(options.desk);
  const url = await site.listen();
  const browser = await openBrowser();
  const { width = 1440, height = 900, locale = "en-GB", calm = true } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    reducedMotion: calm ? "reduce" : "no-preference",
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (said) => {
    if (said.type() === "error" || said.type() === "warning")
      troubles.push(`console: ${said.text()}`);
  });
  page.on("pageerror", (fault) => void troubles.push(`exception: ${fault.message}`));
  page.on("request", (request) => {
    const place = request.url();
    if (!place.startsWith(new URL(url).origin) && !place.startsWith("blob:"))
      troubles.push(`request: ${place}`);
  });
  await page.addInitScript({ content: reportViolations });
  await page.goto(url);
  await page.waitForSelector("body[data-ready=true]");
  return {
    site,
    page,
    url,
    troubles,
    async [Symbol.asyncDispose]() {
      await browser.close();
      await site[Symbol.asyncDispose]();
    },
  };
}
