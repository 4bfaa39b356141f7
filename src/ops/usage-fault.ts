import { DeskError } from "../kernel/errors.ts";

/** The command line asks for something we do not have; the message says what would be right. */
export class UsageFault extends DeskError {
  readonly code = "DESK_USAGE_FAULT";
}
