import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { SetupFault } from "./fault.mjs";

const probeWithinMs = 20_000;

/** The Node that runs the desk: the one from the npm package `node`, repaired if need be, else this one if it is new enough. */
export async function ensureRuntime(root) {
  const folder = join(root, "node_modules", "node");
  const own = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
  const wanted = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  if (isProven(root, own)) return own;
  if (versionOf(own) !== wanted) {
    console.log(`Fetching Node ${wanted}, which runs the desk …`);
    fetchRuntime(folder);
  }
  if (versionOf(own) === wanted) {
    prove(root, own);
    linkInto(root, own);
    return own;
  }
  if (isAtLeast(process.versions.node, wanted)) return process.execPath;
  throw new SetupFault(
    `Deskbell's own Node ${wanted} cannot run on this machine (${process.platform} ${process.arch}): install Node ${wanted.split(".")[0]} or newer from https://nodejs.org and run the same command again.`,
  );
}

/** The step the package's install script would take: npm fetches the package for this platform into its folder. */
function fetchRuntime(folder) {
  rmSync(join(folder, "node_modules"), { recursive: true, force: true });
  spawnSync(process.execPath, ["installArchSpecificPackage.js"], {
    cwd: folder,
    stdio: "ignore",
    // Inherited settings such as ignore-scripts belong to the outer npm.
    env: { ...process.env, npm_config_ignore_scripts: "true", npm_config_loglevel: "error" },
  });
}

function versionOf(file) {
  if (!existsSync(file)) return undefined;
  const { status, stdout } = spawnSync(file, ["--version"], {
    encoding: "utf8",
    timeout: probeWithinMs,
  });
  return status === 0 ? stdout.trim().replace(/^v/, "") : undefined;
}

/** Asking a 150 MB program for its version costs time at each start, so once per file and machine is enough. */
function isProven(root, file) {
  try {
    return readFileSync(proofFile(root), "utf8") === fingerprint(file);
  } catch {
    return false;
  }
}

function prove(root, file) {
  writeFileSync(proofFile(root), fingerprint(file));
}

function proofFile(root) {
  return join(root, "node_modules", ".deskbell-runtime");
}

function fingerprint(file) {
  const { size, mtimeMs, mode, ino } = statSync(file);
  return [process.platform, process.arch, size, mtimeMs, mode, ino].join(" ");
}

function linkInto(root, own) {
  const link = join(root, "node_modules", ".bin", "node");
  if (process.platform === "win32" || versionOf(link) !== undefined) return;
  mkdirSync(join(root, "node_modules", ".bin"), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(own.replace(join(root, "node_modules"), ".."), link);
}

function isAtLeast(version, wanted) {
  return Number(version.split(".")[0]) >= Number(wanted.split(".")[0]);
}
