import type { Log } from "../../src/ports/log.ts";
import { memberShape, verdictShape } from "./answer-shapes.ts";
import { noteLockOut } from "./note-lock-out.ts";
import type { WecomClient } from "./open-client.ts";
import { cutBytes } from "./split-text.ts";

/** Names of members, one call each (developer.work.weixin.qq.com/document/path/96255). */
export async function memberNames(
  client: WecomClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const asked = ids.map(async (userid) => {
    const reply = await client.get("user/get", { userid }, memberShape);
    const name = reply.kind === "done" ? reply.value.name : undefined;
    return name === undefined ? [] : [[userid, name] as const];
  });
  return new Map((await Promise.all(asked)).flat());
}

/** Greys a pressed card's buttons for one member; the response code is spent by it (page 94888). */
export async function greyButtons(
  client: WecomClient,
  card: {
    readonly member: string;
    readonly agentId: number;
    readonly responseCode: string;
    readonly label: string;
  },
): Promise<"ok" | "failed"> {
  const body = {
    userids: [card.member],
    agentid: card.agentId,
    response_code: card.responseCode,
    button: { replace_name: card.label },
  };
  const reply = await client.post("message/update_template_card", body, verdictShape);
  return reply.kind === "done" ? "ok" : "failed";
}

/** One line of the app's menu; `key` comes back when it is chosen. */
export interface MenuItem {
  readonly key: string;
  readonly label: string;
}

/** Buttons of the menu, bytes of a label and of a key (developer.work.weixin.qq.com/document/path/90231). */
const menuMax = 3;
const menuLabelBytesMax = 16;
const menuKeyBytesMax = 128;

/** Puts the menu below the app's chat, for all members alike: WeCom knows no menus by language. A refusal is only logged. */
export async function offerMenu(
  client: WecomClient,
  {
    agentId,
    menu = [],
    log,
  }: {
    readonly agentId: number;
    readonly menu?: readonly MenuItem[];
    readonly log: Log;
  },
): Promise<void> {
  if (menu.length === 0) return;
  const button = menu.slice(0, menuMax).map(({ key, label }) => ({
    type: "click",
    name: cutBytes(label, menuLabelBytesMax),
    key: cutBytes(key, menuKeyBytesMax),
  }));
  const query = { agentid: String(agentId) };
  const reply = await client.post("menu/create", { button }, verdictShape, () => true, query);
  noteLockOut(log, "wecom", reply);
  if (reply.kind !== "done")
    log.warn({ platform: "wecom", kind: reply.kind }, "The app's menu stays as it is.");
}
