/** What an event of a ticket's history brought with it, in a few words of the page's language. */

import type { Instant } from "../kernel/clock.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { PageLocale } from "../playground/panel.ts";
import type { Evidence, Rating, RatingGrade, TicketEvent, WorkRecord } from "../tickets/ticket.ts";

export interface NoteReader {
  readonly locale: PageLocale;
  readonly moment: (at: Instant) => string;
  readonly nameOf: (id: PersonId) => string | undefined;
}

/** Nothing when the action says it all. */
export function noteOf(event: TicketEvent, reader: NoteReader): string | undefined {
  if (event.action === "register") return undefined;
  const { locale } = reader;
  const parts = [
    ...(event.action.startsWith("clock-") ? [clockIn(event.evidence.reason, locale)] : []),
    ...(event.action.startsWith("clock-") ? [] : [event.evidence.reason]),
    engineerOf(event.evidence, reader),
    ...timesOf(event.evidence, reader),
    ...workOf(event.evidence.work, locale),
    ...ratingOf(event.evidence.rating, locale),
    ...formOf(event.evidence),
  ].filter((part) => part !== undefined && part !== "");
  return parts.length === 0 ? undefined : parts.join(locale === "en" ? "; " : "；");
}

/** The clock's name as people say it. */
function clockIn(kind: string | undefined, locale: PageLocale): string | undefined {
  return kind === undefined ? undefined : (clockNames[locale].get(kind) ?? kind);
}

const clockNames: Readonly<Record<PageLocale, ReadonlyMap<string, string>>> = {
  en: new Map([
    ["escalate", "urgent case before a supervisor"],
    ["answer", "engineer's answer"],
    ["contact", "first contact"],
    ["told", "result told"],
    ["call-back", "call back"],
  ]),
  "zh-CN": new Map([
    ["escalate", "紧急升级"],
    ["review", "审核"],
    ["dispatch", "派单"],
    ["answer", "工程师应答"],
    ["contact", "联系客户"],
    ["visit", "上门"],
    ["told", "告知结果"],
    ["survey", "满意度回访"],
    ["call-back", "不满意回访"],
    ["archive", "归档"],
  ]),
};

function engineerOf({ engineer }: Evidence, { nameOf }: NoteReader): string | undefined {
  const name = engineer === undefined ? undefined : nameOf(engineer);
  return name === undefined ? undefined : `→ ${name}`;
}

function timesOf(
  { slot, slots, wish }: Evidence,
  { moment }: NoteReader,
): readonly (string | undefined)[] {
  const offered = slot === undefined ? slots?.map(moment).join(" / ") : moment(slot);
  return [offered, wish?.text];
}

const workLabels = {
  en: { cause: "Cause", done: "Done", parts: "Parts", advice: "Advice" },
  "zh-CN": { cause: "原因", done: "处理", parts: "配件", advice: "建议" },
} as const;

function workOf(work: WorkRecord | undefined, locale: PageLocale): readonly string[] {
  if (work === undefined) return [];
  const labels = workLabels[locale];
  return (["cause", "done", "parts", "advice"] as const).flatMap((field) => {
    const value = work[field];
    return value === undefined ? [] : [`${labels[field]}${locale === "en" ? ": " : "："}${value}`];
  });
}

const grades: Readonly<Record<PageLocale, Readonly<Record<RatingGrade, string>>>> = {
  en: {
    "very-satisfied": "very satisfied",
    satisfied: "satisfied",
    average: "average",
    dissatisfied: "dissatisfied",
  },
  "zh-CN": {
    "very-satisfied": "非常满意",
    satisfied: "满意",
    average: "一般",
    dissatisfied: "不满意",
  },
};
const reasons = {
  en: { attitude: "attitude", skill: "skill", speed: "speed" },
  "zh-CN": { attitude: "态度", skill: "技术", speed: "速度" },
} as const;

function ratingOf(rating: Rating | undefined, locale: PageLocale): readonly string[] {
  if (rating === undefined) return [];
  const speed = rating.efficiency;
  return [
    grades[locale][rating.result],
    ...(speed === undefined
      ? []
      : [`${locale === "en" ? "speed: " : "效率："}${grades[locale][speed]}`]),
    ...(rating.reasons ?? []).map((reason) => reasons[locale][reason]),
    ...(rating.opinion === undefined ? [] : [`“${rating.opinion}”`]),
  ];
}

/** What a customer added after a return. */
function formOf({ form }: Evidence): readonly string[] {
  return Object.values(form ?? {}).filter((value) => typeof value === "string");
}
