import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { asFault, SetupFault } from "./fault.mjs";
import { hydratePostgres } from "./postgres-links.mjs";

const tellEveryMs = 4_000;

/** Installs from the lock file unless node_modules already holds exactly that; an interrupted install is repeated. */
export async function ensureInstalled(root) {
  const lockText = readFileSync(join(root, "package-lock.json"), "utf8");
  const stampFile = join(root, "node_modules", ".deskbell-installed");
  const stamp = createHash("sha256").update(lockText).digest("hex");
  if (readOr(stampFile, "") === stamp) return;
  const lock = JSON.parse(lockText);
  if (!holdsWhatIsLocked(root, lock)) {
    mustBeWritable(root);
    rmSync(stampFile, { force: true });
    await install(root, lock);
  }
  hydratePostgres(root);
  writeFileSync(stampFile, stamp);
}

/** True when npm's own record of what it put into node_modules has every locked package in its version. */
function holdsWhatIsLocked(root, lock) {
  const record = readOr(join(root, "node_modules", ".package-lock.json"), "");
  if (record === "") return false;
  const held = JSON.parse(record).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === "" || wanted.link) return true;
    if (held[path] === undefined) return wanted.optional === true || wanted.devOptional === true;
    return held[path].version === wanted.version && existsSync(join(root, path));
  });
}

function mustBeWritable(root) {
  try {
    accessSync(root, constants.W_OK);
  } catch (refused) {
    throw new SetupFault(asFault(refused, root), { cause: refused });
  }
}

async function install(root, lock) {
  const wanted = Object.values(lock.packages).filter((one) => !one.optional).length;
  console.log(
    `Installing ${wanted} packages from the lock file. The first time takes a minute or two.`,
  );
  const startedAt = performance.now();
  const ticker = setInterval(() => {
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    console.log(`  ${seconds} s: ${countPackages(root)} package folders so far …`);
  }, tellEveryMs);
  try {
    await npm(root, [
      "ci",
      // Two packages need a step of their own, which we take ourselves; no other script runs.
      "--ignore-scripts",
      // Whoever asks for a minimum age asks it of new choices; what the lock file names has been chosen.
      "--min-release-age=0",
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      "--fetch-retries=2",
      "--fetch-retry-mintimeout=1000",
      "--fetch-retry-maxtimeout=5000",
    ]);
  } finally {
    clearInterval(ticker);
  }
  console.log(`Installed in ${Math.round((performance.now() - startedAt) / 1000)} s.`);
}

/** Runs npm the way the user started us, and turns what it complains about into one sentence. */
export function npm(cwd, args, root = cwd) {
  const cli = process.env.npm_execpath;
  const [file, ...first] = cli?.endsWith(".js") ? [process.execPath, cli] : ["npm"];
  return new Promise((done, failed) => {
    const child = spawn(file, [...first, ...args], { cwd, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said = (said + chunk).slice(-20_000);
    });
    child.on("error", failed);
    child.on("close", (code) => {
      if (code === 0) done();
      else failed(new SetupFault(asFault(said, root)));
    });
  });
}

function countPackages(root) {
  try {
    return readdirSync(join(root, "node_modules")).length;
  } catch {
    return 0;
  }
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return otherwise;
  }
}
