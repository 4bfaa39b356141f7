/** `npm run supply -- [--report FILE] [--sbom FILE]`: where everything comes from that runs here, and that no secret lies about. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Check, report } from "../report.ts";
import { type Answer, audit, billOfMaterials, signatures } from "./ask-npm.ts";
import { asvsCounts } from "./asvs.ts";
import { idleCheck, search, secretCheck } from "./find-secrets.ts";
import { belowFloor } from "./floor.ts";
import { commits, hasHistory, textsOfHistory, textsOfTree } from "./git-texts.ts";
import { licenceCounts, strangeLicences } from "./licences.ts";
import * as locked from "./lock.ts";
import { npmrcFaults } from "./npmrc.ts";

const { values } = parseArgs({
  options: { report: { type: "string" }, sbom: { type: "string" } },
});
const startedAt = performance.now();
const lock = locked.readLock();
const manifest = locked.readManifest();
const packages = locked.packagesOf(lock);

const none = (name: string, found: readonly string[]): Check => ({
  name,
  ok: found.length === 0,
  saw: found.slice(0, 5).join("; "),
});
/** Silence is no check: it would pass for ever. */
const answered = (name: string, { kind, words }: Answer): readonly Check[] =>
  kind === "not answered" ? [] : [{ name, ok: kind === "clean", saw: words }];

const tree = search(textsOfTree());
const history = hasHistory() ? search(textsOfHistory()) : undefined;
const { text, bill } = billOfMaterials();
if (values.sbom !== undefined) writeFileSync(values.sbom, text);
const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
const unlisted = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]
  .map((name) => `${name}@${lock.packages[`node_modules/${name}`]?.version}`)
  .filter((one) => !listed.has(one));
const asvs = asvsCounts();
const advisories = audit();
const signing = signatures();

const checks: readonly Check[] = [
  secretCheck("no secret lies in the tree", tree),
  ...(history === undefined
    ? []
    : [secretCheck("no secret lies in the history", history), idleCheck([tree, history])]),
  none("nobody has put a script into installing", locked.strangeScripts(lock, manifest)),
  none("no decision about scripts is idle", locked.idleScripts(lock, manifest)),
  none("nothing comes from git, an address or a folder", locked.notFromRegistry(lock)),
  none("what package.json names is exact, and locked as named", locked.notExact(lock, manifest)),
  none("npm is told the same", npmrcFaults()),
  none("every licence is agreed to", strangeLicences(lock)),
  none("nothing is below its floor", belowFloor(lock)),
  { name: "no row of ASVS is open", ok: asvs.get("open") === 0, saw: `${asvs.get("open")} open` },
  none("the bill of materials names every direct package", unlisted),
  ...answered("no advisory is known", advisories),
  ...answered("signatures fit", signing),
];

report(
  {
    proof: "supply",
    checks,
    figures: {
      "texts in the tree": tree.texts,
      "texts in the history": history?.texts ?? "no history here",
      commits: history === undefined ? "no history here" : commits(),
      "samples explained": new Set([...tree.explained, ...(history?.explained ?? [])]).size,
      "packages locked": packages.length,
      "without a checksum": packages.filter(([, { integrity }]) => integrity === undefined).length,
      "in the bill of materials": bill.components.length,
      licences: Object.entries(licenceCounts(lock))
        .map(([name, count]) => `${name} ${count}`)
        .join(", "),
      "ASVS rows": [...asvs].map(([answer, count]) => `${answer} ${count}`).join(", "),
      advisories: advisories.words,
      signatures: signing.words,
    },
    seconds: (performance.now() - startedAt) / 1000,
  },
  values.report,
);
