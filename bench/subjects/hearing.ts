/** The front door and the channels without the desk between them: whoever is given hears each arrival. */
import { openHttp } from "../../src/http/open-http.ts";
import { openClock } from "../../src/kernel/clock.ts";
import { openLog } from "../../src/logs/open-log.ts";
import { openMeter } from "../../src/metrics/open-meter.ts";
import type { Arrival, Channel, Intake } from "../../src/ports/channel.ts";
import { openBenchChannels } from "./channels.ts";
import type { Subject, SubjectOrder } from "./order.ts";

/** Resolves when the platform may be answered. */
export type HearOne = (arrival: Arrival, channel: Channel) => Promise<void>;

export async function openHearing({ roots }: SubjectOrder, hearOne: HearOne): Promise<Subject> {
  const clock = openClock();
  const log = openLog({ level: "error" });
  const { meter } = openMeter();
  const channels = openBenchChannels({ roots, clock, log, meter });
  const byPlatform = new Map(channels.map((channel) => [channel.platform, channel]));
  const hear = async (arrivals: readonly Arrival[]): Promise<void> => {
    await Promise.all(
      arrivals.map(async (arrival) => {
        const channel = byPlatform.get(arrival.platform);
        if (channel !== undefined) await hearOne(arrival, channel);
      }),
    );
  };
  const bookmarks = new Map<string, string>();
  const intake: Intake = {
    take: hear,
    bookmark: async (_platform, account) => bookmarks.get(account),
    async takePage({ account, to, arrivals }) {
      bookmarks.set(account, to);
      // As the desk: a page that is kept is answered one by one while the next is read.
      void hear(arrivals);
      return true;
    },
  };
  const http = await openHttp({
    host: "127.0.0.1",
    port: 0,
    hear,
    clock,
    log,
    meter,
    doors: channels.flatMap(({ doors }) => doors),
    health: { live: () => true, ready: async () => ({ ok: true, parts: {} }) },
  });
  for (const channel of channels) await channel.open(intake);
  return {
    address: http.address,
    async [Symbol.asyncDispose]() {
      await http[Symbol.asyncDispose]();
      await Promise.all(channels.map((channel) => channel[Symbol.asyncDispose]()));
    },
  };
}
