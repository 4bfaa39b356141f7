/** Common reasons: stored in the words of who gave them, said in the language of who reads them. */
import type { LocaleCode } from "../engine/conversation.ts";
import type { Option } from "../engine/dialog.ts";
import { line, type Value } from "../engine/line.ts";
import type { TicketAction } from "../tickets/ticket.ts";
import { complaintSaid } from "./own-words.ts";
import { earlierReasons, reasonTable } from "./reason-table.ts";

type Reason = keyof typeof reasonTable;

const offered: Readonly<Partial<Record<TicketAction, readonly Reason[]>>> = {
  return: ["reason.photo-missing", "reason.model-missing", "reason.address-unclear"],
  reject: ["reason.not-ours", "reason.duplicate"],
  decline: ["reason.no-time", "reason.too-far", "reason.no-skill"],
  refuse: ["reason.not-fixed", "reason.new-problem", "reason.not-clean"],
  cancel: ["reason.solved", "reason.mistake", "reason.not-needed"],
};

/** Reasons offered as buttons for an action; anything else may be typed. */
export function reasonOptions(action: TicketAction): readonly Option[] {
  return (offered[action] ?? []).map((reason) => ({
    value: reason,
    label: line(reason),
    words: Object.values(reasonTable[reason]).map((text) => text.toLowerCase()),
  }));
}

/** The words a chosen reason is stored in. */
export function reasonWords(value: string, locale: LocaleCode): string {
  return isReason(value) ? reasonTable[value][locale] : value;
}

/** A stored reason as its reader should hear it. */
export function reasonSaid(stored: string | undefined): Value {
  const words = stored ?? "";
  const common =
    Object.keys(reasonTable)
      .filter(isReason)
      .find((reason) => Object.values<string>(reasonTable[reason]).includes(words)) ??
    (Object.hasOwn(earlierReasons, words) ? earlierReasons[words] : undefined);
  return common === undefined ? complaintSaid(words) : line(common);
}

function isReason(value: string): value is Reason {
  return Object.hasOwn(reasonTable, value);
}
