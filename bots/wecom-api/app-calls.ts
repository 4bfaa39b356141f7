import { memberShape, verdictShape } from "./answer-shapes.ts";
import type { WecomClient } from "./open-client.ts";

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
