import { expect, test } from "vitest";
import { acknowledge, noteLabels, type Pressing } from "../../../bots/wecom/card-press.ts";
import { openClient } from "../../../bots/wecom-api/open-client.ts";
import type { Arrival } from "../../../src/ports/channel.ts";
import { memoryShelf, openTalk, type Talk } from "../wecom-api/talk.ts";

const note = (): void => undefined;

async function pressing(talk: Talk): Promise<Pressing & AsyncDisposable> {
  const client = openClient({
    corpId: talk.platform.credentials.corpId,
    secret: talk.platform.credentials.secret,
    apiRoot: talk.platform.wecom.root,
    tokens: memoryShelf(),
    clock: { now: () => talk.clock.at, shiftMs: () => 0 },
  });
  return {
    agentId: talk.platform.credentials.agentId,
    client,
    meter: { count: note, time: note, gauge: note },
    labels: new Map(),
    spent: new Map(),
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  };
}

/** A card on a member's screen, pressed; the press as the desk hears it. */
async function pressed(talk: Talk): Promise<Arrival> {
  const phone = talk.platform.wecom.phone("lihua");
  const card = {
    kind: "text",
    text: "接吗？",
    choices: [{ id: "t:accept:S1", label: "接单" }],
  } as const;
  const [group = []] = talk.wecom.pack([card]);
  await talk.wecom.send(talk.order("lihua", ...group));
  await phone.press("接单");
  await talk.quiet();
  const arrival = talk.heard.at(-1);
  if (arrival === undefined) throw new Error("no press was heard");
  return arrival;
}

const buttonsOf = (talk: Talk) =>
  talk.platform.wecom.phone("lihua").entries().at(-1)?.buttons.flat();

test("the buttons of a pressed card become what was chosen", async () => {
  await using talk = await openTalk();
  await using app = await pressing(talk);
  const arrival = await pressed(talk);
  const { taskId = "", key = "" } = arrival.press ?? {};
  noteLabels(app, {
    msgtype: "template_card",
    template_card: {
      card_type: "button_interaction",
      task_id: taskId,
      main_title: { title: "接吗？" },
      button_list: [{ text: "接单", style: 1, key }],
    },
  });
  await acknowledge(app, arrival);

  expect(buttonsOf(talk)).toMatchObject([{ label: "✓ 接单", live: false }]);
});

test("a card that another process has sent is greyed all the same", async () => {
  await using talk = await openTalk();
  await using app = await pressing(talk);
  await acknowledge(app, await pressed(talk));

  expect(buttonsOf(talk)).toMatchObject([{ label: "✓ OK", live: false }]);
});

test("a press that is delivered twice, or after its ticket has died, changes nothing more", async () => {
  await using talk = await openTalk({ responseCodeHours: 72 });
  await using app = await pressing(talk);
  const arrival = await pressed(talk);
  talk.clock.at += 73 * 3_600_000;
  await acknowledge(app, arrival);
  await acknowledge(app, arrival);

  expect(buttonsOf(talk)).toMatchObject([{ live: true }]);
  const calls = talk.platform.wecom
    .wire()
    .filter(({ path }) => path.includes("update_template_card"));
  expect(calls).toHaveLength(1);
});
