import type { EmulatorOptions } from "../phone.ts";
import type { LineConsole } from "./console.ts";

/** Path the desk listens on for LINE. */
export const linePath = "/webhooks/line";

/** Calls per second and endpoint LINE takes for reply, push and most others. */
export const callsPerSecondMax = 2000;

/** Milliseconds LINE gives a bot for its 2xx. */
export const webhookDeadlineMs = 2000;

/** A channel secret for tests and the playground; it opens nothing. */
export const playgroundSecret = "00000000000000000000playground00";

/** An access token for tests and the playground; it opens nothing. */
export const playgroundToken = "line-playground-token-of-no-value";

/** How the stand-in for LINE is set up, besides clock, port and desk. */
export interface LineOptions extends EmulatorOptions {
  /** Key of the signatures; {@link playgroundSecret} unless said otherwise. */
  readonly channelSecret?: string;
  /** The one bearer that never expires; {@link playgroundToken} unless said otherwise. */
  readonly channelAccessToken?: string;
  readonly channelId?: string;
  readonly botName?: string;
  /** Recipients a month the plan pays for; unset: no limit. */
  readonly monthlyQuota?: number;
  /** App language (BCP 47) of a person, told in the profile; nothing tells none. */
  readonly languageOf?: (person: string) => string | undefined;
  /** The account's chat is on: people's messages look unread until the bot marks them. */
  readonly manualRead?: boolean;
  /** People who follow the account from the start, without a follow event. */
  readonly friends?: readonly string[];
  /** Turns "Webhook redelivery" on; the factor shortens the waits of 5 s, 30 s, 2 min. */
  readonly redeliveryScale?: number;
  readonly webhookDeadlineMs?: number;
  readonly replyTokenLifeMs?: number;
  /** Off: emoji leave as UTF-8 instead of \u pairs. */
  readonly escapes?: boolean;
  readonly callsPerSecond?: number;
  /** The owner's switches, read at every call; as a desk wants them unless said otherwise. */
  readonly console?: LineConsole;
}
