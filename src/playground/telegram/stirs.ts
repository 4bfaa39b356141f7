import type { Emulator } from "../phone.ts";
import { addToGroup } from "./groups.ts";
import { seconds, type World } from "./world.ts";

/** Number of an update nobody has sent. */
const forgedNumber = 1;

/** What happens to a bot without anybody's phone. */
export function stirsOf(world: World): Required<Pick<Emulator, "stirs" | "stir">> {
  const stirs: Readonly<Record<string, () => void>> = {
    group: () => void addToGroup(world),
    forged: () => forge(world),
  };
  return {
    stirs: Object.keys(stirs),
    stir(what) {
      const act = Object.hasOwn(stirs, what) ? stirs[what] : undefined;
      if (act === undefined) throw new Error(`nothing called ${what} happens on Telegram`);
      act();
    },
  };
}

/** A webhook with a wrong secret, in the name of somebody who is there. */
function forge(world: World): void {
  const { user: from, chat } = world.rooms.of("forger");
  const message = { message_id: 1, date: seconds(world), chat, from, text: "forged" };
  void world.deliveries.forge({ update_id: forgedNumber, message });
}
