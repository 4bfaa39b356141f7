/** Who serves a chat, and what a platform says against a message. */

/**
 * What happens along with a message: a person of ours gets the chat in the platform's own app, or it is taken back
 * from them.
 */
export type SessionStep = "hand-over" | "take-back";

/** Why a message will never arrive; `nobody-there`: it did, but no person could be given the chat. */
export type Refusal =
  | "blocked"
  | "window-closed"
  | "quota"
  | "person-serves"
  | "nobody-there"
  | "invalid";
