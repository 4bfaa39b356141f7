/** Where a desk shall be hit. */
export interface Aim {
  readonly name: string;
  /** The how manieth time the point is passed. */
  readonly left: number;
  readonly signal: "SIGKILL" | "SIGSTOP";
}

/** What a desk's process is told: to open in this environment, or where it shall be hit. */
export interface Word {
  readonly env: Readonly<Record<string, string>>;
  readonly point: Aim | null;
}

export const isWord = (said: unknown): said is Word =>
  typeof said === "object" && said !== null && "env" in said && "point" in said;
