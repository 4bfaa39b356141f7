/** Staff are bound by a one-time code; wrong codes are answered alike, and after five not at all. */
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import type { PersonInput } from "../engine/input.ts";
import { line } from "../engine/line.ts";
import { noting, ordering, saying, text } from "../engine/turn.ts";
import { roleLine } from "./say.ts";

/** Wrong codes from one chat in an hour before we fall silent. */
const wrongCodesMax = 5;

/** Two groups of four, without letters that look alike. */
const shape = /^\s*[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\s*$/i;

/** The turn for a one-time code, good or wrong; nothing when the input is none. */
export function codeTried(
  turn: Turn,
  input: PersonInput,
  scene: Scene,
  idle: boolean,
): Turn | undefined {
  const words =
    input.kind === "said" ? input.text : input.kind === "opened" ? (input.payload ?? "") : "";
  if (words.length > 20 || !shape.test(words)) return undefined;
  const { code, wrongCodes, me } = scene.facts;
  if (code === undefined && (!idle || me.role !== "customer")) return undefined;
  if (wrongCodes >= wrongCodesMax) return turn;
  if (code === undefined) return saying(turn, text(line("staff.code-wrong")));
  const bound = ordering(noting(turn, { talk: null, waiting: [], introduced: true }), {
    kind: "bind-staff",
    code: code.code,
  });
  return saying(bound, text(line("staff.bound", { name: code.name, role: roleLine(code.role) })));
}
