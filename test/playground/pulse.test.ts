import { expect, test } from "vitest";
import { type Pulse, startPulse } from "../../src/playground/pulse.ts";
import { openRoom } from "../../src/playground/room.ts";
import { openPage } from "./support/open-page.ts";

test("a page is told which phone changed, and only that one", async () => {
  await using site = openPage();
  const { room, pulse } = onSite(site);
  await room.phone("line").say("hello");
  await heard(pulse, () => pulse.touch());
  const topics = await heard(pulse, () => room.phone("telegram").say("hello"));
  expect(topics).toContain("phone.telegram");
  expect(topics).not.toContain("phone.line");
  pulse[Symbol.dispose]();
});

test("a hundred changes at once are one tick", async () => {
  await using site = openPage();
  const { room, pulse } = onSite(site);
  const ticks: (readonly string[])[] = [];
  pulse.listen((topics) => void ticks.push(topics));
  for (let one = 0; one < 100; one += 1) await room.phone("line").say(`${one}`);
  await expect.poll(() => ticks.length).toBe(1);
  pulse[Symbol.dispose]();
});

test("moving the clock is news", async () => {
  await using site = openPage();
  const { pulse } = onSite(site);
  expect(await heard(pulse, () => site.clock.forward(60_000))).toContain("state");
  pulse[Symbol.dispose]();
});

test("a ticket that changes without any phone is noticed soon", async () => {
  await using site = openPage();
  const { pulse } = onSite(site);
  await heard(pulse, () => undefined);
  const [file] = site.panel.files;
  const topics = await heard(pulse, () => {
    site.panel.files = file === undefined ? [] : [{ ...file, status: "archived" }];
  });
  expect(topics).toContain("state");
  pulse[Symbol.dispose]();
});

function onSite({ emulators, clock, panel }: ReturnType<typeof openPage>) {
  const parts = { emulators, clock, panel, company: () => ({ name: "A", zone: "Asia/Shanghai" }) };
  const room = openRoom(parts);
  return { room, pulse: startPulse(parts, room) };
}

/** The topics of the next tick after something was done. */
async function heard(pulse: Pulse, work: () => unknown): Promise<readonly string[]> {
  const next = Promise.withResolvers<readonly string[]>();
  const leave = pulse.listen(next.resolve);
  await work();
  const topics = await next.promise;
  leave();
  return topics;
}
