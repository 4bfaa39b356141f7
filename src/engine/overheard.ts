/** A person serves: the desk is silent and carries words, photos and files over. */
import type { Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import type { FileRef, PersonInput } from "./input.ts";
import { latePhotos } from "./late-photos.ts";
import { type Line, line } from "./line.ts";
import { cut, textOf } from "./plain.ts";
import { isSending, shownName, tooLarge } from "./sent.ts";
import { ordering } from "./turn.ts";

/** UTF-16 units of one message carried over. */
const relayMax = 2_000;

/** What a person did, carried to the colleague who serves them. */
export function overheard(turn: Turn, input: PersonInput, scene: Scene): Turn {
  if (isSending(input))
    return relayed(
      ordering(turn, ...latePhotos(input, scene)),
      input.caption ?? "",
      input.kind === "sent-photos" ? line("sent.photo") : fileLine(input.files[0]),
    );
  if (input.kind === "said" && input.voice !== undefined)
    return relayed(turn, input.text, line("sent.heard"));
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

/** Words for the colleague, with what came beside them; nothing where there is neither. */
export function relayed(turn: Turn, words: string, what?: Line): Turn {
  if (what !== undefined)
    return ordering(turn, { kind: "relay-to-staff", text: cut(words, relayMax), what });
  return words.trim() === ""
    ? turn
    : ordering(turn, { kind: "relay-to-staff", text: cut(words, relayMax) });
}

function fileLine(file: FileRef | undefined): Line | undefined {
  if (file === undefined) return undefined;
  if (tooLarge(file)) return line("sent.refused");
  if (file.kind !== "document") return line(`sent.${file.kind}`);
  const name = shownName(file);
  return name === "" ? line("sent.document") : line("sent.document-named", { name });
}
