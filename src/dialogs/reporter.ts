/** Who registered for somebody else, out of the answers. */
import type { Answers } from "../engine/conversation.ts";
import type { Reporter } from "../tickets/ticket.ts";
import { relations } from "./request-words.ts";
import { given } from "./say.ts";

/** Nothing where the person on site wrote themselves. */
export function reporterOf(answers: Answers): Reporter | undefined {
  const relation = relations.find((known) => known === answers["relation"]);
  if (relation === undefined) return undefined;
  const name = given(answers["reporterName"]);
  const phone = given(answers["reporterPhone"]);
  return {
    relation,
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    call: answers["call"] === "reporter" ? "reporter" : "site",
  };
}
