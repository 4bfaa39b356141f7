/** What each dialog begins with: what is known, and what was said at its door. */
import type { Answers } from "../engine/conversation.ts";
import type { Scene } from "../engine/dialog.ts";
import { knownAbout } from "./known.ts";
import type { Want } from "./wants.ts";

/** The first answers of a dialog; `found` is what the fields of a report found in the words. */
export function entryAnswers(want: Want, found: Answers, scene: Scene): Answers {
  const { class: _, wish: __, ...said } = found;
  const { address: ___, ...contact } = knownAbout(scene.facts.me);
  switch (want) {
    case "consult":
      return { ...knownAbout(scene.facts.me), ...said };
    case "exchange":
      return { ...contact, ...said, class: "exchange" };
    case "behalf":
      return found;
    case "complaint":
    case "feedback":
      return said.fault === undefined ? {} : { fault: said.fault };
    case "my-data":
      return {};
  }
}
