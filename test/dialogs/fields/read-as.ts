/** Each reader of the desk as a function from what a customer writes to what is kept, the way a chat asks it. */

import { readCatalogue } from "../../../src/config/read-catalogue.ts";
import { readPolicy } from "../../../src/config/read-policy.ts";
import { classOf } from "../../../src/dialogs/fields/demand.ts";
import { productName } from "../../../src/dialogs/fields/device.ts";
import { gradeOf } from "../../../src/dialogs/fields/grade.ts";
import { moodOf } from "../../../src/dialogs/fields/mood.ts";
import { outcomeOf } from "../../../src/dialogs/fields/outcome.ts";
import { spotReport } from "../../../src/dialogs/fields/spot-report.ts";
import { urgencyOf } from "../../../src/dialogs/fields/urgency.ts";
import { report } from "../../../src/dialogs/report.ts";
import type { ReportStep } from "../../../src/dialogs/report-step.ts";
import { consentOf } from "../../../src/engine/consent.ts";
import type { Answers } from "../../../src/engine/conversation.ts";
import type { Scene } from "../../../src/engine/dialog.ts";
import { legible } from "../../../src/engine/plain.ts";
import { read } from "../../../src/engine/reading.ts";
import { talkRules } from "../../../src/tickets/talk-rules.ts";
import { facts, saturdayAt } from "../talk.ts";

export const languages = ["zh-CN", "zh-TW", "en", "ja", "th"] as const;
export type Language = (typeof languages)[number];

/** What is kept of a sentence, as the tables write it; nothing where it would be asked again. */
export interface ReadAs {
  /** As the answer to the reader's own question. */
  readonly asked: (text: string, language: Language) => string | undefined;
  /** As a sentence nobody asked for, where the reader listens to those. */
  readonly unasked?: (text: string, language: Language) => string | undefined;
}

const rules = talkRules(readPolicy(), readCatalogue());

function sceneIn(language: Language): Scene {
  return { facts: { ...facts, rules }, at: saturdayAt, locale: language };
}

/** A field of the report, read with its question open and without. */
function field(
  step: ReportStep,
  shown: (fields: Answers, scene: Scene) => string | undefined,
): ReadAs {
  return {
    asked(text, language) {
      const scene = sceneIn(language);
      const input = { kind: "said", text, at: saturdayAt } as const;
      const talk = {
        dialog: "report",
        version: 1,
        step,
        answers: {},
        strikes: 0,
        startedAt: saturdayAt,
        lastAt: saturdayAt,
        cycle: 1,
        reminded: false,
        trail: [],
      };
      const reading = read(input, talk, report, report.steps[step], scene);
      return reading.ok ? shown(reading.fields, scene) : undefined;
    },
    unasked(text, language) {
      const scene = sceneIn(language);
      return shown(spotReport(legible(text).trim(), {}, scene).fields, scene);
    },
  };
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;
const joined = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.some((part) => part !== undefined)
    ? parts.filter((part) => part !== undefined).join(" ")
    : undefined;

/** A product by its id, or in the customer's own words where those were kept. */
function productId({ product }: Answers, scene: Scene): string | undefined {
  if (product === undefined) return undefined;
  const known = rules.products.find((one) => productName(one, scene.locale) === product);
  return known?.id ?? product;
}

/** Local day and hours of a wish, e.g. `22 13:00-18:00`; `-` where only the words are kept. */
function hours({ wish }: Answers, { facts }: Scene): string | undefined {
  if (wish === undefined) return undefined;
  const { from, to } = wish;
  if (from === undefined || to === undefined) return "-";
  const local = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(facts.zone);
  const time = (at: number): string => local(at).toPlainTime().toString().slice(0, 5);
  return `${local(from).day} ${time(from)}-${time(to)}`;
}

const labelled = (label: string, value: unknown): string | undefined =>
  typeof value === "string" ? `${label}:${value}` : undefined;

export const readers = {
  phone: field("phone", ({ phone }) => text(phone)),
  name: field("name", ({ name }) => text(name)),
  address: field("address", ({ address }) => text(address)),
  device: field("product", (a, scene) => joined([productId(a, scene), text(a.model)])),
  papers: field("serial", (a) =>
    joined([labelled("order", a.order), labelled("serial", a.serial)]),
  ),
  fault: field("fault", ({ fault }) => text(fault)),
  "visit-time": field("wish", hours),
  urgency: { asked: (said) => urgencyOf(said, rules) },
  demand: { asked: (said) => classOf(said) },
  mood: { asked: (said) => moodOf(said) },
  consent: { asked: (said) => consentOf(said) },
  outcome: { asked: (said) => outcomeOf(said) },
  grade: { asked: (said) => gradeOf(said) },
} as const satisfies Readonly<Record<string, ReadAs>>;

export type ReaderName = keyof typeof readers;
