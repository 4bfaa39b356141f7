/** A person of ours serves: the desk is silent and carries over; of what it cannot carry whoever serves is told (rule 18). */
import type { Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { globalWord } from "./global-words.ts";
import type { FileRef, PersonInput } from "./input.ts";
import { latePhotos } from "./late-photos.ts";
import { type Line, line } from "./line.ts";
import { cut, textOf } from "./plain.ts";
import { isSending, type Sending, shownName, tooLarge } from "./sent.ts";
import { ordering } from "./turn.ts";
import { hushed } from "./word.ts";

/** UTF-16 units of one message carried over. */
const relayMax = 2_000;

/** Words for whoever serves, with what came beside them; nothing where there is neither. */
export function relayed(turn: Turn, words: string, about: readonly Line[] = []): Turn {
  if (about.length > 0)
    return ordering(turn, { kind: "relay-to-staff", text: cut(words, relayMax), about });
  return words.trim() === ""
    ? turn
    : ordering(turn, { kind: "relay-to-staff", text: cut(words, relayMax) });
}

/** The turn of a chat that a person serves. */
export function overheard(turn: Turn, input: PersonInput, scene: Scene): Turn {
  if (isSending(input)) return sent(turn, input, scene);
  if (input.kind === "unspoken") return relayed(turn, "", [line("relay.unspoken")]);
  if (input.kind === "said" && input.voice !== undefined)
    return relayed(turn, input.text, [line("sent.heard")]);
  const word = input.kind === "said" ? globalWord(input.text) : undefined;
  // Said to the desk whoever serves, and answered by it alone (rule 20).
  if (word === "stop" || word === "start") return hushed(turn, word === "stop");
  if (input.kind === "shared-contact")
    return relayed(turn, [input.name, input.phone].filter(Boolean).join(" "));
  if (input.kind === "shared-location")
    return relayed(
      turn,
      [input.title, input.address, `${input.latitude}, ${input.longitude}`]
        .filter(Boolean)
        .join(" "),
    );
  return relayed(turn, textOf(input));
}

/** Photos and files are kept; the colleague reads what came and where it lies. */
function sent(turn: Turn, input: Sending, scene: Scene): Turn {
  const late = latePhotos(input, scene);
  const number = late.length === 0 ? undefined : (scene.facts.tickets[0]?.number ?? "");
  const about = input.kind === "sent-photos" ? photoLine(number) : fileLine(input.files[0], number);
  return relayed(ordering(turn, ...late), input.caption ?? "", about === undefined ? [] : [about]);
}

const photoLine = (number: string | undefined): Line =>
  number === undefined ? line("relay.photo-chat") : line("relay.photo-case", { number });

function fileLine(file: FileRef | undefined, number: string | undefined): Line | undefined {
  if (file === undefined) return undefined;
  if (tooLarge(file)) return line("sent.refused");
  const what = named(file);
  return number === undefined
    ? line("relay.file-chat", { what })
    : line("relay.file-case", { what, number });
}

function named(file: FileRef): Line {
  if (file.kind !== "document") return line(`sent.${file.kind}`);
  const name = shownName(file);
  return name === "" ? line("sent.document") : line("sent.document-named", { name });
}
