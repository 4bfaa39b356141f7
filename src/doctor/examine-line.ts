/** The LINE channel: its token, its webhook, how the account answers, what may still be sent. */
import { z } from "zod";
import type { Heard } from "./ask.ts";
import type { AskLine } from "./ask-line.ts";
import { examineLineWebhook } from "./examine-line-webhook.ts";
import { type Finding, notesOn } from "./finding.ts";
import type { Patient } from "./patient.ts";

/** Where a month's pushes begin to run out. */
const quotaWarnFraction = 0.8;

const { ok, warn, fail } = notesOn("line");

const infoShape = z.looseObject({
  basicId: z.string(),
  displayName: z.string(),
  chatMode: z.string(),
});
const quotaShape = z.looseObject({ type: z.string(), value: z.number().exactOptional() });
const usedShape = z.looseObject({ totalUsage: z.number() });

/** Findings about LINE; none when it is not configured. */
export async function examineLine(patient: Patient): Promise<readonly Finding[]> {
  const { line, secrets } = patient.config;
  if (line === undefined || secrets.line === undefined) return [];
  const authorization = `Bearer ${secrets.line.channelAccessToken}`;
  const ask: AskLine = (path, { headers = {}, ...question } = {}) =>
    patient.ask(`${line.apiRoot}${path}`, { ...question, headers: { ...headers, authorization } });
  const shape = secretShape(secrets.line.channelSecrets);
  const info = await ask("/v2/bot/info");
  if (info.kind === "silence") return [shape, unreachable(line.apiRoot, info.why)];
  const read = infoShape.safeParse(info.json);
  if (info.status !== 200 || !read.success) return [shape, refused(info.status, info.text)];
  const { basicId, displayName, chatMode } = read.data;
  return [
    ok("token", `The access token opens the account ${basicId} (${displayName}).`),
    shape,
    mode(chatMode),
    ...(await examineLineWebhook(patient, ask)),
    await quota(ask),
  ];
}

function secretShape(secrets: readonly string[]): Finding {
  return secrets.every((secret) => /^[0-9a-f]{32}$/.test(secret))
    ? ok("secret", "The channel secret has the shape of one.")
    : warn(
        "secret",
        "The channel secret is not 32 digits and letters from a to f, as LINE's are.",
        "LINE Developers Console → your channel → Basic settings → Channel secret, into LINE_CHANNEL_SECRET",
      );
}

const unreachable = (root: string, why: string): Finding =>
  fail(
    "token",
    `${root} cannot be reached: ${why}.`,
    "let this machine out to it (firewall, proxy, DNS), or set LINE_API_ROOT to an address that reaches it",
  );

function refused(status: number, text: string): Finding {
  if (status === 401) {
    return fail(
      "token",
      "The channel access token opens nothing: LINE answered 401.",
      "LINE Developers Console → your channel → Messaging API → Channel access token → Issue, into LINE_CHANNEL_ACCESS_TOKEN",
    );
  }
  return fail(
    "token",
    `LINE answered ${status} to the question who we are: ${text.slice(0, 120)}.`,
    "ask again in a minute; if it stays, check LINE_API_ROOT",
  );
}

function mode(chatMode: string): Finding {
  if (chatMode === "bot") return ok("mode", "The account answers through the bot alone.");
  return warn(
    "mode",
    "Chat is on: what colleagues write by hand in LINE's own manager never reaches the desk, and both may answer.",
    "LINE Official Account Manager → Settings → Response settings: Chat off, Greeting message and Auto-response off, Webhooks on",
  );
}

async function quota(ask: AskLine): Promise<Finding> {
  const limit = quotaShape.safeParse(jsonOf(await ask("/v2/bot/message/quota")));
  const used = usedShape.safeParse(jsonOf(await ask("/v2/bot/message/quota/consumption")));
  if (!limit.success || !used.success) {
    return warn("quota", "LINE did not tell how many messages are left.", "ask again in a minute");
  }
  const { totalUsage } = used.data;
  const { type, value } = limit.data;
  if (type === "none" || value === undefined) {
    return ok("quota", `${totalUsage} messages pushed this month, and no limit is set.`);
  }
  const told = `${totalUsage} of ${value} messages of this month are used`;
  const plan =
    "LINE Official Account Manager → Settings → Usage and billing: take a larger plan, or wait for the first of the month";
  if (totalUsage >= value) {
    return fail("quota", `${told}: only answers leave, news of a case does not.`, plan);
  }
  return totalUsage >= value * quotaWarnFraction
    ? warn("quota", `${told}.`, plan)
    : ok("quota", `${told}.`);
}

const jsonOf = (heard: Heard): unknown =>
  heard.kind === "answer" && heard.status === 200 ? heard.json : undefined;
