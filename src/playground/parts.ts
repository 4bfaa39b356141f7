import type { MovableClock } from "../kernel/clock.ts";
import type { Platform } from "../kernel/platform.ts";
import type { Panel } from "./panel.ts";
import type { Emulator } from "./phone.ts";

/** Everything the page stands on. */
export interface PlaygroundParts {
  /** One server may stand in for two platforms (WeCom and 微信客服): then both names hold its two halves. */
  readonly emulators: Readonly<Record<Platform, Emulator>>;
  readonly clock: MovableClock;
  readonly panel: Panel;
  /** The service company whose desk this is, as customers read it. */
  readonly companyName: string;
  /** IANA zone in which the page writes times, e.g. `Asia/Shanghai`. */
  readonly zone: string;
  /** Under which other name the page may be opened; only this machine's own where absent. */
  readonly publicUrl?: string;
}
