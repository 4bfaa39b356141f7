import { type Arguments, flagOf, integerOf, isRecord, nestedOf, textOf } from "./arguments.ts";
import { commandsMax, commandUnitsMax, descriptionUnitsMax } from "./limits.ts";
import { badRequest, TelegramRefusal } from "./refusal.ts";
import { roomOf } from "./send-methods.ts";
import type { Update } from "./shapes.ts";
import { readAllowed, readWebhook } from "./webhook.ts";
import { type Command, commandKey, type World } from "./world.ts";

/** https://core.telegram.org/bots/api#getme */
export function getMe(world: World): unknown {
  return {
    ...world.bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
    ...world.rights,
  };
}

/** https://core.telegram.org/bots/api#getupdates */
export function getUpdates(world: World, args: Arguments): Promise<readonly Update[]> {
  const allowed = readAllowed(args);
  if (world.deliveries.webhook() !== undefined) {
    throw new TelegramRefusal(
      409,
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  if (allowed !== undefined) world.updates.allow(allowed);
  const taken = world.polling.take({
    offset: integerOf(args, "offset"),
    limit: integerOf(args, "limit"),
    timeoutSeconds: integerOf(args, "timeout"),
  });
  world.changed();
  return taken;
}

/** https://core.telegram.org/bots/api#setwebhook; gives the server's `description`. */
export function setWebhook(world: World, args: Arguments): Described {
  const { webhook, allowed, dropPending } = readWebhook(args, world.anyWebhookAddress);
  if (webhook === undefined) return deleteWebhook(world, args);
  const old = world.deliveries.webhook();
  const isSame =
    old?.url === webhook.url &&
    old.secret === webhook.secret &&
    old.connections === webhook.connections &&
    (allowed === undefined || String(allowed) === String(world.updates.allowed() ?? []));
  if (dropPending) world.updates.clear();
  if (allowed !== undefined) world.updates.allow(allowed);
  if (isSame) return described("Webhook is already set");
  world.polling.interrupt("terminated by setWebhook request");
  world.deliveries.use(webhook);
  return described("Webhook was set");
}

/** https://core.telegram.org/bots/api#deletewebhook */
export function deleteWebhook(world: World, args: Arguments): Described {
  if (flagOf(args, "drop_pending_updates")) world.updates.clear();
  const wasSet = world.deliveries.webhook() !== undefined;
  world.deliveries.use(undefined);
  return described(wasSet ? "Webhook was deleted" : "Webhook is already deleted");
}

/** https://core.telegram.org/bots/api#getwebhookinfo */
export function getWebhookInfo(world: World): unknown {
  const webhook = world.deliveries.webhook();
  const lastError = world.deliveries.lastError();
  const allowed = world.updates.allowed();
  return {
    url: webhook?.url ?? "",
    has_custom_certificate: false,
    pending_update_count: world.updates.pending().length,
    ...(lastError && { last_error_date: lastError.at, last_error_message: lastError.reason }),
    ...(webhook && { max_connections: webhook.connections }),
    ...(allowed && { allowed_updates: allowed }),
  };
}

/** https://core.telegram.org/bots/api#setmycommands */
export function setMyCommands(world: World, args: Arguments): true {
  const list = nestedOf(args, "commands");
  if (!Array.isArray(list))
    throw badRequest("can't parse commands: Expected an Array of BotCommand");
  if (list.length > commandsMax) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  const commands = list.map((item: unknown): Command => {
    const { command, description } = isRecord(item) ? item : {};
    if (
      typeof command !== "string" ||
      !new RegExp(`^/?[a-z0-9_]{1,${commandUnitsMax}}$`).test(command)
    ) {
      throw badRequest("BOT_COMMAND_INVALID");
    }
    if (
      typeof description !== "string" ||
      description.trim() === "" ||
      description.length > descriptionUnitsMax
    ) {
      throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }
    return { command: command.replace("/", ""), description };
  });
  world.commands.set(scopeOf(args), commands);
  return true;
}

/** https://core.telegram.org/bots/api#getmycommands */
export function getMyCommands(world: World, args: Arguments): readonly Command[] {
  return world.commands.get(scopeOf(args)) ?? [];
}

/** https://core.telegram.org/bots/api#deletemycommands */
export function deleteMyCommands(world: World, args: Arguments): true {
  world.commands.delete(scopeOf(args));
  return true;
}

/** https://core.telegram.org/bots/api#getchat */
export function getChat(world: World, args: Arguments): unknown {
  return { ...roomOf(world, args).chat, accent_color_id: 0, max_reaction_count: 11 };
}

/** https://core.telegram.org/bots/api#getfile */
export function getFile(world: World, args: Arguments): unknown {
  return world.files.pathOf(textOf(args, "file_id") ?? "");
}

/** A result of `true` with the server's own remark beside it. */
export interface Described {
  readonly kind: "described";
  readonly description: string;
}

/** Whether a method's result is such a remark. */
export const isDescribed = (result: unknown): result is Described =>
  typeof result === "object" && result !== null && "kind" in result && result.kind === "described";

const described = (description: string): Described => ({ kind: "described", description });

function scopeOf(args: Arguments): string {
  return commandKey(nestedOf(args, "scope"), textOf(args, "language_code") ?? "");
}
