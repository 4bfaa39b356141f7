import { expect, test } from "vitest";
import type { CaseScript } from "../../src/playground/case-script.ts";
import { replayCase } from "../../src/playground/replay-case.ts";
import { openRoom } from "../../src/playground/room.ts";
import { lakeside, openPage } from "./support/open-page.ts";

const script: CaseScript = {
  deskbell: "case",
  version: 1,
  name: "Leak",
  steps: [
    { do: "open", seat: "line" },
    {
      do: "press",
      seat: "line",
      label: "报修 Report a fault",
      data: "a:start:what:repair",
      nth: 0,
    },
    { do: "say", seat: "line", text: "it leaks" },
    { do: "open", seat: "engineer" },
    { do: "badge", seat: "engineer", role: "agent" },
    { do: "forward", ms: 60_000 },
  ],
};

test("a saved case is played step by step by a new customer of the same name", async () => {
  await using site = openPage();
  const room = openTable(site);
  await room.phone("line").open();
  await room.phone("line").say("somebody else's words");
  const before = site.clock.shiftMs();
  const captions: string[] = [];
  for await (const step of replayCase(script, { room, parts: site, locale: "en", pace: 0.05 }))
    captions.push(`${step.seat ?? "-"} ${step.caption}`);
  expect(captions).toEqual([
    "line Mei Lin opens the chat.",
    "line Mei Lin presses “报修 Report a fault”.",
    "line Mei Lin writes: “it leaks”",
    "engineer Wei Chen opens the chat.",
    "engineer Wei Chen signs in with a one-time code.",
    "- Time moves on.",
  ]);
  const said = room.entries("line").filter(({ by }) => by === "person");
  expect(said.map(({ shown }) => shown)).toEqual([
    { kind: "text", text: "报修 Report a fault" },
    { kind: "text", text: "it leaks" },
  ]);
  expect(room.role("engineer")).toBe("agent");
  expect(site.clock.shiftMs() - before).toBe(60_000);
  expect(room.recorder.steps()).toEqual(script.steps);
});

test("a replay that finds another desk says which button it misses and what there is", async () => {
  await using site = openPage();
  const room = openTable(site);
  const lost: CaseScript = {
    ...script,
    steps: [
      { do: "open", seat: "line" },
      { do: "press", seat: "line", label: "Fly", data: "a:fly", nth: 0 },
    ],
  };
  const play = (async () => {
    for await (const step of replayCase(lost, { room, parts: site, locale: "en", pace: 0.01 }))
      expect(step.id).toBe("1.open");
  })();
  await expect(play).rejects.toThrow(/no button “Fly” now, but “报修 Report a fault”/);
});

function openTable(site: ReturnType<typeof openPage>) {
  return openRoom({ ...site, company: lakeside });
}
