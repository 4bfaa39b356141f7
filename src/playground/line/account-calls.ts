import { type Answer, type Handle, ok, refuse } from "./call.ts";
import { bodies, faultOf } from "./check-messages.ts";
import type { LineConsole } from "./console.ts";
import { type Account, show, type World } from "./world.ts";

/** What these calls must know of the official account and of its webhook. */
export interface AccountRules {
  readonly botUserId: string;
  readonly botName: string;
  readonly console: Readonly<LineConsole>;
  readonly monthlyQuota: () => number | undefined;
  readonly manualRead: boolean;
  readonly endpoint: () => string | undefined;
  readonly setEndpoint: (url: string) => void;
  /** Sends an empty signed delivery and tells how it went. */
  readonly test: (url: string) => Promise<{ readonly status: number; readonly reason: string }>;
}

/** Quota, profile, bot, chat and webhook-setting calls (developers.line.biz/en/reference/messaging-api/). */
export function accountCalls(world: World, rules: AccountRules): Readonly<Record<string, Handle>> {
  return {
    quota: () => {
      const value = rules.monthlyQuota();
      return ok(value === undefined ? { type: "none" } : { type: "limited", value });
    },
    consumption: () => ok({ totalUsage: world.quotaUsed }),
    delivery: ({ params, query }) => delivery(world, params["kind"] ?? "", query.get("date") ?? ""),
    profile: ({ params }) => profile(world.accounts.get(params["userId"] ?? "")),
    info: () =>
      ok({
        userId: rules.botUserId,
        basicId: "@deskbell",
        displayName: rules.botName,
        chatMode: rules.manualRead ? "chat" : rules.console.chatMode,
        markAsReadMode: rules.manualRead ? "manual" : "auto",
      }),
    loading: ({ body }) => loading(world, body),
    markAsRead: ({ body }) => markAsRead(world, body),
    leaveGroup: ({ params }) => leave(world, params["id"] ?? ""),
    leaveRoom: ({ params }) => leave(world, params["id"] ?? ""),
    ...endpointCalls(world, rules),
  };
}

function endpointCalls(world: World, rules: AccountRules): Readonly<Record<string, Handle>> {
  return {
    endpoint: () => {
      const endpoint = rules.endpoint();
      return endpoint === undefined
        ? refuse(404, "Webhook endpoint not found")
        : ok({ endpoint, active: rules.console.useWebhook });
    },
    setEndpoint: ({ body }) => {
      const fault = faultOf(bodies.endpoint, body);
      if (fault !== undefined) return { status: 400, body: { ...fault } };
      const url = String(body["endpoint"]);
      if (!isEndpoint(url)) return refuse(400, "Invalid webhook endpoint URL");
      rules.setEndpoint(url);
      return ok();
    },
    testEndpoint: async ({ body }) => {
      const url = typeof body["endpoint"] === "string" ? body["endpoint"] : rules.endpoint();
      if (url === undefined) return refuse(404, "Webhook endpoint not found");
      if (!isEndpoint(url)) return refuse(400, "Invalid webhook endpoint URL");
      const { status, reason } = await rules.test(url);
      const timestamp = new Date(world.now()).toISOString();
      const success = reason === "OK";
      return ok({ success, timestamp, statusCode: status, reason, detail: String(status) });
    },
  };
}

function profile(account: Account | undefined): Answer {
  if (account === undefined || account.relation !== "friend") return refuse(404, "Not found");
  const { userId, name, language } = account;
  return ok({ userId, displayName: name, ...(language === undefined ? {} : { language }) });
}

function delivery(world: World, kind: string, date: string): Answer {
  if (!/^\d{8}$/.test(date)) {
    return refuse(400, "The value for the 'date' parameter is invalid");
  }
  return ok({ status: "ready", success: world.sentCounts.get(`${kind} ${date}`) ?? 0 });
}

function loading(world: World, body: Readonly<Record<string, unknown>>): Answer {
  const fault = faultOf(bodies.loading, body);
  if (fault !== undefined) return { status: 400, body: { ...fault } };
  const account = world.accounts.get(String(body["chatId"]));
  if (account === undefined) {
    return refuse(
      400,
      "Only user id is acceptable, please confirm if there are any group/room ids or illegal ids.",
    );
  }
  const seconds = typeof body["loadingSeconds"] === "number" ? body["loadingSeconds"] : 20;
  world.loadings.push({ person: account.person, seconds, at: world.now() });
  world.changed();
  return { status: 202, body: {} };
}

function leave(world: World, id: string): Answer {
  const group = world.groups.get(id);
  if (group?.isIn !== true) return refuse(400, "Failed to leave: the bot is not in the chat");
  group.isIn = false;
  world.changed();
  return ok();
}

function markAsRead(world: World, body: Readonly<Record<string, unknown>>): Answer {
  const fault = faultOf(bodies.markAsRead, body);
  if (fault !== undefined) return { status: 400, body: { ...fault } };
  const userId = world.readTokens.get(String(body["markAsReadToken"]));
  const account = userId === undefined ? undefined : world.accounts.get(userId);
  if (account === undefined) {
    const why = "Tokens must be used by the bot that received them via Webhook.";
    return refuse(400, `Invalid markAsReadToken. ${why}`);
  }
  show(world, account, "platform", { kind: "notice", text: "Read" });
  return ok();
}

function isEndpoint(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && hostname === "127.0.0.1");
}
