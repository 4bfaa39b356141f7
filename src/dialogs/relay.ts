/** A colleague serves a customer in their own chats: words are carried over until it is given back (rule 18). */

import { resumed } from "../engine/begin.ts";
import type { Desk } from "../engine/desk.ts";
import type { Dialog, Option, Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import type { PersonInput } from "../engine/input.ts";
import { line } from "../engine/line.ts";
import { calledOption } from "../engine/option.ts";
import { cut } from "../engine/plain.ts";
import { isSending } from "../engine/sent.ts";
import { ordering, saying, talking, text } from "../engine/turn.ts";

/** Only holds which chat is served; it asks nothing. */
export const relay: Dialog<"serve"> = {
  id: "relay",
  version: 1,
  title: "relay.title",
  form: false,
  lasting: true,
  first: "serve",
  steps: {
    serve: {
      field: "served",
      ask: "relay.serving",
      shorter: "relay.serving",
      example: "relay.serving",
      options: (a) => [giving(a.conversation ?? "")],
      next: "done",
    },
  },
  finish: () => ({ effects: [], sayings: [] }),
};

/** The button that ends it; what it says in any language may be typed as well. */
export const giving = (conversation: string): Option & { readonly id: string } => ({
  id: `t:give:${conversation}`,
  value: "give",
  label: line("relay.give"),
  words: ["结束", "交回", "转回机器人", "hand back", "give back", "end", "done", "จบการสนทนา"],
});

/** UTF-16 units of one message carried over. */
const relayMax = 2_000;

/** What a colleague types while serving, carried to the customer; nothing when it is not for the customer. */
export function carried(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  scene: Scene,
): Turn | undefined {
  const { talk } = turn.conversation;
  const to = talk?.dialog === relay.id ? talk.answers.conversation : undefined;
  if (to === undefined || scene.facts.me.role === "customer") return undefined;
  if (input.kind === "said")
    return calledOption(input.text, [giving(to)]) !== undefined
      ? givenBack(desk, turn, to, scene)
      : ordering(turn, { kind: "relay", conversation: to, text: cut(input.text, relayMax) });
  if (isSending(input) || input.kind === "unspoken")
    return saying(turn, text(line("relay.words-only")));
  return undefined;
}

/** The desk speaks again in that chat. */
export function givenBack(desk: Desk, turn: Turn, conversation: string, scene: Scene): Turn {
  const serving =
    turn.conversation.talk?.dialog === relay.id &&
    turn.conversation.talk.answers.conversation === conversation;
  const left = ordering(serving ? talking(turn, null) : turn, { kind: "hand-back", conversation });
  return resumed(desk, saying(left, text(line("relay.given"))), scene);
}
