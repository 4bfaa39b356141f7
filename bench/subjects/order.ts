/** What a process under test is told, and what it says back. */
import type { BenchPlatform } from "../platforms/stage.ts";

export type SubjectKind = "desk" | "echo" | "prisma";

export interface SubjectOrder {
  readonly kind: SubjectKind;
  /** Origins of the sinks. */
  readonly roots: Readonly<Record<BenchPlatform, string>>;
  /** Variables of the desk, see `.env.example`. */
  readonly env: Readonly<Record<string, string>>;
}

/** Something that answers webhooks. */
export interface Subject extends AsyncDisposable {
  readonly address: string;
}
