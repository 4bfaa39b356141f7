import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Folders whose files wait for minutes, for leases and for a platform's pace: begun last, one would be waited for with a core idle. */
const slow = /\/test\/(?:scenarios|walks|security|queue)\//;

/** Whole cases first, so that the rest fills the time they wait. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  return slow.test(moduleId) ? 0 : 1;
}
