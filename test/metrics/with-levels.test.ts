import { expect, test } from "vitest";
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import { openMeter } from "../../src/metrics/open-meter.ts";
import { withLevels } from "../../src/metrics/with-levels.ts";
import { witnesses } from "../http/front-door.ts";

test("whoever reads the page reads what waits at that moment", async () => {
  const waiting = [3, 0];
  const page = withLevels(
    openMeter(),
    () =>
      Promise.resolve([
        {
          metric: "deskbell_events",
          value: waiting.shift() ?? -1,
          labels: { status: "new" },
        },
      ]),
    witnesses().log,
  );

  expect(await page.text()).toContain('deskbell_events{status="new"} 3');
  expect(await page.text()).toContain('deskbell_events{status="new"} 0');
});

test("the page is still there when the database is not, and the log says why a part of it is old", async () => {
  const { lines, log } = witnesses();
  const away = () => Promise.reject(new StoreUnavailable("away"));

  expect(await withLevels(openMeter(), away, log).text()).toContain("deskbell_trays_total");
  expect(lines.join()).toContain("DESK_STORE_UNAVAILABLE");
});
