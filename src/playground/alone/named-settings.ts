/** What a platform's documents leave open or a plan decides, settable by name at the start. */
import { z } from "zod";

const whole = z.coerce.number<string>().int().min(0);
const factor = z.coerce.number<string>().min(0);
const flag = z.enum(["true", "false"]).transform((word) => word === "true");

/** By stand-in; each name is an option of its `open…`, with the sentence there. */
export const namedSettings = {
  telegram: z.strictObject({ queryLifeMs: whole.exactOptional(), pace: factor.exactOptional() }),
  line: z.strictObject({
    monthlyQuota: whole.exactOptional(),
    redeliveryScale: factor.exactOptional(),
    webhookDeadlineMs: whole.exactOptional(),
    replyTokenLifeMs: whole.exactOptional(),
    callsPerSecond: whole.exactOptional(),
    escapes: flag.exactOptional(),
  }),
  wecom: z.strictObject({
    callbackTimeoutMs: whole.exactOptional(),
    retryNon200: flag.exactOptional(),
    tokenSeconds: whole.exactOptional(),
    pageMax: whole.exactOptional(),
    emptyPages: flag.exactOptional(),
    tokenlessPerMinute: whole.exactOptional(),
    callsPerMinute: whole.exactOptional(),
    responseCodeHours: whole.exactOptional(),
  }),
} as const;

/** The settings of one stand-in out of `name=value` words. @throws {Error} naming what there is */
export function settingsOf<Shape extends z.ZodType>(
  shape: Shape,
  given: Readonly<Record<string, string>>,
): z.output<Shape> {
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  throw new Error(`--set cannot be understood: ${faults.join("; ").trim()}.`);
}
