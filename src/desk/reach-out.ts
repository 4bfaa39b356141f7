/** Words and calls that go from one chat to another, and codes that make a chat a colleague's. */
import type { Effect } from "../engine/effect.ts";
import type { Notice } from "../engine/notice.ts";
import { conversationId } from "../kernel/ids.ts";
import { post, staffChats } from "./announce.ts";
import type { Bench } from "./carry-out.ts";

/** Calls a colleague: agents where there are any, else supervisors. */
export function callPerson(
  bench: Bench,
  effect: Extract<Effect, { readonly kind: "call-person" }>,
): void {
  const { draft, world, cause, chat } = bench;
  const agents = staffChats(world, ({ role }) => role === "agent");
  const called =
    agents.length > 0 ? agents : staffChats(world, ({ role }) => role === "supervisor");
  for (const to of called)
    post(draft, world, cause, to, {
      kind: "person-wanted",
      conversation: chat.id,
      detail: effect.known,
    });
}

/** Carries a notice to the chat with this id, if it can be found. */
export function tell(bench: Bench, to: string, notice: Notice): void {
  const { draft, world, cause } = bench;
  const id = conversationId(to);
  const chat =
    world.whereabouts.get(id) ??
    world.staff.find(({ conversation }) => conversation === id)?.chat ??
    null;
  if (chat !== null) post(draft, world, cause, chat, notice);
}

/** Binds this chat to the colleague the code was made for. */
export function bind(bench: Bench, code: string): void {
  const { draft, world, chat } = bench;
  const good = world.codes.get(code);
  if (good === undefined) return;
  draft.codes.push(code);
  draft.audits.push({ actor: good.person.id, action: "staff-bound", subject: chat.id });
  bench.chat = { ...chat, person: good.person };
}
