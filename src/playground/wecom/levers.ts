import type { Lever } from "../phone.ts";
import { expireTokens } from "./access-token.ts";
import { type Faults, leverOf } from "./faults.ts";
import { leversAmongOwnFaults } from "./own-faults.ts";
import { errcodes } from "./refuse.ts";
import type { Half, World } from "./world.ts";

/** What this half can do besides the troubles of all platforms: every errcode, and tokens that die early. */
export function leversOf(half: Half, world: World, faults: Faults): readonly Lever[] {
  return [
    {
      name: "expire-tokens",
      onCall: false,
      pull() {
        expireTokens(world, half);
        world.changed();
      },
    },
    ...leversAmongOwnFaults(half).map(
      (name): Lever => ({
        name,
        onCall: false,
        pull: (times) => faults.set(half, "*", times, { is: "own", name }),
      }),
    ),
    ...errcodes.map(
      ({ errcode, words }): Lever => ({
        name: leverOf(errcode),
        words: `${errcode} ${words}`,
        onCall: true,
        pull: (times, call) => faults.set(half, call, times, { is: "errcode", errcode }),
      }),
    ),
  ];
}
