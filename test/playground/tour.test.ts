import { expect, test } from "vitest";
import { playCase } from "../../src/playground/tour.ts";
import type { CaseOptions } from "../../src/playground/tour-step.ts";
import { caseDesk } from "./support/case-desk.ts";
import { echoDesk } from "./support/fake-desk.ts";
import type { Desk, FakePhone } from "./support/fake-emulator.ts";
import { openPage } from "./support/open-page.ts";

const names = { customer: "Mei Lin", supervisor: "Min Liu", engineer: "Wei Chen" };
const photos = [new Uint8Array([1])];

test("the tour plays a whole case, and every step is announced before it happens", async () => {
  const { options, panel } = onPhones((own) => caseDesk(() => own()));
  const captions: string[] = [];
  const statuses = new Map<string, string | undefined>();
  for await (const step of playCase(options)) {
    captions.push(step.caption);
    statuses.set(step.id.replace(/^\d+\./, ""), panel.files[0]?.status);
  }
  expect(panel.files[0]).toMatchObject({ number: "S20261120007", status: "archived" });
  expect(statuses.get("approve")).toBe("reviewing");
  expect(statuses.get("accept")).toBe("dispatched");
  expect(statuses.get("agree")).toBe("handed-over");
  expect(captions.at(-1)).toContain("S20261120007");
  expect(new Set(captions).size).toBeGreaterThan(18);
  expect(captions.join(" ")).not.toMatch(/[{}]|undefined/);
});

test("people who have signed in before are not asked for a code again", async () => {
  const { options, panel } = onPhones((own) => caseDesk(() => own()));
  await drain(playCase(options));
  const before = panel.codes.length;
  panel.files = [];
  await drain(playCase(options), 3);
  expect(panel.codes).toHaveLength(before);
});

test("a desk that does not go on stops the tour with a sentence about what is on the screen", async () => {
  const { options } = onPhones(() => echoDesk);
  await expect(drain(playCase({ ...options, patienceMs: 120 }))).rejects.toThrow(
    /what the customer should answer on line.*reads "You said/,
  );
});

function onPhones(desk: (panel: () => ReturnType<typeof openPage>["panel"]) => Desk) {
  const site: { page?: ReturnType<typeof openPage> } = {};
  const page = openPage(desk(() => site.page?.panel ?? page.panel));
  site.page = page;
  const { emulators, panel, clock } = page;
  const customer: FakePhone = emulators.line.phone("mei");
  const options: CaseOptions = {
    customer,
    supervisor: emulators.wecom.phone("liu"),
    engineer: emulators.wecom.phone("chen"),
    names,
    panel,
    clock,
    locale: "en",
    photos,
    patienceMs: 1500,
  };
  return { options, panel };
}

async function drain(steps: AsyncIterable<unknown>, atMost = Number.POSITIVE_INFINITY) {
  let count = 0;
  for await (const _ of steps) {
    count += 1;
    if (count >= atMost) return;
  }
}
