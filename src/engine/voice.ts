/** Voice messages: kept, asked for in writing, or understood where the desk can listen. */
import type { TalkRules } from "../tickets/talk-rules.ts";
import type { Conversation, Talk } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import type { Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import type { PersonInput } from "./input.ts";
import { latePhotos } from "./late-photos.ts";
import { line } from "./line.ts";
import { restated } from "./question.ts";
import { voicesIn } from "./sent.ts";
import { noting, ordering, saying, text } from "./turn.ts";

/** Voice messages kept in a conversation; more wait with the ticket. */
const voicesKept = 20;

/** Ids of the voice messages that belong to a talk. */
export function voicesOf({ answers }: Pick<Talk, "answers">): readonly string[] {
  const voices = answers["voices"];
  return Array.isArray(voices) ? voices.filter((id) => typeof id === "string") : [];
}

/** The turn with the voice message of this input noted in the talk under way, and whether words were understood from it. */
export function withVoice(turn: Turn, input: PersonInput): Turn {
  const { talk } = turn.conversation;
  const own = input.kind === "said" ? input.voice : undefined;
  const ids = own === undefined ? voicesIn(input).map(({ id }) => id) : [own];
  if (talk === null || ids.length === 0) return turn;
  const voices = [...new Set([...voicesOf(talk), ...ids])].slice(0, voicesKept);
  const answers = {
    ...talk.answers,
    voices,
    ...(own === undefined ? {} : { transcribed: true as const }),
  };
  return noting(turn, { talk: { ...talk, answers } });
}

/** What the version of a privacy text ends with where it said that voice messages are listened to (P8). */
export const voiceMark = "+voice";

/** Whether voice messages of this chat may be turned into words: the desk can, and the person was told. */
export function mayListen(
  { privacy }: Pick<Conversation, "privacy">,
  { listens }: Pick<TalkRules, "listens">,
): boolean {
  return listens === true && privacy?.version.endsWith(voiceMark) === true;
}

/** Where the desk listens nothing is said yet: the words come by themselves, or the request to write them. */
export function listening(turn: Turn, input: PersonInput, scene: Scene): Turn {
  return turn.conversation.talk === null ? ordering(turn, ...latePhotos(input, scene)) : turn;
}

/** A voice message as an answer: it is kept, and its words are asked for kindly; no misunderstanding is counted. */
export function voiced(desk: Desk, turn: Turn, input: PersonInput, scene: Scene): Turn {
  const { talk } = turn.conversation;
  const again = talk !== null && voicesOf(talk).length > voicesIn(input).length;
  return restated(desk, kept(turn, again ? "voice.again" : "voice.kept", scene), scene);
}

/** Said that a voice message is kept; who was not told yet that the desk can listen is told now, for the next one. */
export function kept(turn: Turn, said: "voice.again" | "voice.kept", scene: Scene): Turn {
  const told = saying(turn, text(line(said)));
  const { privacy } = turn.conversation;
  const { listens } = scene.facts.rules;
  if (listens !== true || privacy === undefined || mayListen(turn.conversation, { listens }))
    return told;
  const version = `${privacy.version}${voiceMark}`;
  return saying(
    noting(told, { privacy: { ...privacy, version, toldAt: scene.at } }),
    text(line("hello.voice")),
  );
}
