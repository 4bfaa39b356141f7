/** What need not be asked, because the person or the platform has told it before (rule 7). */
import type { Answers } from "../engine/conversation.ts";
import type { PersonFacts } from "../engine/facts.ts";
import { nameOf } from "./fields/name.ts";

/** Answers a report begins with; they are shown in its summary like all others. */
export function knownAbout(me: PersonFacts): Answers {
  const name = me.name ?? nameOf(me.profile?.name ?? "");
  return {
    ...(name === undefined ? {} : { name }),
    ...(me.phone === undefined ? {} : { phone: me.phone }),
    ...(me.address === undefined ? {} : { address: me.address }),
  };
}
