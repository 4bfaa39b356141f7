/** What can be made to go wrong with a call: one list for the stand-ins, the door of the page, and the page itself. */
import type { Emulator, Fault, Lever } from "./phone.ts";

/** How slow a slow platform is, ms: longer than any webhook may wait, shorter than our patience. */
const delayMs = 3000;
/** What a throttled call is told to wait, seconds. */
const throttleSeconds = 5;

/** Every trouble by the name under which the page explains it; a kind of fault that has no trouble here does not compile. */
export const troubles = {
  throttle: { is: "throttle", retryAfterSeconds: throttleSeconds },
  error: { is: "error", status: 500 },
  html: { is: "error", status: 502, html: true },
  delay: { is: "delay", ms: delayMs },
  "reset-before": { is: "reset-before" },
  "reset-after": { is: "reset-after" },
  "token-expired": { is: "token-expired" },
} as const satisfies Readonly<Record<string, Fault["kind"]>>;

export type TroubleName = keyof typeof troubles;

type Forgotten = Exclude<
  Fault["kind"]["is"],
  (typeof troubles)[TroubleName]["is"] | "own" | "refusal"
>;
const forgotten: { readonly [Kind in Forgotten]: never } = {};

/** The names, in the order in which the page lists them. */
export const troubleNames: readonly TroubleName[] = namesOf({ ...troubles, ...forgotten });

/** Under which name a fault of a stand-in is known. */
export function nameOfFault(kind: Fault["kind"]): string {
  if (kind.is === "own") return kind.name;
  if (kind.is === "refusal") return kind.named;
  return kind.is === "error" && kind.html === true ? "html" : kind.is;
}

/** What one platform of the page can be made to do. */
export interface Switches {
  readonly platform: string;
  readonly troubles: readonly string[];
  readonly levers: readonly {
    readonly name: string;
    readonly words?: string;
    readonly onCall: boolean;
  }[];
  /** Names of calls that can be chosen besides `*`. */
  readonly calls: readonly string[];
}

/** Everything that only this stand-in can do: its levers, answers of its own, and what happens without a phone. */
export function leversOf(emulator: Emulator): readonly Lever[] {
  const { levers = [], refusalNames = [], stirs = [] } = emulator;
  return [
    ...levers,
    ...refusalNames.map(
      (named): Lever => ({
        name: named,
        onCall: true,
        pull: (times, call) => emulator.fault({ call, times, kind: { is: "refusal", named } }),
      }),
    ),
    ...stirs.map((name): Lever => ({ name, onCall: false, pull: () => emulator.stir?.(name) })),
  ];
}

/** The switches of a stand-in, as it declares them. */
export function switchesOf(emulator: Emulator): Switches {
  const { platform, callNames } = emulator;
  return {
    platform,
    troubles: troubleNames,
    levers: leversOf(emulator).map(({ name, words, onCall }) => ({
      name,
      onCall,
      ...(words === undefined ? {} : { words }),
    })),
    calls: callNames ?? [],
  };
}

function namesOf(table: Readonly<Record<TroubleName, unknown>>): readonly TroubleName[] {
  const known = (name: string): name is TroubleName => Object.hasOwn(table, name);
  return Object.keys(table).filter(known);
}
