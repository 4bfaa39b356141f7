/** Extra fields of a failure (https://core.telegram.org/bots/api#responseparameters). */
export interface RefusalParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

const prefixes: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  413: "Request Entity Too Large",
  429: "Too Many Requests",
  500: "Internal Server Error",
};

/** A call this platform does not accept, in the platform's own words. Our tests' fault, never ours. */
export class TelegramRefusal extends Error {
  readonly status: number;
  readonly parameters: RefusalParameters | undefined;

  constructor(status: number, reason?: string, parameters?: RefusalParameters) {
    super(describe(status, reason));
    this.name = "TelegramRefusal";
    this.status = status;
    this.parameters = parameters;
  }
}

/** A 400 with the given reason. */
export function badRequest(reason: string): TelegramRefusal {
  return new TelegramRefusal(400, reason);
}

/** A 429 that asks to wait this many seconds. */
export function tooMany(retryAfterSeconds: number): TelegramRefusal {
  return new TelegramRefusal(429, `retry after ${retryAfterSeconds}`, {
    retry_after: retryAfterSeconds,
  });
}

/** The server writes the status first and lower-cases the reason, unless it is an upper-case name. */
function describe(status: number, reason: string | undefined): string {
  const prefix = prefixes[status] ?? "Error";
  if (reason === undefined) return prefix;
  const second = reason.charAt(1);
  const isName = second === "_" || (second !== second.toLowerCase() && second !== "");
  return `${prefix}: ${isName ? reason : reason.charAt(0).toLowerCase() + reason.slice(1)}`;
}
