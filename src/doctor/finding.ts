/** What a look at one thing gave: one line for whoever runs the desk. */

/** What was looked at. */
export type Topic =
  | "config"
  | "address"
  | "clock"
  | "telegram"
  | "line"
  | "wecom"
  | "kf"
  | "database"
  | "redis"
  | "folders"
  | "rules";

export interface Finding {
  readonly verdict: "ok" | "warn" | "FAIL";
  readonly about: Topic;
  /** A name for machines, unique together with `about`. */
  readonly check: string;
  /** What was seen, a whole sentence. */
  readonly seen: string;
  /** What to do now, with the place in the platform's console. */
  readonly todo?: string;
}

/** Makes the findings of one topic. */
export interface Notes {
  readonly ok: (check: string, seen: string, todo?: string) => Finding;
  readonly warn: (check: string, seen: string, todo: string) => Finding;
  readonly fail: (check: string, seen: string, todo: string) => Finding;
}

/** Findings about one topic. */
export function notesOn(about: Topic): Notes {
  return {
    ok: (check, seen, todo) => ({
      verdict: "ok",
      about,
      check,
      seen,
      ...(todo === undefined ? {} : { todo }),
    }),
    warn: (check, seen, todo) => ({ verdict: "warn", about, check, seen, todo }),
    fail: (check, seen, todo) => ({ verdict: "FAIL", about, check, seen, todo }),
  };
}

/** One line: the verdict, the topic, what was seen, and behind an arrow what to do. */
export function lineOf({ verdict, about, seen, todo }: Finding): string {
  const line = `${verdict.padEnd(4)}  ${about.padEnd(8)}  ${seen}`;
  return todo === undefined ? line : `${line} → ${todo}`;
}

/** `17 ok, 2 to look at, 1 broken.` */
export function sumOf(findings: readonly Finding[]): string {
  const count = (verdict: Finding["verdict"]): number =>
    findings.filter((one) => one.verdict === verdict).length;
  return `${count("ok")} ok, ${count("warn")} to look at, ${count("FAIL")} broken.`;
}
