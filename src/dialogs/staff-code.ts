/** Staff are bound by a one-time code; wrong codes are answered alike, and after five not at all. */
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import { globalWord } from "../engine/global-words.ts";
import type { PersonInput } from "../engine/input.ts";
import { line } from "../engine/line.ts";
import { noting, ordering, saying, text } from "../engine/turn.ts";
import { roleLine } from "./say.ts";

/** Wrong codes from one chat in an hour before we fall silent. */
const wrongCodesMax = 5;

/** Two groups of four, without letters that look alike; with a blank for the dash only where a digit tells it from two words. */
const shape = /^\s*(?=.*[-–—－\d])[0-9A-HJKMNP-TV-Z]{4} ?[-–—－ ] ?[0-9A-HJKMNP-TV-Z]{4}\s*$/i;

/**
 * In the company's own app nobody is a customer: whoever is not bound yet is asked for the one-time code.
 * Nothing for others, and nothing for the choice of a language.
 */
export function unbound(turn: Turn, input: PersonInput, scene: Scene): Turn | undefined {
  const { platform, me, rules, wrongCodes } = scene.facts;
  if (platform !== "wecom" || me.role !== "customer") return undefined;
  const word = input.kind === "said" ? globalWord(input.text) : undefined;
  if (word === "english" || word === "chinese") return undefined;
  if (wrongCodes >= wrongCodesMax) return turn;
  const here = noting(turn, { talk: null, waiting: [] });
  return saying(
    input.kind === "opened" ? ordering(here, { kind: "remember", reachable: true }) : here,
    text(line("staff.unbound", { company: rules.companyName })),
  );
}

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
  const inside = scene.facts.platform === "wecom";
  if (code === undefined)
    return saying(turn, text(line(inside ? "staff.code-unknown" : "staff.code-wrong")));
  const bound = ordering(noting(turn, { talk: null, waiting: [], introduced: true }), {
    kind: "bind-staff",
    code: code.code,
  });
  return saying(bound, text(line("staff.bound", { name: code.name, role: roleLine(code.role) })));
}
