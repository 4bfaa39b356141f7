import { reported, type Walk } from "../walk.ts";

/** Words that work everywhere, what is not understood, people, and what colleagues ask the desk. */
export const everyday = {
  everyday: {
    async play({ open, say, send }, words) {
      await open("customer");
      await say("customer", words.hello);
      await say("customer", words.hours);
      await say("customer", words.help);
      await say("customer", words.progress);
      await say("customer", words.edit);
      await say("customer", words.cancel);
      await send("customer", "sticker");
      await say("customer", words.thanks);
    },
  },
  reminders: {
    async play({ open, say }, words) {
      await open("customer");
      await say("customer", words.stop);
      await say("customer", words.start);
    },
  },
  "not-understood": {
    async play({ open, say, press }, words) {
      await open("customer");
      await press("customer", /^a:menu:choose:repair$/);
      for (const one of words.nonsense) await say("customer", one);
      await press("supervisor", /^t:take:/);
      await press("supervisor", /^t:give:/);
    },
  },
  person: {
    async play({ open, say, press }, words) {
      await open("customer");
      await press("customer", /^a:menu:choose:repair$/);
      await say("customer", words.product);
      await say("customer", words.human);
      await press("supervisor", /^t:take:/);
      await say("customer", words.fault, "supervisor");
      await say("supervisor", words.answer, "customer");
      await press("supervisor", /^t:give:/);
    },
  },
  "beside-the-question": {
    async play({ open, say, press }, words) {
      await open("customer");
      await say("customer", words.exchange);
      await say("customer", words.hours);
      await say("customer", words.danger);
      await say("customer", words.askPerson);
      await press("supervisor", /^t:take:/);
      await press("supervisor", /^t:give:/);
    },
  },
  staff: {
    before: reported,
    async play({ open, say, press }, words) {
      await open("engineer");
      await say("supervisor", words.jobs);
      await press("supervisor", /^t:show:/);
      await say("supervisor", words.help);
      await say("engineer", words.nonsense[0]);
      await say("engineer", words.thanks);
    },
    ends: { class: "repair", status: "registered" },
  },
  language: {
    async play({ open, say, press }, words) {
      await open("customer");
      await say("customer", words.language);
      await press("customer", words.ownLanguage);
      await say("customer", words.hello);
    },
  },
} as const satisfies Readonly<Record<string, Walk>>;
