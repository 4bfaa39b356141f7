/** The stand-ins of the platforms, in our own process: they live on when a desk is killed. */
import type { Emulators } from "../../../src/playground/open-emulators.ts";
import { openEmulators } from "../../../src/playground/open-emulators.ts";
import type { Chance } from "./chance.ts";
import { openProxy, type Proxy } from "./proxy.ts";

export type PlatformName = "telegram" | "line" | "wecom";

/** Stand-ins behind lines that can be made bad. */
export interface Platforms extends AsyncDisposable {
  readonly emulators: Emulators;
  readonly proxies: Readonly<Record<PlatformName, Proxy>>;
  /** The stand-ins as a desk finds them: through the lines. */
  readonly seen: Emulators;
}

/** @param deskUrl where webhooks go */
export async function openPlatforms(deskUrl: string, chance: Chance): Promise<Platforms> {
  await using stack = new AsyncDisposableStack();
  const emulators = stack.use(await openEmulators({ now: () => Date.now(), deskUrl }));
  const { telegram, line, wecom } = emulators;
  const to = async (root: string): Promise<Proxy> =>
    stack.use(await openProxy(Number(new URL(root).port), chance));
  const proxies = {
    telegram: await to(telegram.root),
    line: await to(line.root),
    wecom: await to(wecom.root),
  };
  const root = (name: PlatformName): string => `http://127.0.0.1:${proxies[name].port}`;
  const open = stack.move();
  return {
    emulators,
    proxies,
    seen: {
      ...emulators,
      telegram: { ...telegram, root: root("telegram") },
      line: { ...line, root: root("line") },
      wecom: { ...wecom, root: root("wecom") },
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
