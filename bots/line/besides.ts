import type { messagingApi } from "@line/bot-sdk";
import type { Clock } from "../../src/kernel/clock.ts";
import type { Intake } from "../../src/ports/channel.ts";
import type { Log, Meter } from "../../src/ports/log.ts";
import type { PlatformWarning } from "../../src/ports/platform-warning.ts";
import { type Attention, openAttention } from "./attend.ts";
import { leavingGroups, type Stray } from "./leave-groups.ts";
import { createProfiles, type Profile, type Profiles } from "./profiles.ts";
import { quotaLook } from "./quota-look.ts";
import type { SdkHttp } from "./sdk-http.ts";

/** What may happen beside the talk. */
export interface BesidesParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  /** Said in a group before we leave it; without words we stay in silence. */
  readonly groupWords?: string;
  /** Between two looks at what is left of the month, ms; without it nobody looks. */
  readonly quotaLookMs?: number;
  /** Longer than this an answer may not take without a sign that we work, ms; without it there is none. */
  readonly loadingAfterMs?: number;
  /** Does something after so many ms, unless it is called off. */
  readonly later?: (ms: number, work: () => void) => () => void;
}

/** What happens beside hearing and answering; none of it can fail either. */
export interface Besides {
  readonly profiles: Profiles;
  readonly attention: Attention;
  readonly leaveGroups: (strays: readonly Stray[]) => void;
  lookAtQuota(): void;
  start(intake: Intake): void;
  stop(): void;
}

/** Profiles, attention, farewells and the look at the month; nothing is called before a person is heard or `start`. */
export function openBesides(
  parts: BesidesParts,
  client: messagingApi.MessagingApiClient,
  http: SdkHttp,
): Besides {
  const { clock, log, meter, groupWords: words, loadingAfterMs, quotaLookMs, later = soon } = parts;
  const around = { client, http, clock, log, meter, loadingAfterMs, later };
  const profiles = createProfiles(
    (userId) => profileOf(client, userId, http),
    clock,
    (outcome) =>
      meter.count("deskbell_platform_calls_total", { platform: "line", call: "profile", outcome }),
  );
  const attention = openAttention(around);
  const quota = { look: async (): Promise<void> => {}, callOff: (): void => {} };
  const lookAgain = (everyMs: number): void => {
    quota.callOff = later(everyMs, () => lookAgain(everyMs));
    void quota.look();
  };
  return {
    profiles,
    attention,
    leaveGroups: words === undefined ? () => {} : leavingGroups({ ...around, words }),
    lookAtQuota: () => void quota.look(),
    start(intake) {
      if (loadingAfterMs !== undefined) void attention.learn();
      if (quotaLookMs === undefined) return;
      const warn = async (warning: PlatformWarning): Promise<void> => intake.warn?.(warning);
      quota.look = quotaLook({ ...around, warn });
      lookAgain(quotaLookMs);
    },
    stop() {
      attention.stop();
      quota.callOff();
    },
  };
}

/** Keeps no process alive. */
function soon(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms).unref();
  return () => clearTimeout(timer);
}

async function profileOf(
  client: messagingApi.MessagingApiClient,
  userId: string,
  http: SdkHttp,
): Promise<Profile> {
  const { displayName, language } = await http.run(() => client.getProfile(userId));
  return { name: displayName, ...(language === undefined ? {} : { language }) };
}
