import { accepted, dayMs, finished, reported, type Walk, worked } from "../walk.ts";

/** What becomes of a case between customer and colleagues. */
export const cases = {
  "another-time": {
    before: accepted,
    async play(theatre, words) {
      const { press, say } = theatre;
      await press("engineer", /^t:propose:/);
      await say("engineer", words.twoTimes);
      await press("customer", /^t:counter:/);
      await say("customer", words.otherTime);
      await press("engineer", /^t:propose:/);
      await press("engineer", /^a:propose:slots:/);
      await press("customer", /^t:appoint:/);
    },
    ends: { class: "repair", status: "appointed" },
  },
  "agreed-by-phone": {
    before: accepted,
    async play(theatre, words) {
      await theatre.press("engineer", /^t:appoint:/);
      await theatre.say("engineer", words.oneTime);
      await theatre.say("customer", words.progress);
    },
    ends: { class: "repair", status: "appointed" },
  },
  "visit-put-off": {
    before: accepted,
    async play(theatre, words) {
      const { press, say } = theatre;
      await press("engineer", /^t:appoint:/);
      await say("engineer", words.oneTime);
      await say("customer", words.putOff);
      await say("customer", words.otherTime);
      await press("engineer", /^t:propose:/);
      await press("engineer", /^a:propose:slots:/);
      await press("customer", /^t:appoint:/);
    },
    ends: { class: "repair", status: "appointed" },
  },
  "still-not-right": {
    before: accepted,
    async play({ press, say, send }, words) {
      await say("customer", words.stillBroken);
      await send("customer", "photo");
      await say("customer", words.anotherFault);
      await press("customer", /^a:belongs:case:S/);
    },
    ends: { class: "repair", status: "accepted" },
    form: (words) => ({ added: `${words.stillBroken}\n${words.anotherFault}` }),
  },
  "work-refused": {
    before: worked,
    async play(theatre, words) {
      const { press, say } = theatre;
      await press("customer", /^t:refuse:/);
      await press("customer", /:reason\.not-fixed$/);
      await finished(theatre, words);
      await press("customer", /^t:agree:/);
      await press("customer", /:average$/);
      await press("customer", /:satisfied$/);
      await say("customer", words.skip);
    },
    ends: { class: "repair", status: "surveyed" },
  },
  "survey-left-open": {
    before: worked,
    async play(theatre) {
      await theatre.press("customer", /^t:agree:/);
      await theatre.pass(2 * dayMs);
      await theatre.pass(3 * dayMs);
    },
    ends: { class: "repair", status: "archived" },
  },
  "sent-back-for-more": {
    before: reported,
    async play(theatre, words) {
      const { press, say, send } = theatre;
      await press("supervisor", /^t:return:/);
      await press("supervisor", /:reason\.model-missing$/);
      await send("customer", "photo");
      await say("customer", words.model);
      await press("supervisor", /^t:approve:/);
    },
    ends: { class: "repair", status: "approved" },
    form: () => ({ model: "KFR-35GW" }),
  },
  rejected: {
    before: reported,
    async play(theatre) {
      await theatre.press("supervisor", /^t:reject:/);
      await theatre.press("supervisor", /:reason\.not-ours$/);
    },
    ends: { class: "repair", status: "rejected" },
  },
  "cancelled-by-customer": {
    before: reported,
    async play(theatre, words) {
      const { press, say } = theatre;
      await say("customer", words.cancel);
      await press("customer", /^t:cancel:/);
      await press("customer", /:keep$/);
      await say("customer", words.progress);
      await press("customer", /^t:cancel:/);
      await press("customer", /:reason\.solved$/);
    },
    ends: { class: "repair", status: "cancelled" },
  },
  "job-declined": {
    second: true,
    before: reported,
    async play(theatre, words) {
      const { press } = theatre;
      await press("supervisor", /^t:approve:/);
      await press("supervisor", /^t:dispatch:[^:]+:/, words.names.engineer);
      await press("engineer", /^t:decline:/);
      await press("engineer", /:reason\.too-far$/);
      await press("supervisor", /^t:dispatch:/);
      await press("supervisor", /^t:dispatch:[^:]+:/, words.names.second);
      await press("second", /^t:accept:/);
    },
    ends: { class: "repair", status: "accepted" },
  },
  "job-given-to-another": {
    second: true,
    before: reported,
    async play(theatre, words) {
      const { press } = theatre;
      await press("supervisor", /^t:approve:/);
      await press("supervisor", /^t:dispatch:[^:]+:/, words.names.engineer);
      await press("engineer", /^t:accept:/);
      await press("supervisor", /^t:dispatch:[^:]+:/, words.names.second);
      await press("supervisor", /^a:redispatch:sure:no$/);
      await press("supervisor", /^t:dispatch:[^:]+:/, words.names.second);
      await press("supervisor", /^a:redispatch:sure:yes$/);
    },
    ends: { class: "repair", status: "dispatched" },
  },
  "nobody-reviews": {
    before: reported,
    async play(theatre) {
      await theatre.pass(dayMs);
      await theatre.press("supervisor", /^t:approve:/);
      await theatre.pass(dayMs);
    },
    ends: { class: "repair", status: "approved" },
  },
} as const satisfies Readonly<Record<string, Walk>>;
