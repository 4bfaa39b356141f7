/** The company's rules as the desk has them, read once for all seeds. */
import { readConfig } from "../../../../src/config/read-config.ts";
import { openRules } from "../../../../src/open-rules.ts";

/** Everything of the house but its channels. */
export const rules = openRules(readConfig({}));
