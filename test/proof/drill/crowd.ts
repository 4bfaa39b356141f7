/** People who write all the time, on every platform for customers, until they are told to stop. */
import { setTimeout as pause } from "node:timers/promises";
import type { Emulators } from "../../../src/playground/open-emulators.ts";
import type { Phone } from "../../../src/playground/phone.ts";

export interface Crowd {
  readonly phones: readonly Phone[];
  /** Stops and waits for the words under way. Gives how many were said. */
  stop(): Promise<number>;
}

/** Between two words of one person, in ms: whoever writes more than twenty a minute is not answered each time (S9). */
const everyMs = 3_500;
const peopleEach = 5;
const lines = ["空调不制冷", "你好", "进度", "帮助", "洗衣机漏水", "取消", "是的"];

/** Opens their chats and sets them writing. */
export async function openCrowd({ byPlatform }: Emulators): Promise<Crowd> {
  const phones = Array.from({ length: peopleEach }, (_, nth) => [
    byPlatform.telegram.phone(`81000${nth}`, `Ana ${nth}`),
    byPlatform.line.phone(`U${String(nth).repeat(32)}`, `Chika ${nth}`),
    byPlatform.kf.phone(`wmD00000${nth}`, `丁${nth}`),
  ]).flat();
  for (const phone of phones) await phone.open();
  const state = { stopped: false, said: 0 };
  const write = async (phone: Phone): Promise<void> => {
    for (let nth = 0; !state.stopped; nth += 1) {
      // While the desk is away the platform keeps it and comes again.
      await phone.say(lines[nth % lines.length] ?? "").catch(() => undefined);
      state.said += 1;
      await pause(everyMs);
    }
  };
  const writing = phones.map(write);
  return {
    phones,
    async stop() {
      state.stopped = true;
      await Promise.all(writing);
      return state.said;
    },
  };
}
