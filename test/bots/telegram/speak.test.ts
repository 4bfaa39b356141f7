import { expect, test } from "vitest";
import type { Outcome } from "../../../src/ports/channel.ts";
import { keptFile, media, shownFiles } from "../../support/pictures.ts";
import { openTalk } from "./talk.ts";

test("an upload may take three times as long as words before it counts as lost", async () => {
  await using talk = await openTalk({ parts: { callSeconds: 0.4 } });
  const bubble = media(keptFile(1));
  const slow = { call: "*", times: 1, kind: { is: "delay", ms: 700 } } as const;
  talk.telegram.fault(slow);
  const words: Outcome = await talk.channel.send(talk.order({ kind: "text", text: "Hello" }));
  talk.telegram.fault(slow);
  const upload = await talk.channel.send({ ...talk.order(bubble), files: shownFiles(bubble) });
  expect([words.kind, upload.kind]).toEqual(["unsure", "accepted"]);
});

test("a message without a bubble calls nobody", async () => {
  await using talk = await openTalk();
  expect(await talk.channel.send(talk.order())).toEqual({ kind: "accepted", messageIds: [] });
  expect(talk.telegram.wire()).toEqual([]);
});
