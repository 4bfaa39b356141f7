import type { Clock, Instant } from "../../src/kernel/clock.ts";

/** What a person's LINE profile claims. */
export interface Profile {
  readonly name?: string;
  readonly language?: string;
}

/** Profiles by user id: known ones are told at once, others are asked for beside the desk's work. */
export interface Profiles {
  of(userId: string): Profile | undefined;
  /** Asks for those not known; failures are forgotten after a while, nothing is thrown. */
  learn(userIds: readonly string[]): void;
}

/** People remembered; the one asked for longest ago goes first. */
export const profilesMax = 10_000;

/** How long a profile is believed, ms: a day. */
export const profileMs = 24 * 3_600_000;

/** Questions under way at once; more wait for the person's next message. */
export const profileCallsMax = 8;

/** An empty memory over a way to ask; `heard` is told how each question ended. */
export function createProfiles(
  ask: (userId: string) => Promise<Profile>,
  clock: Clock,
  heard: (outcome: "ok" | "failed") => void,
): Profiles {
  const known = new Map<string, { readonly profile: Profile; readonly at: Instant }>();
  const asking = new Set<string>();
  const fresh = (userId: string): Profile | undefined => {
    const found = known.get(userId);
    return found !== undefined && clock.now() - found.at < profileMs ? found.profile : undefined;
  };
  const keep = (userId: string, profile: Profile): void => {
    known.delete(userId);
    known.set(userId, { profile, at: clock.now() });
    const [oldest] = known.keys();
    if (known.size > profilesMax && oldest !== undefined) known.delete(oldest);
    asking.delete(userId);
  };
  return {
    of: fresh,
    learn(userIds) {
      for (const userId of userIds) {
        const busy = asking.has(userId) || asking.size >= profileCallsMax;
        if (busy || fresh(userId) !== undefined) continue;
        asking.add(userId);
        ask(userId).then(
          (profile) => {
            keep(userId, profile);
            heard("ok");
          },
          () => {
            keep(userId, {});
            heard("failed");
          },
        );
      }
    },
  };
}
