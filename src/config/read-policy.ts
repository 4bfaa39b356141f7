/** The company's rules from a JSON file, every fault named at once. */
import { z } from "zod";
import type { ClockLimit, Policy } from "../tickets/policy.ts";
import { type Fault, type Judged, judgeJson, readJson } from "./read-json.ts";
import { calendarSchema, duration, localTime, zone } from "./time-schemas.ts";

/** The rules that come with the desk. */
export const defaultPolicyFile: URL = new URL("../../policy/default.json", import.meta.url);

/** @throws {CannotStart} naming every fault of the file with its path */
export function readPolicy(file: URL | string = defaultPolicyFile): Policy {
  return readJson(file, policySchema, unknownCalendars);
}

/** The rules in a value that somebody gives while the desk runs, or what is wrong with it. */
export function judgePolicy(json: unknown, locale?: string): Judged<Policy> {
  return judgeJson(json, policySchema, unknownCalendars, locale);
}

const row = z.string().regex(/^(S\d-\d{2}i?|X\d|R\d{1,2}|own)$/, "a requirement row, e.g. S2-13");
const words = z.array(z.string().trim().min(1).toLowerCase()).max(200);

const warnSchema = z
  .union([
    z.strictObject({ fraction: z.number().gt(0).lt(1) }),
    z.strictObject({ lead: duration }),
    z.literal("never"),
  ])
  .transform((warn): ClockLimit["warn"] => {
    if (warn === "never") return { kind: "never" };
    return "lead" in warn
      ? { kind: "lead", ms: warn.lead }
      : { kind: "fraction", of: warn.fraction };
  });

const classSchema = z.enum([
  "repair",
  "installation",
  "maintenance",
  "consultation",
  "exchange",
  "complaint",
  "suggestion",
]);

const limitSchema = z
  .strictObject({
    row,
    classes: z.array(classSchema).min(1).exactOptional(),
    urgencies: z
      .array(z.enum(["normal", "urgent", "extra-urgent"]))
      .min(1)
      .exactOptional(),
    limit: duration,
    calendar: z.string(),
    warn: warnSchema,
  })
  .transform(({ limit, ...rest }): ClockLimit => ({ ...rest, limitMs: limit }));

const escalations = z.array(limitSchema).max(20);
const limits = escalations.min(1).refine((list) => {
  const last = list.at(-1);
  return last?.classes === undefined && last?.urgencies === undefined;
}, "the last limit must hold for every ticket: no classes, no urgencies");

const count = z.number().int().min(1);

const surveySchema = z
  .strictObject({ row, reminderAfter: duration, closeAfter: duration })
  .transform(({ reminderAfter, closeAfter, ...rest }) => ({
    ...rest,
    reminderAfterMs: reminderAfter,
    closeAfterMs: closeAfter,
  }));

/** S9, for a company's file that does not say it. */
const messagesPerMinute = 20;

const talkSchema = z
  .strictObject({
    row,
    reminderAfter: duration,
    sleepAfter: duration,
    visitTolerance: duration,
    photosMax: count.max(20),
    messagesPerMinute: z.number().int().min(0).max(1_000).default(messagesPerMinute),
  })
  .transform(({ reminderAfter, sleepAfter, visitTolerance, messagesPerMinute, ...rest }) => ({
    ...rest,
    reminderAfterMs: reminderAfter,
    sleepAfterMs: sleepAfter,
    visitToleranceMs: visitTolerance,
    messagesPerMinuteMax: messagesPerMinute,
  }));

/** Keys of events must stay at least so long that no redelivery is heard twice (R2), in days. */
const keysDaysMin = 180;
/** The record cannot be shortened to less than a year (`desk_expire_audit`). */
const auditDaysMin = 365;
const days = z.number().int().min(1).max(36_500);

const keepSchema = z
  .strictObject({
    row,
    chatDays: days,
    mediaDays: days,
    ticketDays: days.min(keysDaysMin),
    auditDays: days.min(auditDaysMin),
    quarantineDays: days,
  })
  .refine(
    ({ chatDays, mediaDays, ticketDays }) => Math.max(chatDays, mediaDays) <= ticketDays,
    "a case is kept at least as long as what was said and shown in it",
  );

/** P9, for a company's file that does not say it. */
const keepTimes = {
  row: "own",
  chatDays: 180,
  mediaDays: 180,
  ticketDays: 1_095,
  auditDays: 1_095,
  quarantineDays: 30,
};

const policySchema: z.ZodType<Policy> = z.strictObject({
  company: z.strictObject({
    name: z.string().trim().min(1).max(100),
    zone,
    privacy: z
      .strictObject({
        version: z.string().trim().min(1).max(40),
        url: z.url({ protocol: /^https$/ }),
      })
      .exactOptional(),
  }),
  calendars: z
    .object({ office: calendarSchema, always: z.never("means round the clock").exactOptional() })
    .catchall(calendarSchema),
  clocks: z.strictObject({
    escalate: escalations,
    review: limits,
    dispatch: limits,
    answer: limits,
    contact: limits,
    visit: limits,
    told: limits,
    survey: limits,
    "call-back": limits,
    archive: limits,
  }),
  dispatch: z.strictObject({
    row,
    autoNextEngineer: z.boolean(),
    triesMax: count.max(20),
    loadMax: count.max(1_000),
  }),
  survey: surveySchema,
  talk: talkSchema,
  urgencyWords: z.strictObject({ row, urgent: words, extraUrgent: words }),
  keep: keepSchema.default(keepTimes),
  quietHours: z.strictObject({ row, from: localTime, to: localTime }),
});

const named = z.object({
  calendars: z.record(z.string(), z.unknown()),
  clocks: z.record(z.string(), z.unknown()),
});
const naming = z.object({ calendar: z.string() });

/** Limits that count by a calendar the file does not have. */
function unknownCalendars(json: unknown): readonly Fault[] {
  const file = named.safeParse(json);
  if (!file.success) return [];
  const { calendars, clocks } = file.data;
  return Object.entries(clocks).flatMap(([clock, list]) =>
    (Array.isArray(list) ? list : []).flatMap((limit: unknown, index): readonly Fault[] => {
      const name = naming.safeParse(limit).data?.calendar ?? "always";
      if (name === "always" || Object.hasOwn(calendars, name)) return [];
      const path = ["clocks", clock, index, "calendar"];
      return [{ path, message: `there is no calendar ${name}` }];
    }),
  );
}
