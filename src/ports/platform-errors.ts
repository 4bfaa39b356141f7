/** How a platform's moods reach the desk outside of sending: typed, retried or parked, never shown to a customer. */
import { DeskError } from "../kernel/errors.ts";

/** Wait this long, then try again. */
export class PlatformThrottled extends DeskError {
  readonly code = "DESK_PLATFORM_THROTTLED";
  readonly retryAfterMs: number;

  constructor(message: string, retryAfterMs: number, options?: ErrorOptions) {
    super(message, options);
    this.retryAfterMs = retryAfterMs;
  }
}

/** The platform or the way to it is down; try again later. */
export class PlatformUnavailable extends DeskError {
  readonly code = "DESK_PLATFORM_UNAVAILABLE";
}

/** The platform will never do this: bad credentials, bad address, missing right. */
export class PlatformRefused extends DeskError {
  readonly code = "DESK_PLATFORM_REFUSED";
}

/** The photo or file is withdrawn, expired, too large or not what it should be. */
export class PhotoGone extends DeskError {
  readonly code = "DESK_PHOTO_GONE";
  /** Whether it is only its size that stands in the way. */
  readonly tooLarge: boolean;

  constructor(message: string, tooLarge = false) {
    super(message);
    this.tooLarge = tooLarge;
  }
}
