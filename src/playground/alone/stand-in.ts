/** One platform's stand-in, as the control interface uses it. */
import type { Platform } from "../../kernel/platform.ts";
import type { Emulator } from "../phone.ts";

export interface StandIn extends AsyncDisposable {
  /** The platform's API root. */
  readonly root: string;
  /** One for Telegram and LINE, two halves for WeCom. */
  readonly emulators: ReadonlyMap<Platform, Emulator>;
  /** Invented values the bot is configured with, by their usual names; they open nothing. */
  readonly credentials: Readonly<Record<string, string>>;
  /** What an owner can switch in the platform's consoles; changed in place. */
  readonly settings: Readonly<Record<string, object>>;
  /** The next calls go wrong. @throws {Error} when there is no such trouble */
  fault(platform: Platform, call: string, trouble: string, times: number): void;
  /** Saves the callback address as a console does, where the platform has that; what was wrong, or nothing. */
  verify?(platform: Platform): Promise<string | undefined>;
}
