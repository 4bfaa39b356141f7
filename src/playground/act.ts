/** Everything a visitor of the page can do, checked at the door. */
import { z } from "zod";
import { platforms } from "../kernel/platform.ts";
import { scriptSchema } from "./case-script.ts";
import { seats, staffRoles } from "./faces.ts";
import { sampleNames } from "./samples.ts";
import { spokenLocales } from "./tour-sayings.ts";
import { troubleNames } from "./troubles.ts";

/** Photos in one go: what the apps themselves allow in an album, Telegram's being the smallest. */
const photosMax = 10;
/** Characters of one typed message: Telegram's limit, the longest of the apps. */
const textMax = 4096;
/** Base64 characters of one photo: 10 MB of bytes. */
const photoCharactersMax = 14_000_000;
/** Two weeks, ms: longer jumps are several presses. */
const forwardMsMax = 14 * 86_400_000;
/** Calls one fault may spoil. */
const faultTimesMax = 100;

const seat = z.enum(seats);
const platform = z.enum(platforms);
const locale = z.enum(["zh-CN", "en"]);
const text = z.string().min(1).max(textMax);
const short = z.string().min(1).max(500);

const onPhone = [
  z.object({ kind: z.literal("open"), seat, locale, payload: short.exactOptional() }),
  z.object({
    kind: z.literal("badge"),
    seat,
    locale,
    role: z.enum(staffRoles).exactOptional(),
  }),
  z.object({ kind: z.literal("renew"), seat }),
  z.object({ kind: z.literal("sit"), seat, platform }),
  z.object({ kind: z.literal("say"), seat, text }),
  z.object({
    kind: z.literal("press"),
    seat,
    label: z.string().max(textMax),
    data: z.string().max(2000),
    /** What is chosen where the button opens a wheel for days and times. */
    moment: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
      .exactOptional(),
  }),
  z.object({ kind: z.literal("menu"), seat, item: short }),
  z.object({
    kind: z.literal("photos"),
    seat,
    photos: z.array(z.base64().max(photoCharactersMax)).max(photosMax),
    samples: z.array(z.enum(sampleNames)).max(photosMax),
    caption: z.string().max(1024).exactOptional(),
  }),
  z.object({
    kind: z.literal("location"),
    seat,
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    title: short.exactOptional(),
    address: short.exactOptional(),
  }),
  z.object({ kind: z.literal("contact"), seat, phone: short, name: short, own: z.boolean() }),
  z.object({ kind: z.literal("other"), seat, what: z.enum(["voice", "sticker", "video", "file"]) }),
  z.object({ kind: z.literal("edit"), seat, entry: short, text }),
  z.object({ kind: z.literal("recall"), seat, entry: short }),
  z.object({ kind: z.literal("block"), seat }),
  z.object({ kind: z.literal("unblock"), seat }),
] as const;

const onWorld = [
  z.object({ kind: z.literal("forward"), ms: z.int().min(0).max(forwardMsMax) }),
  z.object({ kind: z.literal("forward-to-next") }),
  z.object({
    kind: z.literal("fault"),
    platform,
    call: short,
    times: z.int().min(1).max(faultTimesMax),
    trouble: z.enum(troubleNames),
  }),
  z.object({
    kind: z.literal("lever"),
    platform,
    lever: short,
    call: short,
    times: z.int().min(1).max(faultTimesMax),
  }),
  z.object({ kind: z.literal("forget-steps") }),
  z.object({ kind: z.literal("clear-faults") }),
  z.object({
    kind: z.literal("deliver-times"),
    times: z.int().min(1).max(3),
    platform: platform.exactOptional(),
  }),
  z.object({ kind: z.literal("redeliver"), platform: platform.exactOptional() }),
] as const;

const onTour = [
  z.object({
    kind: z.literal("tour-start"),
    customer: z.enum(["line", "telegram", "wechat"]),
    staff: z.enum(["wecom", "telegram", "line"]),
    locale,
    /** What the people of the case write; the page's language unless said. */
    spoken: z.enum(spokenLocales).exactOptional(),
  }),
  z.object({ kind: z.literal("replay"), script: scriptSchema, locale }),
  z.object({ kind: z.literal("tour-pace"), pace: z.enum(["paused", "slow", "normal", "fast"]) }),
  z.object({ kind: z.literal("tour-next") }),
  z.object({ kind: z.literal("tour-stop") }),
] as const;

/** Body of `POST /playground/act`. */
export const actSchema = z.discriminatedUnion("kind", [...onPhone, ...onWorld, ...onTour]);

export type Act = z.infer<typeof actSchema>;
export type PhoneAct = z.infer<(typeof onPhone)[number]>;
export type WorldAct = z.infer<(typeof onWorld)[number]>;
export type TourAct = z.infer<(typeof onTour)[number]>;
