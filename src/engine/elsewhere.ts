/** A person serves this chat in the platform's own app: the desk reads along, says nothing, and notices when nobody answers. */
import type { Conversation } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import type { Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { knownLines } from "./handover.ts";
import type { PersonInput } from "./input.ts";
import { latePhotos } from "./late-photos.ts";
import { line } from "./line.ts";
import { noting, ordering, saying, text } from "./turn.ts";

/** A platform's session ends by itself after so long, in ms, and says nothing of it (微信客服: 48 hours). */
const sessionMs = 48 * 3_600_000;

/** A customer who writes and has read nothing for so long, in ms, is pointed out to colleagues. */
const patienceMs = 10 * 60_000;

/** Whether nothing can be said here now: a person serves, or their session has ended and the customer has not written since. */
export function isElsewhere({ elsewhere }: Conversation, at: number): boolean {
  return elsewhere !== undefined && at - elsewhere.at < sessionMs;
}

/** The platform refused a message because a person serves: nothing else had told us so. */
export function takenElsewhere(conversation: Conversation, at: number): Conversation {
  return isElsewhere(conversation, at)
    ? conversation
    : { ...conversation, elsewhere: { by: "person", at } };
}

/** The platform tells who serves from now on. */
export function servedBy(turn: Turn, input: PersonInput & { readonly kind: "served" }): Turn {
  const { by, at } = input;
  if (by === "person") return noting(turn, { elsewhere: { by, at } });
  return saying(noting(turn, { elsewhere: { by: "nobody", at } }), text(line("person.left")));
}

/** The turn of somebody whom a person serves elsewhere: read and kept, answered by nobody here. Nothing when the desk serves. */
export function leftAlone(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  scene: Scene,
): Turn | undefined {
  const { elsewhere } = turn.conversation;
  if (elsewhere === undefined || input.kind === "opened") return undefined;
  // What they write after the end begins a new session, which is ours.
  if (elsewhere.by === "nobody" || !isElsewhere(turn.conversation, scene.at)) return undefined;
  const kept = ordering(turn, ...latePhotos(input, scene));
  if (elsewhere.called === true || scene.at - elsewhere.at < patienceMs) return kept;
  const called = noting(kept, { elsewhere: { ...elsewhere, called: true } });
  const known = knownLines(desk, called, scene);
  return ordering(called, { kind: "call-person", why: "stuck", known });
}

/** The conversation without its mark, once the customer writes to the desk again. */
export function homeAgain(turn: Turn): Turn {
  const { elsewhere: _, ...conversation } = turn.conversation;
  return { ...turn, conversation };
}
