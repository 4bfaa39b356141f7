/** What a turn says, as rows: in the reader's words, in as few platform calls as possible. */
import type { LocaleCode } from "../engine/conversation.ts";
import type { Saying } from "../engine/effect.ts";
import { line } from "../engine/line.ts";
import { derive, outboundId } from "../kernel/ids.ts";
import type { ReplyHandle } from "../ports/channel.ts";
import type { Bubble } from "../ports/outgoing.ts";
import type { Moved } from "../tickets/move.ts";
import { charged } from "./budget.ts";
import { tellUnreachable } from "./reach-out.ts";
import type { Bench } from "./workbench.ts";

/** Speaks what the turn had to say, in as few calls as the platform allows. */
export function say(bench: Bench, kind: "answer" | "notice", reply: ReplyHandle | undefined): void {
  const { draft, world, cause, chat } = bench;
  if (bench.sayings.length === 0) return;
  if (chat.blocked !== null) return tellUnreachable(bench, chat.blocked);
  const { house } = world;
  const locale: LocaleCode = chat.conversation.locale ?? chat.person.locale ?? house.defaultLocale;
  const bubbles = house.words.bubbles(
    bench.sayings,
    locale,
    house.policy.company.zone,
    bench.opened,
    bench.promise,
  );
  const index = cause.next("say");
  const groups = house.pack(chat.channel, bubbles);
  for (const [part, group] of groups.entries()) {
    draft.sends.push({
      id: outboundId(derive("outbound", cause.id, index, part)),
      seq: chat.outSeq + 1,
      part,
      kind,
      body: {
        bubbles: group,
        ...(reply !== undefined && part === 0 ? { reply: measured(reply, world.now) } : {}),
        // What is said before it would not arrive after it.
        ...(bench.session !== undefined && part === groups.length - 1
          ? { session: bench.session }
          : {}),
      },
      mustArrive: bench.opened !== undefined || group.some(asksSomething),
      cause: cause.id,
      causeIndex: index,
    });
  }
  // What goes with a handle of the platform's own is not counted.
  const conversation = charged(chat.conversation, groups.length - (reply === undefined ? 0 : 1));
  bench.chat = { ...chat, conversation, outSeq: chat.outSeq + 1 };
}

const measured = (reply: ReplyHandle, now: number): ReplyHandle => ({
  ...reply,
  leftMs: reply.expiresAt - now,
});

/** A question nobody saw would leave the talk hanging. */
const asksSomething = (bubble: Bubble): boolean =>
  bubble.kind !== "media" &&
  ((bubble.choices?.length ?? 0) > 0 ||
    (bubble.kind === "text" &&
      (bubble.ask !== undefined || /(?:[?？]|คะ)\s*$/u.test(bubble.text))));

/** The plain apology, with the reference our log has, too. */
export const sorry = (reference: string): Saying => ({
  kind: "text",
  line: line("desk.sorry", { reference }),
});

/** Why a step of a ticket was not taken. */
export function refusal({ because }: Extract<Moved, { readonly ok: false }>): Saying {
  switch (because) {
    case "not-now":
      return { kind: "text", line: line("desk.refused.not-now") };
    case "not-yours":
      return { kind: "text", line: line("desk.refused.not-yours") };
    case "missing":
      return { kind: "text", line: line("desk.refused.missing") };
  }
}
