/** How much one person may say in a minute (S9): all of it is kept, but beyond the limit one polite line is the only answer. */
import type { Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import type { PersonInput } from "./input.ts";
import { line } from "./line.ts";
import { albumOf } from "./sent.ts";
import { noting, ordering, saying, text } from "./turn.ts";

/** A minute of counting, in ms of platform time: a backlog heard late is counted as it was sent. */
const minuteMs = 60_000;

export interface Metered {
  readonly turn: Turn;
  /** Too much: the turn is over, whatever was said. */
  readonly over: boolean;
}

/** The turn with one more message of this minute. The counter lies in the chat, so every process counts the same. */
export function metered(turn: Turn, input: PersonInput, scene: Scene): Metered {
  const { messagesPerMinuteMax: most } = scene.facts.rules;
  if (most === 0 || scene.facts.me.role !== "customer" || !weighs(turn, input))
    return { turn, over: false };
  const { minute } = turn.conversation;
  const elapsed = minute === undefined ? minuteMs : scene.at - minute.from;
  // An older message that comes late belongs to a minute long past.
  if (elapsed <= -minuteMs) return { turn, over: false };
  const now =
    minute === undefined || elapsed >= minuteMs ? { from: scene.at, messages: 0 } : minute;
  if (now.messages > most) return { turn, over: true };
  const messages = now.messages + 1;
  const noted = noting(turn, { minute: { from: now.from, messages } });
  return messages > most
    ? { turn: slowedDown(noted, most), over: true }
    : { turn: noted, over: false };
}

/** Leaving and taking back are heard always; the other photos of an album are one message with the first. */
function weighs(turn: Turn, input: PersonInput): boolean {
  switch (input.kind) {
    case "left":
    case "withdrew":
    case "bounced":
    case "served":
    case "looked-into":
      return false;
    case "sent-photos":
    case "sent-files": {
      const album = albumOf(input);
      return album === undefined || album !== turn.conversation.album;
    }
    case "said":
    case "chose":
    case "shared-location":
    case "shared-contact":
    case "opened":
    case "edited":
    case "unspoken":
      return true;
  }
}

/** The one answer; where a person serves the desk stays silent, and that person is told that something is missing. */
function slowedDown(turn: Turn, most: number): Turn {
  return turn.conversation.handling === "person"
    ? ordering(turn, { kind: "relay-to-staff", text: "", about: [line("sent.more")] })
    : saying(turn, text(line("desk.slower", { most })));
}
