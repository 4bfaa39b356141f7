import type { Arrival } from "../../src/ports/channel.ts";
import type { Meter } from "../../src/ports/log.ts";
import { greyButtons } from "../wecom-api/app-calls.ts";
import { rememberIn } from "../wecom-api/learn-names.ts";
import type { WecomClient } from "../wecom-api/open-client.ts";
import type { WecomMessage } from "./wire.ts";

/** Cards and presses remembered for later. */
const rememberedMax = 5_000;

/** What a press needs of its channel. */
export interface Pressing {
  readonly agentId: number;
  readonly client: WecomClient;
  readonly meter: Meter;
  /** Labels of the buttons of cards lately sent, by task and key. */
  readonly labels: Map<string, string>;
  /** Response codes we have used. */
  readonly spent: Map<string, true>;
}

/** Remembers what the buttons of a card say, for when one is pressed. */
export function noteLabels({ labels }: Pick<Pressing, "labels">, message: WecomMessage): void {
  if (message.msgtype !== "template_card") return;
  const { task_id, button_list } = message.template_card;
  for (const { key, text } of button_list) {
    rememberIn(labels, `${task_id}:${key}`, text, rememberedMax);
  }
}

/** A press brings a ticket that changes its card once: its buttons become what was chosen. */
export async function acknowledge(app: Pressing, { chat, press }: Arrival): Promise<void> {
  const { taskId, responseCode, key } = press ?? {};
  // The same press delivered twice brings the same ticket, which is spent by then.
  if (responseCode === undefined || responseCode === "" || app.spent.has(responseCode)) return;
  rememberIn(app.spent, responseCode, true, rememberedMax);
  const label = app.labels.get(`${taskId}:${key}`) ?? "OK";
  const { agentId } = app;
  const card = { member: chat, agentId, responseCode, label: `✓ ${label}` };
  const outcome = await greyButtons(app.client, card);
  app.meter.count("deskbell_acknowledgements_total", { platform: "wecom", outcome });
}
