/** One input in, one turn out. Knows no dialog by name: the desk it is given holds them. */
import { about } from "./about.ts";
import { counted, sameAlbum, withAlbum } from "./album.ts";
import { begin } from "./begin.ts";
import type { Conversation } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import type { Dialog, GlobalWord, Scene, Step } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { homeAgain, isElsewhere, leftAlone, servedBy } from "./elsewhere.ts";
import type { Facts } from "./facts.ts";
import { metered } from "./flood.ts";
import { answered } from "./form.ts";
import { givesUp } from "./giving-up.ts";
import { globalWord, pressedWord } from "./global-words.ts";
import type { Input, PersonInput } from "./input.ts";
import { introduce } from "./introduce.ts";
import { type Line, line } from "./line.ts";
import { localeOf } from "./locale.ts";
import { lookedInto, spokenWords } from "./looked-into.ts";
import { chosen } from "./option.ts";
import { overheard, relayed } from "./overheard.ts";
import { optionsOf } from "./path.ts";
import { cut, textOf } from "./plain.ts";
import { restated, standing } from "./question.ts";
import { edited, takenBack, withdrew } from "./second-thoughts.ts";
import { fileMegabytesMax, isSending, shownIn, tooLarge, voicesIn } from "./sent.ts";
import { rung } from "./silence.ts";
import { noting, ordering, quiet, saying, text, tidied } from "./turn.ts";
import { listening, mayListen, voiced, withVoice } from "./voice.ts";
import { worded } from "./word.ts";

/** The next conversation and what is to be done. Same input, same turn. */
export function advance(desk: Desk, conversation: Conversation, input: Input, facts: Facts): Turn {
  const spoken = localeOf(conversation, input, facts, desk.rest);
  const turn = quiet({ ...conversation, ...spoken });
  const scene: Scene = { facts, at: input.at, locale: spoken.locale };
  return tidied(step(desk, turn, input, scene));
}

function step(desk: Desk, turn: Turn, input: Input, scene: Scene): Turn {
  if (input.kind === "rang") return rung(desk, turn, input.timer, input.cycle, scene);
  if (input.kind === "noticed") return desk.noticed(turn, input.notice, scene);
  const here = input.kind === "looked-into" ? turn : noting(turn, { lastAt: input.at });
  const { turn: noted, over } = metered(here, input, scene);
  return over ? noted : heard(desk, noted, input, scene);
}

/** A chat opened again within so many ms is the same opening: unblocking a Telegram bot comes as two events. */
const echoMs = 10_000;

function heard(desk: Desk, turn: Turn, input: PersonInput, scene: Scene): Turn {
  const gone = takenBack(turn, input);
  if (gone !== undefined) return gone;
  switch (input.kind) {
    case "left": {
      const { openedAt: _, ...conversation } = turn.conversation;
      return ordering({ ...turn, conversation }, { kind: "remember", reachable: false });
    }
    case "bounced":
      return turn;
    case "served":
      return servedBy(turn, input);
    case "withdrew":
      return withdrew(desk, turn, input.messageId, scene);
    case "edited":
      return turn.conversation.handling === "person"
        ? relayed(turn, input.text)
        : edited(desk, turn, input, scene);
    case "opened": {
      if (isElsewhere(turn.conversation, scene.at)) return turn;
      const { openedAt } = turn.conversation;
      const fresh = noting(turn, { openedAt: scene.at });
      return input.payload === undefined && openedAt !== undefined && scene.at - openedAt < echoMs
        ? ordering(fresh, { kind: "remember", reachable: true })
        : spokenTo(desk, fresh, input, scene);
    }
    case "looked-into":
      return input.found.kind === "words" && !isElsewhere(turn.conversation, scene.at)
        ? spokenTo(desk, turn, spokenWords(input, input.found.text), scene)
        : lookedInto(desk, turn, input, scene);
    case "said":
    case "chose":
    case "sent-photos":
    case "sent-files":
    case "shared-location":
    case "shared-contact":
    case "unspoken":
      return spokenTo(desk, turn, input, scene);
  }
}

function spokenTo(desk: Desk, told: Turn, input: PersonInput, heard: Scene): Turn {
  const scene: Scene = isSending(input) ? { ...heard, sending: true } : heard;
  const alone = leftAlone(desk, told, input, scene);
  if (alone !== undefined) return alone;
  const turn = homeAgain(told);
  const before = desk.first(turn, input, scene);
  if (before !== undefined) return before;
  if (
    turn.conversation.handling === "person" &&
    !(input.kind === "chose" && input.choice.startsWith("t:"))
  )
    return overheard(turn, input, scene);
  if (isSending(input) && sameAlbum(turn, input)) return counted(desk, turn, input, scene);
  const noted = isSending(input) ? withAlbum(turn, input) : turn;
  return withVoice(understood(desk, withVoice(noted, input), input, scene), input);
}

function understood(desk: Desk, turn: Turn, input: PersonInput, scene: Scene): Turn {
  const { talk } = turn.conversation;
  const at = talk === null ? undefined : standing(desk, talk);
  const option =
    talk === null || at === undefined
      ? undefined
      : chosen(input, talk, optionsOf(at.step, talk.answers, about(talk, scene)));
  const pressed = option?.id ?? (input.kind === "chose" ? input.choice : "");
  if (pressed.startsWith("t:")) return desk.press(turn, pressed, scene);
  const word =
    pressedWord(pressed) ??
    (input.kind === "said" && option === undefined ? wordIn(input.text, at, scene) : undefined);
  if (word !== undefined) return worded(desk, introduced(turn, scene), word, scene);
  if (input.kind === "unspoken") return unspoken(desk, turn, input.what, scene);
  if (input.kind === "sent-files" && input.files.some(tooLarge))
    return told(desk, turn, line("file.too-large", { limit: fileMegabytesMax }), scene);
  if (voicesIn(input).length > 0 && mayListen(turn.conversation, scene.facts.rules))
    return listening(turn, input, scene);
  if (voicesIn(input).length > 0 && scene.facts.me.role !== "customer")
    return voiced(desk, turn, input, scene);
  if (at === undefined || input.kind === "opened")
    return sleeper(desk, turn, input, scene) ?? desk.idle(turn, input, scene);
  if (option === undefined && talk?.dialog === desk.rest) return desk.idle(turn, input, scene);
  return voicesIn(input).length > 0
    ? voiced(desk, turn, input, scene)
    : answered(desk, turn, input, scene);
}

/** A word for the desk, alone; or a form given up in a sentence. */
function wordIn(
  said: string,
  at: { readonly dialog: Dialog; readonly step: Step } | undefined,
  { facts }: Scene,
): GlobalWord | undefined {
  const word = globalWord(said);
  const mayGiveUp = at?.dialog.form === true && at.step.asksWhy !== true;
  if (word !== undefined || !mayGiveUp || facts.me.role !== "customer") return word;
  return givesUp(said) ? "cancel" : undefined;
}

/** A form that fell asleep is offered before anything new begins. */
function sleeper(desk: Desk, turn: Turn, input: PersonInput, scene: Scene): Turn | undefined {
  const { talk, waiting } = turn.conversation;
  if (talk !== null || waiting.at(-1)?.asleep !== true) return undefined;
  const first = cut(textOf(input), 300);
  const told = voicesIn(input).length > 0 ? saying(turn, text(line("voice.kept"))) : turn;
  const shown = shownIn(input).map(({ id }) => id);
  const photos = shown.length > 0 ? { photos: shown } : {};
  return begin(desk, told, desk.resume, { ...photos, ...(first === "" ? {} : { first }) }, scene);
}

function introduced(turn: Turn, scene: Scene): Turn {
  return turn.conversation.introduced || scene.facts.me.role !== "customer"
    ? noting(turn, { introduced: true })
    : introduce(turn, scene);
}

function unspoken(desk: Desk, turn: Turn, what: string, scene: Scene): Turn {
  const key = what === "sticker" ? "desk.sticker" : "desk.unspoken";
  return told(desk, turn, line(what === "too-large" ? "desk.too-large" : key), scene);
}

function told(desk: Desk, turn: Turn, said: Line, scene: Scene): Turn {
  return restated(desk, saying(turn, text(said)), scene);
}
