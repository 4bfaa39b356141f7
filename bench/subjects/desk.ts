/** The whole desk, as `npm start` composes it. */
import { compose } from "../../src/compose.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { openClock } from "../../src/kernel/clock.ts";
import { openLog } from "../../src/logs/open-log.ts";
import { openMeter } from "../../src/metrics/open-meter.ts";
import { openBenchChannels } from "./channels.ts";
import type { Subject, SubjectOrder } from "./order.ts";

export async function openDeskSubject({ roots, env }: SubjectOrder): Promise<Subject> {
  const config = readConfig(env);
  const clock = openClock();
  const log = openLog({ level: config.logLevel });
  const channels = openBenchChannels({ roots, clock, log, meter: openMeter().meter });
  const say = (): void => undefined;
  const desk = await compose({ ...config, port: 0, metricsPort: 0 }, { say, clock, channels });
  return { address: desk.address, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() };
}
