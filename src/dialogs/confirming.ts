/** What is answered to a summary: send it, change something, or leave it (rule 15). */
import type { Option, PlainKey } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { agreed } from "./agreed.ts";

/** A yes sends it, however it is said; a no is about something that is not right. @param send what the button says that sends it */
export function confirming(send: PlainKey): readonly Option[] {
  return [
    { value: "yes", label: line(send), words: agreed, means: "yes" },
    {
      id: "g:edit",
      value: "edit",
      label: line("word.edit"),
      means: "no",
      words: ["不对", "有误", "no", "wrong", "not right"],
    },
    { id: "g:cancel", value: "cancel", label: line("word.cancel") },
  ];
}
