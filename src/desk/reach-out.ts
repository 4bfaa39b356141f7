/** Words and calls that go from one chat to another, and codes that make a chat a colleague's. */
import type { Effect } from "../engine/effect.ts";
import { takenElsewhere } from "../engine/elsewhere.ts";
import { type Line, line } from "../engine/line.ts";
import type { Notice } from "../engine/notice.ts";
import { conversationId, derive } from "../kernel/ids.ts";
import { type ChatRecord, chatName } from "../ports/shelf.ts";
import { post, staffChats } from "./announce.ts";
import type { Bench } from "./workbench.ts";
import type { World } from "./world.ts";

/** Calls a colleague: agents where there are any, else supervisors. */
export function callPerson(
  bench: Bench,
  effect: Extract<Effect, { readonly kind: "call-person" }>,
): void {
  const { draft, world, cause, chat } = bench;
  const agents = staffChats(world, ({ role }) => role === "agent");
  const onDuty =
    agents.length > 0 ? agents : staffChats(world, ({ role }) => role === "supervisor");
  // A customer was promised somebody: where nobody is on duty, supervisors are told all the same.
  const called =
    onDuty.length > 0
      ? onDuty
      : world.staff.flatMap(({ role, chat: at }) =>
          role === "supervisor" && at !== null ? [at] : [],
        );
  for (const to of called)
    post(draft, world, cause, to, {
      kind: "person-wanted",
      conversation: chat.id,
      detail: effect.known,
    });
  const { elsewhere } = chat.conversation;
  if (elsewhere === undefined && world.house.handsOver?.(chat.channel) === true) {
    bench.session = "hand-over";
    bench.chat = { ...chat, conversation: takenElsewhere(chat.conversation, world.now) };
  }
}

/** A colleague who joins a chat that waits for a person in the platform's own app takes it back from there. */
export function takeBack(bench: Bench, { kind }: Notice): void {
  const { chat, world } = bench;
  const { elsewhere } = chat.conversation;
  if (kind !== "person-joined" || elsewhere?.by !== "person") return;
  if (world.house.handsOver?.(chat.channel) !== true) return;
  bench.session = "take-back";
  const now = { by: "nobody", at: world.now } as const;
  bench.chat = { ...chat, conversation: { ...chat.conversation, elsewhere: now } };
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

/**
 * Tells colleagues that this customer cannot be reached: once for each silence of the customer, however many
 * messages come back in it (the budget of 微信客服, a block, a closed window).
 */
export function tellUnreachable({ draft, world, chat }: Bench, why: string): void {
  if (chat.person.role !== "customer") return;
  for (const to of concerned(world, chat)) {
    const key = derive("unreachable", chat.id, chat.conversation.lastAt, chatName(to));
    if (draft.notices.some((notice) => notice.key === key)) continue;
    const detail = waysTo(chat);
    const notice = { kind: "undelivered", conversation: chat.id, text: why, detail } as const;
    draft.notices.push({ key, to, notice, at: world.now });
  }
}

/** Supervisors, and whoever serves the customer just now: what they typed did not arrive. */
const concerned = (world: World, { serving }: ChatRecord) =>
  staffChats(
    world,
    ({ role, conversation }) =>
      role === "supervisor" || (serving !== null && conversation === serving),
  );

/** How else this person can be reached, for whoever has to. */
export function waysTo({ person }: ChatRecord): readonly Line[] {
  return person.phone === undefined
    ? [line("reach.nothing")]
    : [line("reach.phone", { phone: person.phone })];
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
