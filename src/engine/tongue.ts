/** Which language a chat goes on in, once somebody has named one. */
import type { Desk } from "./desk.ts";
import type { Scene, Tongue } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { line } from "./line.ts";
import { localeNamed } from "./locale.ts";
import { restated } from "./question.ts";
import { noting, ordering, saying, text } from "./turn.ts";

/** The turn that goes on in the language named, confirmed in it, with the pending question once more. */
export function spoken(desk: Desk, turn: Turn, tongue: Tongue, scene: Scene): Turn {
  const locale = localeNamed(tongue, scene.locale);
  const chosen = ordering(noting(turn, { locale, localeFrom: "chosen" }), {
    kind: "remember",
    locale,
  });
  return restated(desk, saying(chosen, text(line("language.set"))), { ...scene, locale });
}
