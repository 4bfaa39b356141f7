/** A person of ours serves: the desk is silent and carries over; of what it cannot carry whoever serves is told (rule 18). */
import type { Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { globalWord } from "./global-words.ts";
import type { PersonInput } from "./input.ts";
import { latePhotos } from "./late-photos.ts";
import { line } from "./line.ts";
import { cut, textOf } from "./plain.ts";
import { ordering } from "./turn.ts";
import { hushed } from "./word.ts";

/** Words for whoever serves; nothing for blanks. */
export function relayed(turn: Turn, words: string): Turn {
  return words.trim() === ""
    ? turn
    : ordering(turn, { kind: "relay-to-staff", text: cut(words, 2_000) });
}

/** The turn of a chat that a person serves. */
export function overheard(turn: Turn, input: PersonInput, scene: Scene): Turn {
  if (input.kind === "sent-photos") {
    const late = latePhotos(input, scene);
    const number = scene.facts.tickets[0]?.number ?? "";
    const about = [
      late.length === 0 ? line("relay.photo-chat") : line("relay.photo-case", { number }),
    ];
    return ordering(turn, ...late, {
      kind: "relay-to-staff",
      text: cut(input.caption ?? "", 2_000),
      about,
    });
  }
  if (input.kind === "unspoken")
    return ordering(turn, {
      kind: "relay-to-staff",
      text: "",
      about: [line("relay.unspoken")],
    });
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
