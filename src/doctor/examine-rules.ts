/** The company's files: policy and catalogue, as a start would read them. */
import { defaultCatalogueFile, readCatalogue } from "../config/read-catalogue.ts";
import { defaultPolicyFile, readPolicy } from "../config/read-policy.ts";
import { CannotStart } from "../kernel/errors.ts";
import { type Finding, notesOn } from "./finding.ts";

const { ok, fail } = notesOn("rules");

/** One finding each. */
export function examineRules(
  policy: URL | string = defaultPolicyFile,
  catalogue: URL | string = defaultCatalogueFile,
): readonly Finding[] {
  return [
    read("policy", "The policy is valid.", () => readPolicy(policy)),
    read("catalogue", "The catalogue is valid.", () => readCatalogue(catalogue)),
  ];
}

function read(check: string, good: string, how: () => unknown): Finding {
  try {
    how();
    return ok(check, good);
  } catch (fault) {
    if (!(fault instanceof CannotStart)) throw fault;
    const [head = "", ...faults] = fault.message.split("\n");
    return fail(
      check,
      `${head}${faults.map((one) => ` ${one.trim()}`).join(";")}`,
      "put these places right; the comments of CONTRIBUTING.md and the file that came with the desk show how",
    );
  }
}
