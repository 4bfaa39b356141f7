import { dayMs, hourMs, reported, type Walk } from "../walk.ts";

/** Ways to a case: told at once, step by step, corrected, put aside and taken up again. */
export const reports = {
  "report-in-one-sentence": {
    play: reported,
    ends: { class: "repair", status: "registered" },
    form: ({ names, wholeFault, phone, address }) => ({
      name: names.customer,
      fault: wholeFault,
      phone: `+86${phone}`,
      address,
    }),
  },
  "report-step-by-step": {
    async play({ open, say, press, send }, words) {
      await open("customer");
      await press("customer", /^a:menu:choose:repair$/);
      await say("customer", words.product);
      await say("customer", words.doubt);
      await press("customer", /^a:report:danger:normal$/);
      await send("customer", "photo");
      await press("customer", /^a:report:wish:afternoon$/);
      await say("customer", words.who);
      await say("customer", words.address);
      await press("customer", /^g:edit$/);
      await press("customer", /^a:report:pick:special$|:special$/);
      await say("customer", words.special);
      await press("customer", /^g:edit$/);
      await press("customer", /:phone$/);
      await say("customer", words.newPhone);
      await press("customer", /^a:report:confirm:yes$/);
    },
    ends: { class: "repair", status: "registered" },
    form: ({ names, doubt, newPhone, special, address }) => ({
      name: names.customer,
      fault: doubt,
      phone: `+86${newPhone}`,
      special,
      address,
      model: "KFR-35GW",
    }),
  },
  installation: {
    async play({ open, say, press }, words) {
      await open("customer");
      await press("customer", /^a:menu:choose:installation$/);
      await say("customer", words.newProduct);
      await say("customer", words.job);
      await say("customer", words.skip);
      await say("customer", words.weekend);
      await say("customer", words.who);
      await say("customer", words.address);
      await press("customer", /^a:report:confirm:yes$/);
    },
    ends: { class: "installation", status: "registered" },
    form: ({ names, job, address }) => ({
      name: names.customer,
      fault: job,
      address,
      model: "XQG100-14W",
    }),
  },
  maintenance: {
    async play({ open, say, press }, words) {
      await open("customer");
      await say("customer", words.cleaning);
      await press("customer", /^a:report:fault:-$/);
      await say("customer", words.back);
      await say("customer", words.job);
      await say("customer", words.skip);
      await press("customer", /^a:report:wish:weekend$/);
      await say("customer", words.who);
      await say("customer", words.address);
      await press("customer", /^a:report:confirm:yes$/);
    },
    ends: { class: "maintenance", status: "registered" },
  },
  danger: {
    async play({ open, say, press, send }, words) {
      await open("customer");
      await say("customer", words.danger);
      await send("customer", "photo");
      await press("customer", /^a:report:wish:soon$/);
      await say("customer", words.who);
      await say("customer", words.address);
      await press("customer", /^a:report:confirm:yes$/);
    },
    ends: { class: "repair", status: "registered" },
    form: ({ danger }) => ({ fault: danger }),
  },
  "cancelled-report": {
    async play({ open, say, press }, words) {
      await open("customer");
      await press("customer", /^a:menu:choose:repair$/);
      await say("customer", words.product);
      await say("customer", words.doubt);
      await press("customer", /^a:report:danger:urgent$/);
      await say("customer", words.skip);
      await say("customer", words.cancel);
      await press("customer", /~drop:no$/);
      await say("customer", words.cancel);
      await press("customer", /~drop:yes$/);
    },
  },
  "report-taken-up-again": {
    async play({ open, say, press, pass }, words) {
      await open("customer");
      await press("customer", /^a:menu:choose:repair$/);
      await say("customer", words.product);
      await say("customer", words.doubt);
      await pass(3 * hourMs);
      await pass(2 * dayMs);
      await say("customer", words.hello);
      await press("customer", /^a:resume:choose:wake$/);
      await press("customer", /^a:report:danger:normal$/);
      await say("customer", words.skip);
      await press("customer", /^a:report:wish:morning$/);
      await say("customer", words.who);
      await say("customer", words.address);
      await press("customer", /^a:report:confirm:yes$/);
    },
    ends: { class: "repair", status: "registered" },
  },
  behalf: {
    async play({ open, say, press }, words) {
      await open("customer");
      await say("customer", words.behalf);
      await say("customer", words.mother);
      await say("customer", words.phone);
      await press("customer", /^a:behalf:call:reporter$/);
      await say("customer", words.skip);
      await press("customer", /^a:report:wish:afternoon$/);
      await say("customer", words.motherAddress);
      await press("customer", /^a:report:confirm:yes$/);
    },
    ends: { class: "repair", status: "registered" },
    form: ({ motherAddress, newPhone }) => ({ address: motherAddress, phone: `+86${newPhone}` }),
  },
} as const satisfies Readonly<Record<string, Walk>>;
