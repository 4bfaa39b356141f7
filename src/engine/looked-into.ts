/** What a look into a photo or a file found, once the media lane has seen its bytes. */
import type { Answers, Talk } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import type { Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { isElsewhere } from "./elsewhere.ts";
import type { PersonInput } from "./input.ts";
import { type Line, line } from "./line.ts";
import { relayed } from "./overheard.ts";
import { put, restated, standing } from "./question.ts";
import { fileMegabytesMax } from "./sent.ts";
import { noting, saying, talking, text } from "./turn.ts";

type LookedInto = PersonInput & { readonly kind: "looked-into" };

/** The words of a voice message as if they had been typed, marked as understood from it. */
export function spokenWords(
  { file, messageId, at }: LookedInto,
  words: string,
): PersonInput & { readonly kind: "said" } {
  return {
    kind: "said",
    text: words,
    voice: file,
    ...(messageId === undefined ? {} : { messageId }),
    at,
  };
}

/** The turn after a look found no words: a label fills its fields, what cannot be kept is told with a way out. */
export function lookedInto(desk: Desk, turn: Turn, input: LookedInto, scene: Scene): Turn {
  const { found } = input;
  const away = isElsewhere(turn.conversation, scene.at);
  const served = away || turn.conversation.handling === "person";
  switch (found.kind) {
    case "words":
      return turn;
    case "no-words":
      return served ? turn : restated(desk, saying(turn, text(line("voice.kept"))), scene);
    case "label":
      return served ? turn : labelled(desk, turn, input, scene);
    case "refused": {
      const told: Line =
        found.why === "too-large"
          ? line("file.too-large", { limit: fileMegabytesMax })
          : line("file.not-allowed");
      const left = dropped(turn, input.file);
      if (away) return left;
      return served
        ? relayed(left, "", [line("sent.refused")])
        : restated(desk, saying(left, text(told)), scene);
    }
  }
}

/** The form filled from a device's label; said only where the summary stands already, which shows it anyway. */
function labelled(desk: Desk, turn: Turn, input: LookedInto, scene: Scene): Turn {
  const { talk } = turn.conversation;
  const at = talk === null ? undefined : standing(desk, talk);
  const found = talk === null ? undefined : at?.dialog.gather?.(input, talk.answers, scene);
  if (talk === null || at === undefined || found === undefined || Object.keys(found).length === 0)
    return turn;
  const filled = talking(turn, { ...talk, answers: { ...talk.answers, ...found } });
  return at.step.card === undefined
    ? filled
    : put(desk, saying(filled, text(line("label.read"))), scene);
}

/** The turn with this attachment no longer counted in any talk. */
function dropped(turn: Turn, id: string): Turn {
  const { talk, waiting } = turn.conversation;
  const without = (one: Talk): Talk => ({ ...one, answers: answersWithout(one.answers, id) });
  return noting(turn, {
    talk: talk === null ? null : without(talk),
    waiting: waiting.map(without),
  });
}

function answersWithout(answers: Answers, id: string): Answers {
  const { photos, ...others } = answers;
  if (!Array.isArray(photos)) return answers;
  const left = photos.filter((one) => one !== id);
  return left.length === 0 ? others : { ...others, photos: left };
}
