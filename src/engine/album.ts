/** Photos sent together: the first is answered, the others are counted without a word. */
import type { Desk } from "./desk.ts";
import type { Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { moved } from "./form.ts";
import { latePhotos } from "./late-photos.ts";
import { legible } from "./plain.ts";
import { standing } from "./question.ts";
import { albumOf, type Sending, shownIn, tooLarge, voicesIn } from "./sent.ts";
import { noting, ordering } from "./turn.ts";

/** WeChat and WeCom send every photo by itself: one that comes so many ms after another was chosen together with it. */
const togetherMs = 8_000;

/** Whether the album of this input was answered already. */
export function sameAlbum({ conversation }: Turn, input: Sending): boolean {
  const album = albumOf(input);
  if (album !== undefined) return album === conversation.album;
  return (
    conversation.sentAt !== undefined &&
    Math.abs(input.at - conversation.sentAt) <= togetherMs &&
    onlyShows(input)
  );
}

/** Whether an input is nothing but pictures or papers: words, voices and what is refused want an answer. */
function onlyShows(input: Sending): boolean {
  return (
    legible(input.caption ?? "").trim() === "" &&
    voicesIn(input).length === 0 &&
    shownIn(input).length > 0 &&
    (input.kind === "sent-photos" || !input.files.some(tooLarge))
  );
}

/** The turn with the album of this input noted as answered. */
export function withAlbum(turn: Turn, input: Sending): Turn {
  const { album: _, ...rest } = turn.conversation;
  const album = albumOf(input);
  const conversation = shownIn(input).length > 0 ? { ...rest, sentAt: input.at } : rest;
  return {
    ...turn,
    conversation:
      album === undefined || album.length > 80 ? conversation : { ...conversation, album },
  };
}

/** The turn with one more photo of an album kept, and nothing said unless its words answer what is asked. */
export function counted(desk: Desk, before: Turn, input: Sending, scene: Scene): Turn {
  const turn = noting(before, { sentAt: input.at });
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
