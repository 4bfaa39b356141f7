import type { messagingApi } from "@line/bot-sdk";
import type { Clock, Instant } from "../../src/kernel/clock.ts";
import { faultFields } from "../../src/ports/fault-fields.ts";
import type { Log, Meter } from "../../src/ports/log.ts";
import type { PlatformWarning } from "../../src/ports/platform-warning.ts";
import type { SdkHttp } from "./sdk-http.ts";
import { monthlyQuota, monthlyUsage } from "./wire-besides.ts";

/** How often the month's messages are counted, ms: an hour. LINE's own figure is a little late as well. */
export const quotaLookMs = 3_600_000;

/** What looking needs. */
export interface QuotaParts {
  readonly client: Pick<
    messagingApi.MessagingApiClient,
    "getMessageQuota" | "getMessageQuotaConsumption"
  >;
  readonly http: Pick<SdkHttp, "run">;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  /** Tells colleagues. */
  readonly warn: (warning: PlatformWarning) => Promise<void>;
}

/**
 * A look at how much of the month is left (developers.line.biz/en/docs/messaging-api/pricing/): counted as a metric,
 * and said to operators and colleagues once at four fifths, at nineteen twentieths, and at the end. Never throws.
 */
export function quotaLook(parts: QuotaParts): () => Promise<void> {
  const told = { key: "" };
  const count = (outcome: string): void =>
    parts.meter.count("deskbell_platform_calls_total", {
      platform: "line",
      call: "quota",
      outcome,
    });
  return async () => {
    try {
      const month = await read(parts);
      count("ok");
      if (month !== undefined) await judge(parts, month, told);
    } catch (fault) {
      count("failed");
      parts.log.warn(
        { platform: "line", action: "quota", ...faultFields(fault) },
        "LINE did not say how many messages are left, or nobody could be told.",
      );
    }
  };
}

interface Month {
  readonly used: number;
  readonly limit: number;
}

async function read({ client, http }: QuotaParts): Promise<Month | undefined> {
  const quota = monthlyQuota.parse(await http.run(() => client.getMessageQuota()));
  if (quota.type !== "limited" || quota.value === undefined) return undefined;
  const usage = monthlyUsage.parse(await http.run(() => client.getMessageQuotaConsumption()));
  return { used: usage.totalUsage, limit: quota.value };
}

async function judge(
  { clock, log, meter, warn }: QuotaParts,
  { used, limit }: Month,
  told: { key: string },
): Promise<void> {
  meter.gauge("deskbell_month_messages", used, { platform: "line", what: "used" });
  meter.gauge("deskbell_month_messages", limit, { platform: "line", what: "paid" });
  const stage = stageOf(used, limit);
  const key = `line.${monthOf(clock.now())}.${stage}`;
  if (stage === 0 || told.key === key) return;
  log.warn(
    { platform: "line", count: used, max: limit },
    "LINE's messages of this month run out: afterwards only answers arrive.",
  );
  await warn({ platform: "line", key, what: "messages-run-out", used, limit });
  // Kept only now: whoever could not be told is told at the next look.
  told.key = key;
}

/** Hundredths of the month's messages at which somebody is told; 0 while there are plenty. */
export function stageOf(used: number, limit: number): 0 | 80 | 95 | 100 {
  if (used >= limit) return 100;
  const share = used / limit;
  return share >= 0.95 ? 95 : share >= 0.8 ? 80 : 0;
}

/** LINE counts by Japan's calendar: `2026-07`. */
function monthOf(at: Instant): string {
  return new Date(at + 9 * 3_600_000).toISOString().slice(0, 7);
}
