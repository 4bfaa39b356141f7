/** Where LINE delivers, and whether it gets through when it tries. */
import { z } from "zod";
import type { AskLine } from "./ask-line.ts";
import { type Finding, notesOn } from "./finding.ts";
import type { Patient } from "./patient.ts";

const { ok, warn, fail } = notesOn("line");
const path = "/webhooks/line";
const place = "LINE Developers Console → your channel → Messaging API → Webhook settings";

const endpointShape = z.looseObject({ endpoint: z.string(), active: z.boolean() });
const testShape = z.looseObject({
  success: z.boolean(),
  statusCode: z.number().default(0),
  reason: z.string().default("UNCLASSIFIED"),
});

/** Findings about the webhook as LINE has it. */
export async function examineLineWebhook(
  { config }: Patient,
  ask: AskLine,
): Promise<readonly Finding[]> {
  const ours = `${config.publicUrl ?? ""}${path}`;
  const heard = await ask("/v2/bot/channel/webhook/endpoint");
  if (heard.kind === "answer" && heard.status === 404) {
    return [
      fail(
        "webhook",
        "No webhook address is set, so LINE delivers nothing.",
        `start the desk, which sets it; or ${place} → Webhook URL: ${ours}`,
      ),
    ];
  }
  const read = endpointShape.safeParse(heard.kind === "answer" ? heard.json : undefined);
  if (!read.success) {
    return [fail("webhook", "LINE did not tell which webhook is set.", "ask again in a minute")];
  }
  const { endpoint, active } = read.data;
  if (endpoint !== ours) return [elsewhere(endpoint, ours), ...activity(active)];
  return [
    ok("webhook", `LINE calls ${ours}.`),
    ...activity(active),
    ...(active ? [await tried(ask, ours)] : []),
  ];
}

function elsewhere(theirs: string, ours: string): Finding {
  const origin = URL.canParse(theirs) ? new URL(theirs).origin : "elsewhere";
  return fail(
    "webhook",
    `LINE calls ${origin}, not ${ours}.`,
    `check PUBLIC_URL and start the desk, which sets its own; or ${place} → Webhook URL`,
  );
}

const activity = (active: boolean): readonly Finding[] => [
  active
    ? ok("active", "The webhook is switched on.")
    : fail(
        "active",
        "The webhook is switched off, so LINE delivers nothing.",
        `${place} → Use webhook: on`,
      ),
];

/** LINE sends an empty signed delivery and says how it went; sixty such tries an hour are allowed. */
async function tried(ask: AskLine, endpoint: string): Promise<Finding> {
  const heard = await ask("/v2/bot/channel/webhook/test", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ endpoint }),
  });
  if (heard.kind === "answer" && heard.status === 429) {
    return warn(
      "delivery",
      "LINE was asked for a trial too often.",
      "sixty an hour are allowed: ask again in an hour",
    );
  }
  const read = testShape.safeParse(heard.kind === "answer" ? heard.json : undefined);
  if (!read.success) {
    return warn("delivery", "LINE did not make a trial delivery.", `${place} → Verify`);
  }
  const { success, reason, statusCode } = read.data;
  if (success) return ok("delivery", "A trial delivery of LINE was signed well and answered 200.");
  return fail(
    "delivery",
    `A trial delivery of LINE failed: ${reason}${statusCode > 0 ? ` ${statusCode}` : ""}.`,
    remedyOf(reason, statusCode),
  );
}

function remedyOf(reason: string, status: number): string {
  if (status === 401) {
    return "LINE signs with another secret than LINE_CHANNEL_SECRET: LINE Developers Console → your channel → Basic settings → Channel secret";
  }
  if (status === 404) return `let your proxy hand ${path} to the desk`;
  if (status >= 500) return "your proxy does not reach the desk, or the desk its database";
  if (reason === "REQUEST_TIMEOUT") {
    return "the desk took more than two seconds: look at /readyz and at its database";
  }
  return "LINE does not get through to PUBLIC_URL: check DNS, firewall, proxy and certificate";
}
