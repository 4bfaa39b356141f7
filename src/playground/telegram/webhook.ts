import { type Arguments, flagOf, integerOf, nestedOf, textOf } from "./arguments.ts";
import { connectionsDefault, connectionsMax, secretUnitsMax } from "./limits.ts";
import { badRequest } from "./refusal.ts";

/** Where and how updates are pushed (https://core.telegram.org/bots/api#setwebhook). */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
  readonly connections: number;
}

/** What setWebhook asks for; `webhook` is absent when the URL is empty. */
export interface WebhookRequest {
  readonly webhook: Webhook | undefined;
  readonly allowed: readonly string[] | undefined;
  readonly dropPending: boolean;
}

const ports = new Set(["", "80", "88", "443", "8443"]);

/**
 * Reads the arguments of setWebhook. `anyAddress` also takes plain HTTP and any
 * port on loopback, as the server does when it runs locally.
 * @throws {TelegramRefusal} in the server's words.
 */
export function readWebhook(args: Arguments, anyAddress: boolean): WebhookRequest {
  const url = textOf(args, "url") ?? "";
  const request = { allowed: readAllowed(args), dropPending: flagOf(args, "drop_pending_updates") };
  if (url === "") return { ...request, webhook: undefined };
  checkAddress(url, anyAddress);
  const secret = textOf(args, "secret_token") ?? "";
  if (secret.length > secretUnitsMax) throw badRequest("secret token is too long");
  if (!/^[\w-]*$/.test(secret)) throw badRequest("secret token contains unallowed characters");
  const asked = integerOf(args, "max_connections") ?? connectionsDefault;
  const connections = Math.min(connectionsMax, Math.max(1, asked));
  return { ...request, webhook: { url, secret, connections } };
}

/** The `allowed_updates` argument; absent means "as before". @throws {TelegramRefusal} when it is no list of names. */
export function readAllowed(args: Arguments): readonly string[] | undefined {
  const value = nestedOf(args, "allowed_updates");
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || !value.every((name) => typeof name === "string")) {
    throw badRequest("can't parse allowed updates: Expected an Array of String");
  }
  return value;
}

function checkAddress(source: string, anyAddress: boolean): void {
  const url = URL.canParse(source) ? new URL(source) : undefined;
  if (url === undefined || url.hostname === "") throw badRequest("invalid webhook URL specified");
  const isLoopback = ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  if (isLoopback && anyAddress) return;
  if (url.protocol !== "https:") {
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  }
  if (!ports.has(url.port)) {
    throw badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
  }
  if (isLoopback) throw badRequest(`bad webhook: IP address ${url.hostname} is reserved`);
}
