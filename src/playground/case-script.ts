/** A case that was played, as a file: who said and pressed what, so that it can be played again. */
import { z } from "zod";
import { platforms } from "../kernel/platform.ts";
import { seats, staffRoles } from "./faces.ts";
import { sampleNames } from "./samples.ts";

/** Steps of one case: the guided tour has about forty. */
export const stepsMax = 300;
/** Characters of what is said in one step: Telegram's limit, the longest of the apps. */
const textMax = 4096;
/** Two weeks, ms. */
const forwardMsMax = 14 * 86_400_000;

const seat = z.enum(seats);
const text = z.string().min(1).max(textMax);
const short = z.string().min(1).max(500);

const steps = [
  z.strictObject({ do: z.literal("open"), seat, payload: short.exactOptional() }),
  z.strictObject({ do: z.literal("badge"), seat, role: z.enum(staffRoles) }),
  z.strictObject({ do: z.literal("sit"), seat, app: z.enum(platforms) }),
  z.strictObject({ do: z.literal("say"), seat, text }),
  z.strictObject({
    do: z.literal("press"),
    seat,
    label: z.string().max(textMax),
    data: z.string().max(2000),
    /** Which one of the buttons of its kind, counted from 0. */
    nth: z.int().min(0).max(1000),
  }),
  z.strictObject({ do: z.literal("menu"), seat, item: short }),
  z.strictObject({
    do: z.literal("photos"),
    seat,
    samples: z.array(z.enum(sampleNames)).min(1).max(10),
    caption: z.string().max(1024).exactOptional(),
  }),
  z.strictObject({
    do: z.literal("location"),
    seat,
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    title: short.exactOptional(),
    address: short.exactOptional(),
  }),
  z.strictObject({ do: z.literal("contact"), seat, phone: short, name: short, own: z.boolean() }),
  z.strictObject({
    do: z.literal("other"),
    seat,
    what: z.enum(["voice", "sticker", "video", "file"]),
  }),
  /** `back` counts the person's own messages from the newest, which is 0. */
  z.strictObject({ do: z.literal("edit"), seat, back: z.int().min(0).max(1000), text }),
  z.strictObject({ do: z.literal("recall"), seat, back: z.int().min(0).max(1000) }),
  z.strictObject({ do: z.literal("block"), seat }),
  z.strictObject({ do: z.literal("unblock"), seat }),
  z.strictObject({ do: z.literal("forward"), ms: z.int().min(0).max(forwardMsMax) }),
  z.strictObject({ do: z.literal("forward-to-next") }),
] as const;

const stepSchema = z.discriminatedUnion("do", steps);

/** The file: numbers of tickets read `{case:1}`, `{case:2}` …, in the order in which they came up. */
export const scriptSchema = z.strictObject({
  deskbell: z.literal("case"),
  version: z.literal(1),
  name: z.string().trim().min(1).max(60),
  steps: z.array(stepSchema).min(1).max(stepsMax),
});

export type ScriptStep = z.infer<typeof stepSchema>;
export type CaseScript = z.infer<typeof scriptSchema>;
/** A step of somebody, not of the clock. */
export type PersonStep = Extract<ScriptStep, { readonly seat: unknown }>;

/** Something wrong in a file: where, and what. */
export interface ScriptFault {
  readonly path: string;
  readonly message: string;
}

/** The case a file holds, or everything that is wrong with it, in the page's language where zod speaks it. */
export function readScript(value: unknown, locale: string): CaseScript | readonly ScriptFault[] {
  const { localeError: error } = locale.startsWith("zh") ? z.locales.zhCN() : z.locales.en();
  const read = scriptSchema.safeParse(value, { error });
  if (read.success) return read.data;
  return read.error.issues.slice(0, 20).map(({ path, message }) => ({
    path:
      path
        .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
        .join("")
        .replace(/^\./, "") || "$",
    message,
  }));
}

const ticket = /\bS\d{6}(?:\d{5}|-\d{3,9}-\d{2,9})(?!\d)/g;

/** The steps with every ticket's number replaced by which ticket it was. */
export function withoutNumbers(written: readonly ScriptStep[]): readonly ScriptStep[] {
  const seen = new Map<string, number>();
  const plain = (words: string): string =>
    words.replaceAll(ticket, (number) => {
      const place = seen.get(number) ?? seen.size + 1;
      seen.set(number, place);
      return `{case:${place}}`;
    });
  return written.map((step) => mapWords(step, plain));
}

/** The steps with real numbers in the places of tickets; a ticket that has no number yet stays a place. */
export function withNumbers(step: ScriptStep, numbers: readonly string[]): ScriptStep {
  return mapWords(step, (words) =>
    words.replaceAll(/\{case:(\d{1,3})\}/g, (place, which) => numbers[Number(which) - 1] ?? place),
  );
}

function mapWords(step: ScriptStep, change: (words: string) => string): ScriptStep {
  switch (step.do) {
    case "say":
    case "edit":
      return { ...step, text: change(step.text) };
    case "press":
      return { ...step, label: change(step.label), data: change(step.data) };
    case "menu":
      return { ...step, item: change(step.item) };
    case "open":
    case "badge":
    case "sit":
    case "photos":
    case "location":
    case "contact":
    case "other":
    case "recall":
    case "block":
    case "unblock":
    case "forward":
    case "forward-to-next":
      return step;
  }
}
