/** Steps that staff type instead of pressing their button (rule 5). */
import type { Scene } from "../engine/dialog.ts";
import type { TicketFacts } from "../engine/facts.ts";
import { bare } from "../engine/plain.ts";
import type { TicketAction } from "../tickets/ticket.ts";

export interface TypedMove {
  readonly action: TicketAction;
  readonly ticket: TicketFacts;
}

/** The tickets of this person's list on which the typed step can be taken now: one is meant, several leave a doubt. */
export function typedMove(text: string, { facts }: Scene): readonly TypedMove[] {
  const said = bare(text);
  const action = moves.find(([, words]) => words.includes(said))?.[0];
  return action === undefined
    ? []
    : facts.tickets
        .filter((ticket) => ticket.moves.includes(action))
        .map((ticket) => ({ action, ticket }));
}

/** Choosing an engineer is not among them: the card names who can be sent. */
const moves: readonly (readonly [TicketAction, readonly string[]])[] = [
  ["approve", ["审核通过", "通过", "approve"]],
  ["return", ["退回", "退回补充", "return", "ask for more"]],
  ["reject", ["不受理", "拒绝", "reject"]],
  ["accept", ["接单", "接", "我接", "accept", "take it"]],
  ["decline", ["不接单", "不接", "decline"]],
  ["propose", ["约时间", "约上门时间", "propose", "propose visit"]],
  ["depart", ["出发", "已出发", "出发了", "on my way", "set out", "leaving"]],
  ["arrive", ["到达", "已到达", "到了", "arrived", "i am here"]],
  ["begin", ["开始", "开始处理", "begin", "begin work"]],
  ["finish", ["完工", "完成", "finish", "finish work"]],
  ["tell", ["已告知", "已告知结果", "told", "result told"]],
  ["replan", ["重新安排", "new plan"]],
];
