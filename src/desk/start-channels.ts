import type { Channel, Intake } from "../ports/channel.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log } from "../ports/log.ts";
import type { Timers } from "../ports/timers.ts";

/** The desk is open after this at the latest, in ms, whatever platforms do. */
const underWayMs = 5_000;

/**
 * Starts what channels do by themselves, side by side: a platform that does not answer keeps neither the desk nor
 * another platform waiting (R15). Resolves when all are under way, or when the wait is over.
 * @throws what a channel throws before that
 */
export async function startChannels(
  channels: readonly Channel[],
  intake: Intake,
  { timers, log }: { readonly timers: Timers; readonly log: Log },
): Promise<void> {
  const state = { late: false };
  const open = async (channel: Channel): Promise<void> => {
    try {
      await channel.open(intake);
    } catch (fault) {
      if (!state.late) throw fault;
      const { platform } = channel;
      log.error({ platform, ...faultFields(fault) }, "this platform could not be started");
    }
  };
  const waited = Promise.withResolvers<void>();
  const cancel = timers.after(underWayMs, () => {
    state.late = true;
    waited.resolve();
  });
  try {
    await Promise.race([Promise.all(channels.map(open)), waited.promise]);
  } finally {
    cancel();
  }
}
