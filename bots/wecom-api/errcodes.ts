/** What an errcode asks of us (developer.work.weixin.qq.com/document/path/90313). */
export type Reaction =
  /** Not done; the same call may be made again soon. */
  | "again"
  /** Not done; too many calls, this one API rests. */
  | "rest"
  /** The access token is not good any more: fetch one, call once more. */
  | "token"
  /** Credentials, rights or addresses are wrong: only an operator can mend it. */
  | "locked-out"
  /** The person left, is unknown or out of reach. */
  | "unreachable"
  /** 48 hours or the session are over. */
  | "window-closed"
  /** Five messages since the customer last wrote. */
  | "quota"
  /** The session's state forbids it: ask for the state. */
  | "state"
  /** Our message is wrong, or its words are not wanted. */
  | "invalid";

const reactions: ReadonlyMap<number, Reaction> = new Map<number, Reaction>([
  [-1, "again"],
  [45033, "again"],
  [45009, "rest"],
  [40014, "token"],
  [42001, "token"],
  [40001, "locked-out"],
  [40013, "locked-out"],
  [40056, "locked-out"],
  [40091, "locked-out"],
  [41001, "locked-out"],
  [48002, "locked-out"],
  [48006, "locked-out"],
  [48007, "locked-out"],
  [50002, "locked-out"],
  [50003, "locked-out"],
  [60020, "locked-out"],
  [95003, "locked-out"],
  [95011, "locked-out"],
  [95012, "locked-out"],
  [95017, "locked-out"],
  [95023, "locked-out"],
  [95032, "locked-out"],
  [301002, "locked-out"],
  [40003, "unreachable"],
  [40096, "unreachable"],
  [46004, "unreachable"],
  [60011, "unreachable"],
  [60021, "unreachable"],
  [60111, "unreachable"],
  [81013, "unreachable"],
  [95000, "unreachable"],
  [95004, "unreachable"],
  [95002, "window-closed"],
  [95013, "window-closed"],
  [95031, "window-closed"],
  [95001, "quota"],
  [95014, "state"],
  [95016, "state"],
  [95018, "state"],
  [95019, "state"],
]);

/** The reaction to an errcode other than 0; codes nobody listed are our fault. */
export function reactionTo(errcode: number): Reaction {
  return reactions.get(errcode) ?? "invalid";
}

/** How long an API rests after 45009, ms: the shortest window the platform counts in (page 90312). */
export const restMs = 60_000;

/** How long we wait after "busy" or a lost connection, ms. */
export const againMs = 2_000;
