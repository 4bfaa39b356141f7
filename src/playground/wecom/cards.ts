import { type Json, mayWhole } from "./fields.ts";
import { refuse } from "./refuse.ts";
import { nowOf, type SentCard, type World } from "./world.ts";

/** The app named in the body must be the token's own. @throws {ApiRefusal} 40056, 40058, 301002. */
export function checkAgent(world: World, body: Json): void {
  const agentId = mayWhole(body, "agentid", 0, Number.MAX_SAFE_INTEGER) ?? refuse(40056);
  if (agentId !== world.settings.credentials.agentId) refuse(301002, String(agentId));
}

/** A new single-use ticket for a card, as every click brings one. */
export function issueResponseCode(world: World, card: SentCard): string {
  const code = world.ids.opaque("RC_", 40);
  world.responseCodes.set(code, { card, issuedAt: nowOf(world) });
  return code;
}
