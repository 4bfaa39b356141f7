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
  const action = moves.find(([, words]) => words.some((word) => bare(word) === said))?.[0];
  return action === undefined
    ? []
    : facts.tickets
        .filter((ticket) => ticket.moves.includes(action))
        .map((ticket) => ({ action, ticket }));
}

/** Choosing an engineer is not among them: the card names who can be sent. */
const moves: readonly (readonly [TicketAction, readonly string[]])[] = [
  ["approve", ["审核通过", "通过", "approve", "承認", "承認する", "อนุมัติ"]],
  ["return", ["退回", "退回补充", "退回补件", "return", "ask for more", "追加を依頼", "ขอข้อมูลเพิ่ม"]],
  ["reject", ["不受理", "拒绝", "reject", "受付しない", "却下", "ไม่รับงาน"]],
  ["accept", ["接单", "接", "我接", "accept", "take it", "引き受ける", "引き受けます", "รับงาน"]],
  ["decline", ["不接单", "不接", "decline", "辞退", "辞退する", "辞退します", "ไม่รับ"]],
  [
    "propose",
    ["约时间", "约上门时间", "约到府时间", "propose", "propose visit", "日時を提案", "เสนอเวลานัด"],
  ],
  [
    "depart",
    [
      "出发",
      "已出发",
      "出发了",
      "on my way",
      "set out",
      "leaving",
      "出発",
      "出発します",
      "ออกเดินทาง",
    ],
  ],
  [
    "arrive",
    [
      "到达",
      "已到达",
      "到了",
      "已抵达",
      "抵达",
      "arrived",
      "i am here",
      "到着",
      "到着しました",
      "ถึงแล้ว",
    ],
  ],
  [
    "begin",
    [
      "开始",
      "开始处理",
      "开始维修",
      "开始修",
      "开工",
      "begin",
      "start work",
      "begin work",
      "作業開始",
      "作業を開始",
      "作業開始します",
      "เริ่มงาน",
      "เริ่มซ่อม",
    ],
  ],
  [
    "finish",
    [
      "完工",
      "完工了",
      "完成",
      "完成了",
      "修好了",
      "修完了",
      "finish",
      "finished",
      "finish work",
      "作業完了",
      "完了",
      "完了しました",
      "งานเสร็จ",
      "เสร็จแล้ว",
      "ซ่อมเสร็จแล้ว",
    ],
  ],
  ["tell", ["已告知", "已告知结果", "told", "result told", "結果を報告済み", "แจ้งผลแล้ว"]],
  ["replan", ["重新安排", "new plan", "再手配する", "จัดการใหม่"]],
];
