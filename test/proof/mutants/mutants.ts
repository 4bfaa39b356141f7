/** All planted bugs. */
import { answering } from "./list/answering.ts";
import { aside } from "./list/aside.ts";
import { cases } from "./list/cases.ts";
import { clocks } from "./list/clocks.ts";
import { copying } from "./list/copying.ts";
import { deciding } from "./list/deciding.ts";
import { doors } from "./list/doors.ts";
import { lookingAfter } from "./list/looking-after.ts";
import { outcomes } from "./list/outcomes.ts";
import { owning } from "./list/owning.ts";
import { queueing } from "./list/queueing.ts";
import { recording } from "./list/recording.ts";
import { rights } from "./list/rights.ts";
import { sealing } from "./list/sealing.ts";
import { showing } from "./list/showing.ts";
import { writing } from "./list/writing.ts";
import type { Mutant } from "./mutant.ts";

export const mutants: readonly Mutant[] = [
  ...answering,
  ...deciding,
  ...aside,
  ...writing,
  ...cases,
  ...owning,
  ...copying,
  ...outcomes,
  ...queueing,
  ...clocks,
  ...lookingAfter,
  ...sealing,
  ...recording,
  ...doors,
  ...rights,
  ...showing,
];
