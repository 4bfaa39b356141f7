/** One speaker: the first colleague who takes a chat over has it until they give it back. */
import type { Notice } from "../engine/notice.ts";
import { conversationId } from "../kernel/ids.ts";
import type { ChatRecord } from "../ports/shelf.ts";
import { tell } from "./reach-out.ts";
import type { Bench } from "./workbench.ts";

/** Who serves this chat after the notice. */
export function servingAfter(chat: ChatRecord, notice: Notice): ChatRecord["serving"] {
  if (notice.kind === "person-left") return null;
  if (notice.kind === "person-joined" && notice.conversation !== undefined)
    return chat.serving ?? conversationId(notice.conversation);
  return chat.serving;
}

/** Whether it comes from a colleague while another one serves here. */
export function isTurnedAway({ serving }: ChatRecord, { kind, conversation }: Notice): boolean {
  const speaks = kind === "person-joined" || kind === "person-left" || kind === "person-says";
  return speaks && serving !== null && conversation !== undefined && conversation !== serving;
}

/** The customer hears nothing of it; the colleague is told who serves already. */
export function turnAway(bench: Bench, { kind, conversation }: Notice): ChatRecord {
  const { chat, world } = bench;
  const name = world.staff.find((person) => person.conversation === chat.serving)?.name ?? "";
  if (kind !== "person-left" && conversation !== undefined)
    tell(bench, conversation, { kind: "served-already", conversation: chat.id, text: name });
  return chat;
}
