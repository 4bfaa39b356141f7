/** `npm run doctor`: is everything ready for real accounts, and if not, what is to be done. */
import { ConfigFaults } from "../config/faults.ts";
import { type Config, readConfig } from "../config/read-config.ts";
import { examine } from "./examine.ts";
import { type Finding, lineOf, notesOn, sumOf } from "./finding.ts";

const help = `npm run doctor [-- --json]
    Looks at every configured account, at PUBLIC_URL, the database and the rest; changes nothing, prints no secret.
    Each line says ok, warn or FAIL, what was seen, and behind an arrow what to do. Exit code 1 when something FAILs.
    --json   one object instead of lines`;

const asked = process.argv.slice(2);
const unknown = asked.filter((word) => !["--json", "--help", "help"].includes(word));
if (unknown.length > 0) {
  process.stderr.write(`There is no ${unknown.join(" ")}:\n${help}\n`);
  process.exitCode = 2;
} else if (asked.includes("--help") || asked.includes("help")) {
  process.stdout.write(`${help}\n`);
} else {
  const findings = await look();
  const failed = findings.some(({ verdict }) => verdict === "FAIL");
  process.stdout.write(asked.includes("--json") ? asJson(findings) : asLines(findings));
  process.exitCode = failed ? 1 : 0;
}

async function look(): Promise<readonly Finding[]> {
  const read = readOrFaults();
  return "faults" in read ? read.faults : await examine(read.config);
}

/** With a faulty environment there is nothing to ask with: its faults are all the findings. */
function readOrFaults(): { readonly config: Config } | { readonly faults: readonly Finding[] } {
  try {
    return { config: readConfig(process.env) };
  } catch (fault) {
    if (!(fault instanceof ConfigFaults)) throw fault;
    const { fail } = notesOn("config");
    return {
      faults: fault.faults.map((one) => fail("variables", one, "put it right in .env")),
    };
  }
}

function asJson(findings: readonly Finding[]): string {
  const failed = findings.some(({ verdict }) => verdict === "FAIL");
  return `${JSON.stringify({ ok: !failed, findings }, null, 2)}\n`;
}

function asLines(findings: readonly Finding[]): string {
  return [...findings.map(lineOf), sumOf(findings), ""].join("\n");
}
