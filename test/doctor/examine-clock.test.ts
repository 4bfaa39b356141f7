import { expect, test } from "vitest";
import { openAsk } from "../../src/doctor/ask.ts";
import { examineClock } from "../../src/doctor/examine-clock.ts";
import { lineOf } from "../../src/doctor/finding.ts";
import { openServer } from "./patient.ts";

async function seenWith(shiftMs: number): Promise<readonly string[]> {
  await using server = await openServer((_request, response) => response.end("{}"));
  const asking = openAsk(() => Date.now() + shiftMs);
  await asking.ask(server.url);
  return examineClock(asking.clocks()).map((one) =>
    lineOf(one).replace(/\d+\.\d+\.\d+\.\d+:\d+/, "HOST"),
  );
}

test("a clock that agrees with the platforms is well", async () => {
  expect(await seenWith(0)).toEqual(["ok    clock     The clock agrees with HOST."]);
});

test("a clock that runs ahead or behind is told by how much, and by two minutes it is a failure", async () => {
  const todo = "→ let the machine keep time by itself: timedatectl set-ntp true";

  expect((await seenWith(60_000)).join("")).toMatch(
    /^warn {2}clock {5}This machine's clock is (59|60) s ahead of HOST\./,
  );
  const [late = ""] = await seenWith(-600_000);
  expect(late).toMatch(/^FAIL {2}clock {5}This machine's clock is 60[01] s behind HOST\./);
  expect(late).toContain(todo);
});

test("where nobody told the time, nothing is said about it", () => {
  expect(examineClock([])).toEqual([]);
});
