/** Everything that reads what strangers write, and why the rest that reads is not here. */
import type { Subject } from "./subject.ts";
import { fieldSubjects } from "./subjects/fields.ts";
import { lineSubjects } from "./subjects/line.ts";
import { mediaSubjects } from "./subjects/media.ts";
import { playgroundSubjects } from "./subjects/playground.ts";
import { shellSubjects } from "./subjects/shell.ts";
import { talkSubjects } from "./subjects/talks.ts";
import { telegramSubjects } from "./subjects/telegram.ts";
import { wecomSubjects } from "./subjects/wecom.ts";

/** All subjects, in a fixed order. */
export const subjects: readonly Subject[] = [
  ...lineSubjects,
  ...telegramSubjects,
  ...wecomSubjects,
  ...fieldSubjects,
  ...talkSubjects,
  ...shellSubjects,
  ...playgroundSubjects,
  ...mediaSubjects,
];
