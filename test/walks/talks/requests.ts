import type { Walk } from "../walk.ts";

/** What is asked of the desk besides a visit. */
export const requests = {
  "advice-helped": {
    async play({ open, say, press }, words) {
      await open("customer");
      await say("customer", words.advice);
      await press("customer", /^a:consult:advice:yes$/);
    },
  },
  "advice-did-not-help": {
    async play({ open, say, press }, words) {
      await open("customer");
      await say("customer", words.advice);
      await press("customer", /^a:consult:advice:no$/);
      await say("customer", words.skip);
      await press("customer", /^a:report:wish:soon$/);
      await say("customer", words.who);
      await say("customer", words.address);
      await press("customer", /^a:report:confirm:yes$/);
    },
    ends: { class: "repair", status: "registered" },
  },
  question: {
    async play({ open, say, press }, words) {
      await open("customer");
      await say("customer", words.question);
      await press("customer", /^a:consult:confirm:yes$/);
      await press("supervisor", /^t:take:/);
      await say("supervisor", words.tip, "customer");
      await press("supervisor", /^t:give:/);
      await press("supervisor", /^t:tell:/);
      await press("customer", /:satisfied$/);
    },
    ends: { class: "consultation", status: "told" },
    form: ({ question }) => ({ fault: question }),
  },
  exchange: {
    async play({ open, say, press, send }, words) {
      await open("customer");
      await say("customer", words.exchange);
      await press("customer", /^a:exchange:reason:faulty$/);
      await say("customer", words.fault);
      await press("customer", /^a:exchange:condition:used$/);
      await press("customer", /^a:exchange:claim:exchange$/);
      await send("customer", "photo");
      await say("customer", words.who);
      await press("customer", /^a:exchange:confirm:yes$/);
      await press("supervisor", /^t:approve:/);
      await press("supervisor", /^t:tell:/);
      await press("customer", /:satisfied$/);
      await press("customer", /:average$/);
      await say("customer", words.skip);
    },
    ends: { class: "exchange", status: "surveyed" },
    form: () => ({ order: "A32-202405001", model: "KFR-35GW", claim: "exchange" }),
  },
  complaint: {
    async play({ open, say, press }, words) {
      await open("customer");
      await say("customer", words.complaint);
      await press("customer", /^a:complaint:contact:anonymous$/);
      await press("customer", /^a:complaint:confirm:yes$/);
      await press("supervisor", /^t:take:/);
      await say("supervisor", words.answer, "customer");
      await say("customer", words.reply, "supervisor");
      await press("supervisor", /^t:give:/);
      await press("supervisor", /^t:tell:/);
      await press("customer", /:dissatisfied$/);
      await press("customer", /:dissatisfied$/);
      await press("customer", /:reasons:speed$/);
      await press("customer", /:reasons:attitude$/);
      await press("customer", /:reasons:done$/);
      await say("customer", words.opinion);
      await press("supervisor", /^t:replan:/);
    },
    ends: { class: "complaint", status: "approved" },
    form: ({ complaint }) => ({ fault: complaint }),
  },
  feedback: {
    async play({ open, say, press }, words) {
      await open("customer");
      await press("customer", /^a:menu:choose:more$/);
      await press("customer", /^a:more:choose:feedback$/);
      await press("customer", /^a:feedback:theme:praise$/);
      await say("customer", words.praise);
      await say("customer", words.who);
      await press("customer", /^a:feedback:confirm:yes$/);
    },
    ends: { class: "suggestion", status: "registered" },
    form: ({ praise }) => ({ fault: praise, topic: "praise" }),
  },
  "my-data": {
    async play({ open, say, press }, words) {
      await open("customer");
      await say("customer", words.myData);
      await press("customer", /^a:my-data:choose:correct$/);
      await press("customer", /^a:my-data:which:phone$/);
      await say("customer", words.newPhone);
      await say("customer", words.myData);
      await press("customer", /^a:my-data:choose:export$/);
      await say("customer", words.myData);
      await press("customer", /^a:my-data:choose:erase$/);
      await press("customer", /^a:my-data:erase:no$/);
      await say("customer", words.myData);
      await press("customer", /^a:my-data:choose:leave$/);
    },
  },
  "my-data-erased": {
    async play({ open, say, press }, words) {
      await open("customer");
      await say("customer", words.myData);
      await press("customer", /^a:my-data:choose:erase$/);
      await say("customer", words.erase);
    },
  },
} as const satisfies Readonly<Record<string, Walk>>;
