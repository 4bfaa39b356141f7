/** Somebody registers for somebody else (代人登记; S0-07): who is on site, who reports, and whom we call. */
import type { Answers } from "../engine/conversation.ts";
import type { Dialog, Ending, Reader, Scene, Spotted } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { legible, textOf, writtenIn } from "../engine/plain.ts";
import { text } from "../engine/turn.ts";
import { answeredName } from "./fields/answered-name.ts";
import { findPhone, phoneOf, shownPhone } from "./fields/phone.ts";
import { relationIn } from "./fields/relation.ts";
import { blanked } from "./fields/span.ts";
import { spotReport } from "./fields/spot-report.ts";
import { gatherReport } from "./report-gather.ts";
import { whatSteps } from "./report-what.ts";
import { whereSteps } from "./report-where.ts";
import { relations } from "./request-words.ts";

const words: Readonly<Record<(typeof relations)[number], readonly string[]>> = {
  family: [
    "家人",
    "父母",
    "爸妈",
    "爸爸",
    "妈妈",
    "亲戚",
    "老人",
    "family",
    "parents",
    "mother",
    "father",
  ],
  tenant: ["租客", "房客", "租户", "tenant", "tenants"],
  company: ["公司", "单位", "客户", "company", "client", "customer"],
  other: ["其他", "朋友", "邻居", "other", "friend", "neighbour", "neighbor"],
};

/** Name and phone of whoever is on site, typed together or one by one, or as a contact card. */
const readSite: Reader = (input, rest, answers, scene) => {
  const card = input.kind === "shared-contact" ? gatherReport(input, {}, scene) : {};
  const said = spotReport(legible(textOf(input)), { ...answers, class: "repair" }, scene).fields;
  const number = findPhone(rest, scene.facts.zone, scene.locale);
  const besides = number === undefined ? rest : blanked(rest, number);
  const name = card.name ?? said.name ?? answeredName(besides, scene.locale);
  const phone = card.phone ?? said.phone ?? number?.value;
  const fields = {
    ...(name === undefined || answers.name !== undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
  };
  return Object.keys(fields).length === 0 ? { ok: false } : { ok: true, fields };
};

const readOwn: Reader = (input, rest, _, scene) => {
  const card = input.kind === "shared-contact" ? gatherReport(input, {}, scene).phone : undefined;
  const phone = card ?? phoneOf(rest, scene.facts.zone) ?? findPhone(rest, scene.facts.zone)?.value;
  return phone === undefined ? { ok: false } : { ok: true, fields: { reporterPhone: phone } };
};

/** Who is called, in a sentence: “打给我妈” is the one on site, “打给我” is not. */
const theirs =
  /[妈爸父母她他它]|对方|现场|老人|奶奶|爷爷|公公|婆婆|租客|房客|客户|\b(?:mother|father|mum|mom|dad|parents?|her|him|them|tenant|client|customer|on site)\b|訪問先|あちら|現地|ご本人|แม่|พ่อ|ยาย|ตา|ปู่|ย่า|เขา|เธอ|หน้างาน|ลูกค้า/i;
const mine = /我|本人|自己|\b(?:me|my|mine|myself)\b|私|自分|こちら|ฉัน|ผม|หนู|ดิฉัน|เรา/i;

const readCall: Reader = (input) => {
  const said = writtenIn(input);
  if (theirs.test(said)) return { ok: true, fields: { call: "site" } };
  return mine.test(said) ? { ok: true, fields: { call: "reporter" } } : { ok: false };
};

export const behalf: Dialog<"relation" | "name" | "phone" | "own" | "call"> = {
  id: "behalf",
  version: 1,
  title: "behalf.title",
  form: true,
  first: "relation",
  spot: spotSite,
  derive: withOwn,
  ahead: [whatSteps.product, whatSteps.fault, whereSteps.wish, whereSteps.address],
  finish: begun,
  steps: {
    relation: {
      field: "relation",
      ask: "behalf.relation.ask",
      shorter: "behalf.relation.ask",
      example: "behalf.relation.ask",
      options: () =>
        relations.map((value) => ({
          value,
          label: line(`relation.${value}`),
          words: words[value],
        })),
      read: (_, rest) => {
        const relation = relationIn(rest);
        return relation === undefined ? { ok: false } : { ok: true, fields: { relation } };
      },
      next: "name",
    },
    name: {
      ...whereSteps.name,
      ask: (a) => line(a.phone === undefined ? "behalf.name.ask" : "behalf.name.shorter"),
      shorter: "behalf.name.shorter",
      read: readSite,
      next: "phone",
    },
    phone: {
      ...whereSteps.phone,
      ask: "behalf.phone.ask",
      shorter: "behalf.phone.ask",
      read: readSite,
      next: "own",
    },
    own: {
      field: "reporterPhone",
      label: "field.own-phone",
      ask: "behalf.own.ask",
      shorter: "behalf.own.ask",
      example: "report.phone.example",
      native: "contact",
      skippable: true,
      read: readOwn,
      show: (a, scene) => shownPhone(a["reporterPhone"], scene.facts.zone),
      next: "call",
    },
    call: {
      field: "call",
      ask: "behalf.call.ask",
      shorter: "behalf.call.ask",
      example: "behalf.call.ask",
      options: () => [
        {
          value: "site",
          label: line("call.site"),
          words: ["对方", "现场", "他", "她", "them", "the person on site"],
        },
        {
          value: "reporter",
          label: line("call.reporter"),
          words: ["我", "打给我", "me", "call me"],
        },
      ],
      read: readCall,
      next: "done",
    },
  },
};

/** What a sentence says of the case and of whoever is on site; a second name or phone is the reporter's own, and asked for. */
function spotSite(words: string, answers: Answers, scene: Scene): Spotted {
  const { fields, rest } = spotReport(words, { ...answers, class: "repair" }, scene);
  const { name, phone, ...others } = fields;
  return {
    fields: {
      ...others,
      ...(name === undefined || answers.name !== undefined ? {} : { name }),
      ...(phone === undefined || answers.phone !== undefined ? {} : { phone }),
    },
    rest: phone === undefined || answers.phone === undefined ? rest : words,
  };
}

/** Our own phone is known already: it is not asked again (rule 7). */
function withOwn(answers: Answers, { facts }: Scene): Answers {
  const { name, phone } = facts.me;
  return {
    ...answers,
    ...(name === undefined ? {} : { reporterName: name }),
    ...(answers["reporterPhone"] === undefined && phone !== undefined
      ? { reporterPhone: phone }
      : {}),
  };
}

/** On with the report itself; what is known of the reporter is not taken for the person on site. */
function begun(answers: Answers): Ending {
  return {
    effects: [],
    sayings: [text(line(answers["call"] === "reporter" ? "behalf.told-me" : "behalf.told-site"))],
    begin: { dialog: "report", answers },
  };
}
