/** All planted bugs. */
import { aside } from "./list/aside.ts";
import { hearing } from "./list/hearing.ts";
import { keeping } from "./list/keeping.ts";
import { ringing } from "./list/ringing.ts";
import { sending } from "./list/sending.ts";
import { trusting } from "./list/trusting.ts";
import { writing } from "./list/writing.ts";
import type { Mutant } from "./mutant.ts";

export const mutants: readonly Mutant[] = [
  ...hearing,
  ...aside,
  ...writing,
  ...sending,
  ...ringing,
  ...keeping,
  ...trusting,
];
