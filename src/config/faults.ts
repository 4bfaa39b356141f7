import { DeskError } from "../kernel/errors.ts";

/** What is wrong with the environment, all of it; each fault is `NAME: what is wrong and what to do`. */
export class ConfigFaults extends DeskError {
  readonly code = "DESK_CONFIG_FAULTS";
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length} fault(s):\n${faults.map((one) => `  ${one}`).join("\n")}`,
    );
    this.faults = faults;
  }
}
