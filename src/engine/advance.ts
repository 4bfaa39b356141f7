/** One input in, one turn out. Knows no dialog by name: the desk it is given holds them. */
import { begin } from "./begin.ts";
import type { Conversation } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import type { Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { homeAgain, isElsewhere, leftAlone, servedBy } from "./elsewhere.ts";
import type { Facts } from "./facts.ts";
import { metered } from "./flood.ts";
import { answered, moved } from "./form.ts";
import { globalWord, pressedWord } from "./global-words.ts";
import type { Input, PersonInput } from "./input.ts";
import { introduce } from "./introduce.ts";
import { latePhotos } from "./late-photos.ts";
import { line } from "./line.ts";
import { localeOf } from "./locale.ts";
import { chosen } from "./option.ts";
import { overheard, relayed } from "./overheard.ts";
import { optionsOf } from "./path.ts";
import { cut, legible, textOf } from "./plain.ts";
import { restated, standing } from "./question.ts";
import { edited, takenBack, withdrew } from "./second-thoughts.ts";
import { rung } from "./silence.ts";
import { noting, ordering, quiet, saying, text, tidied } from "./turn.ts";
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
  const { turn: noted, over } = metered(noting(turn, { lastAt: input.at }), input, scene);
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
    case "said":
    case "chose":
    case "sent-photos":
    case "shared-location":
    case "shared-contact":
    case "unspoken":
      return spokenTo(desk, turn, input, scene);
  }
}

function spokenTo(desk: Desk, told: Turn, input: PersonInput, scene: Scene): Turn {
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
  if (input.kind === "sent-photos" && sameAlbum(turn, input))
    return counted(desk, turn, input, scene);
  const noted = input.kind === "sent-photos" ? withAlbum(turn, input) : turn;
  return understood(desk, noted, input, scene);
}

function understood(desk: Desk, turn: Turn, input: PersonInput, scene: Scene): Turn {
  const { talk } = turn.conversation;
  const at = talk === null ? undefined : standing(desk, talk);
  const option =
    talk === null || at === undefined
      ? undefined
      : chosen(input, talk, optionsOf(at.step, talk.answers, scene));
  const pressed = option?.id ?? (input.kind === "chose" ? input.choice : "");
  if (pressed.startsWith("t:")) return desk.press(turn, pressed, scene);
  const word =
    pressedWord(pressed) ??
    (input.kind === "said" && option === undefined ? globalWord(input.text) : undefined);
  if (word !== undefined) return worded(desk, introduced(turn, scene), word, scene);
  if (input.kind === "unspoken") return unspoken(desk, turn, input.what, scene);
  if (at === undefined || input.kind === "opened")
    return sleeper(desk, turn, input, scene) ?? desk.idle(turn, input, scene);
  if (option === undefined && talk?.dialog === desk.rest) return desk.idle(turn, input, scene);
  return answered(desk, turn, input, scene);
}

/** A form that fell asleep is offered before anything new begins. */
function sleeper(desk: Desk, turn: Turn, input: PersonInput, scene: Scene): Turn | undefined {
  const { talk, waiting } = turn.conversation;
  if (talk !== null || waiting.at(-1)?.asleep !== true) return undefined;
  const first = cut(textOf(input), 300);
  const photos = input.kind === "sent-photos" ? { photos: input.photos.map(({ id }) => id) } : {};
  return begin(desk, turn, desk.resume, { ...photos, ...(first === "" ? {} : { first }) }, scene);
}

function introduced(turn: Turn, scene: Scene): Turn {
  return turn.conversation.introduced || scene.facts.me.role !== "customer"
    ? noting(turn, { introduced: true })
    : introduce(turn, scene);
}

function unspoken(desk: Desk, turn: Turn, what: string, scene: Scene): Turn {
  const said = line(what === "too-large" ? "desk.too-large" : "desk.unspoken");
  return restated(desk, saying(turn, text(said)), scene);
}

function sameAlbum(turn: Turn, input: PersonInput & { readonly kind: "sent-photos" }): boolean {
  const album = input.photos[0]?.album;
  return album !== undefined && album === turn.conversation.album;
}

function withAlbum(turn: Turn, input: PersonInput & { readonly kind: "sent-photos" }): Turn {
  const { album: _, ...conversation } = turn.conversation;
  const album = input.photos[0]?.album;
  return {
    ...turn,
    conversation:
      album === undefined || album.length > 80 ? conversation : { ...conversation, album },
  };
}

function counted(
  desk: Desk,
  turn: Turn,
  input: PersonInput & { readonly kind: "sent-photos" },
  scene: Scene,
): Turn {
  const { talk } = turn.conversation;
  const at = talk === null ? undefined : standing(desk, talk);
  const gathered = talk === null ? undefined : at?.dialog.gather?.(input, talk.answers, scene);
  if (talk === null || gathered === undefined) return ordering(turn, ...latePhotos(input, scene));
  // The words of an album may stand under any of its photos, and those come in any order.
  const words = legible(input.caption ?? "").trim();
  const spotted = words === "" ? {} : (at?.dialog.spot?.(words, talk.answers, scene).fields ?? {});
  const merged = { ...talk.answers, ...spotted, ...gathered };
  const answers = at?.dialog.derive?.(merged, scene) ?? merged;
  const next = { ...talk, answers, lastAt: scene.at };
  if (at === undefined || Object.keys(spotted).length === 0) return noting(turn, { talk: next });
  return Object.hasOwn(spotted, at.step.field)
    ? moved(desk, turn, next, at.dialog, scene)
    : noting(turn, { talk: next });
}
