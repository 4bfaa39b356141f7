/** Loaded before the desk: Telegram's own 25 calls a second would be measured instead of the desk. */
import { plant } from "../plant.ts";

plant([
  {
    file: "bots/telegram/channel.ts",
    find: "perSecondMax: 25,",
    replace: "perSecondMax: 1_000,",
  },
]);
