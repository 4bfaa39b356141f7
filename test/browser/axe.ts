import axe from "axe-core";
import type { Page } from "playwright-core";
import { z } from "zod";

const found = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);

/** Everything axe-core finds wrong with what the page shows now, a line for each place; none is expected. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  if ((await page.evaluate("typeof window.axe")) === "undefined") await page.evaluate(axe.source);
  const violations = await page.evaluate(
    "axe.run(document, { preload: false, resultTypes: ['violations'] }).then((one) => one.violations)",
  );
  return found
    .parse(violations)
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = "" }) =>
          `${id}: ${html.slice(0, 160)} ${failureSummary.split("\n").at(1) ?? ""}`,
      ),
    );
}
