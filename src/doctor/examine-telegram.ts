/** The bot: its token, its webhook, what it may hear (core.telegram.org/bots/api). */
import { z } from "zod";
import type { Heard } from "./ask.ts";
import { type Finding, notesOn } from "./finding.ts";
import type { Patient } from "./patient.ts";

/** More than this waiting means that the desk does not take it, or takes too long. */
const pendingMax = 50;

/** A failed delivery younger than this is about the desk as it is now, in seconds. */
const freshSeconds = 3_600;

/** What the desk hears; without one of them it is deaf in that. */
const kindsNeeded = ["message", "edited_message", "callback_query", "my_chat_member"] as const;

const path = "/webhooks/telegram";

const meShape = z.looseObject({
  result: z.looseObject({
    username: z.string(),
    can_join_groups: z.boolean().default(false),
    can_read_all_group_messages: z.boolean().default(false),
  }),
});
const hookShape = z.looseObject({
  result: z.looseObject({
    url: z.string(),
    pending_update_count: z.number(),
    last_error_date: z.number().exactOptional(),
    last_error_message: z.string().exactOptional(),
    allowed_updates: z.array(z.string()).exactOptional(),
  }),
});
type Hook = z.output<typeof hookShape>["result"];

const { ok, warn, fail } = notesOn("telegram");
const tokenPlace =
  "in Telegram open BotFather → /mybots → your bot → API Token, and put it into TELEGRAM_BOT_TOKEN";

/** Findings about Telegram; none when it is not configured. */
export async function examineTelegram(patient: Patient): Promise<readonly Finding[]> {
  const { telegram, secrets } = patient.config;
  if (telegram === undefined || secrets.telegram === undefined) return [];
  const call = (method: string): Promise<Heard> =>
    patient.ask(`${telegram.apiRoot}/bot${secrets.telegram?.botToken}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
  const me = await call("getMe");
  if (me.kind === "silence") return [unreachable(telegram.apiRoot, me.why)];
  const read = meShape.safeParse(me.json);
  if (!read.success) return [refused(me.status, me.text)];
  const { username } = read.data.result;
  const hook = hookShape.safeParse(jsonOf(await call("getWebhookInfo")));
  return [
    ok("token", `The token opens the bot @${username}.`),
    ...groups(read.data.result),
    ...(hook.success
      ? webhook(patient, hook.data.result)
      : [fail("webhook", "Telegram did not tell which webhook is set.", "ask again in a minute")]),
  ];
}

const jsonOf = (heard: Heard): unknown => (heard.kind === "answer" ? heard.json : undefined);

const unreachable = (root: string, why: string): Finding =>
  fail(
    "token",
    `${root} cannot be reached: ${why}.`,
    "let this machine out to it (firewall, proxy, DNS), or set TELEGRAM_API_ROOT to a Bot API server that it reaches",
  );

function refused(status: number, text: string): Finding {
  if (status === 401 || status === 404) {
    return fail(
      "token",
      `The bot token opens nothing: Telegram answered ${status}.`,
      `it was revoked or copied in part: ${tokenPlace}`,
    );
  }
  return fail(
    "token",
    `Telegram answered ${status} to getMe: ${text.slice(0, 120)}.`,
    "ask again in a minute; if it stays, check TELEGRAM_API_ROOT",
  );
}

function groups(bot: z.output<typeof meShape>["result"]): readonly Finding[] {
  return [
    bot.can_join_groups
      ? warn(
          "groups",
          "Anybody may add the bot to a group, where the desk answers nobody.",
          "BotFather → /mybots → your bot → Bot Settings → Allow Groups? → Turn groups off",
        )
      : ok("groups", "The bot cannot be added to groups."),
    bot.can_read_all_group_messages
      ? warn(
          "privacy",
          "Privacy mode is off: in a group Telegram would hand the desk every message.",
          "BotFather → /mybots → your bot → Bot Settings → Group Privacy → Turn on",
        )
      : ok("privacy", "Privacy mode is on."),
  ];
}

function webhook({ config, now }: Patient, hook: Hook): readonly Finding[] {
  const { publicUrl } = config;
  if (publicUrl === undefined) return polling(hook);
  return [
    address(publicUrl + path, hook.url),
    ...(hook.url === publicUrl + path ? heardOf(hook) : []),
    pending(hook),
    lastError(hook, now()),
  ];
}

function polling(hook: Hook): readonly Finding[] {
  const set = hook.url === "";
  return [
    set
      ? ok("webhook", "No webhook is set, and without PUBLIC_URL the desk polls.")
      : warn(
          "webhook",
          `A webhook at ${originOf(hook.url)} is set though PUBLIC_URL is empty: while it stands, nobody can poll.`,
          "the desk removes it when it starts; if another program needs it, make a bot of its own for that program",
        ),
    pending(hook),
  ];
}

function address(ours: string, theirs: string): Finding {
  if (theirs === ours) return ok("webhook", `Telegram calls ${ours}.`);
  if (theirs === "") {
    return fail(
      "webhook",
      "No webhook is set, so Telegram delivers nothing.",
      "start the desk: it sets the webhook by itself, and its log says so if Telegram refuses",
    );
  }
  return fail(
    "webhook",
    `Telegram calls ${originOf(theirs)}, not ${ours}.`,
    "check PUBLIC_URL and start the desk, which sets its own; another program with this token sets its own, too: give each its own bot",
  );
}

function heardOf({ allowed_updates: kinds }: Hook): readonly Finding[] {
  // Absent means the default, which holds all that is needed.
  const lacking = kindsNeeded.filter((kind) => kinds !== undefined && !kinds.includes(kind));
  if (lacking.length === 0) return [ok("updates", "Telegram delivers all kinds the desk needs.")];
  return [
    fail(
      "updates",
      `Telegram does not deliver ${lacking.join(", ")}.`,
      "another program set the webhook last: end it and start the desk again",
    ),
  ];
}

function pending({ pending_update_count: count }: Hook): Finding {
  if (count <= pendingMax) return ok("pending", `${count} update(s) wait to be delivered.`);
  return warn(
    "pending",
    `${count} updates wait to be delivered.`,
    "see that the desk runs and answers; nothing is lost for 24 hours",
  );
}

function lastError(
  { last_error_date: date, last_error_message: said }: Hook,
  now: number,
): Finding {
  if (date === undefined) return ok("delivery", "Telegram remembers no failed delivery.");
  const at = new Date(date * 1000).toISOString();
  const told = `the last delivery that failed was at ${at}: ${said ?? "no reason given"}`;
  if (now / 1000 - date > freshSeconds) return ok("delivery", `Long ago now, ${told}.`);
  return fail("delivery", `Within the last hour ${told}.`, remedyOf(said ?? ""));
}

function remedyOf(said: string): string {
  if (/\b401\b/.test(said)) {
    return "the running desk has another TELEGRAM_WEBHOOK_SECRET than Telegram: start it again, it registers its own";
  }
  if (/certificate|SSL/i.test(said)) return "see the lines about the certificate of PUBLIC_URL";
  if (/\b404\b/.test(said)) return `let your proxy hand ${path} to the desk`;
  if (/\b50[234]\b/.test(said)) return "your proxy does not reach the desk: see that it runs";
  if (/timed out|refused|resolve|closed/i.test(said)) {
    return "Telegram does not get through to PUBLIC_URL: check DNS, firewall and proxy";
  }
  return "look into the desk's log at that time";
}

/** The address of somebody else may hold their secret in its path. */
const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : "elsewhere");
