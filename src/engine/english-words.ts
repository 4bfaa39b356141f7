/** What people type in English instead of the buttons of requests, questions and their own data. */
import type { Key } from "../../locales/key.ts";

/** By the key of the button's label: the label itself and what else means it; parted by slashes. */
export const englishWords = {
  "relation.company": ["company or client / company / my company / client / a client"],
  "relation.other": ["somebody else / someone else / other / another person / a friend"],
  "call.site": ["call who is on site / on site / who is on site / call them / them"],
  "call.reporter": ["call who registered / call me / me / whoever registered"],
  "topic.not-wanted": ["not wanted any more / not wanted / changed my mind / don't want it"],
  "topic.product": ["product quality / quality / product / the product"],
  "topic.attitude": ["service attitude / attitude / rude / service / the service"],
  "topic.speed": ["response speed / speed / too slow / slow / waiting time"],
  "topic.idea": ["an idea / idea / suggestion / a suggestion"],
  "request.send": ["send it / send / submit / yes, send it / confirm"],
  "data.leave": ["nothing, thanks / nothing / no thanks / nothing else"],
  "data.export": ["get a copy / copy / a copy / export / download"],
  "field.order": ["order no / order number / order"],
  "field.topic": ["subject / topic / reason"],
  "field.about": ["about case / case / which case"],
  "field.reporter": ["reporter / registered by"],
  "field.own-phone": ["reporter's phone / my phone / my own phone"],
} as const satisfies Partial<Record<Key, readonly string[]>>;
