/** What the lock file says about the packages: where they come from, what they run, under which licence. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../plant.ts";

const versions = z.record(z.string(), z.string());
const entry = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.unknown().optional(),
  link: z.boolean().optional(),
  optional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  dependencies: versions.optional(),
  devDependencies: versions.optional(),
  optionalDependencies: versions.optional(),
  peerDependencies: versions.optional(),
});
const lockSchema = z.object({ lockfileVersion: z.number(), packages: z.record(z.string(), entry) });
const manifestSchema = z.object({
  version: z.string(),
  dependencies: versions,
  devDependencies: versions,
  allowScripts: z.record(z.string(), z.boolean()),
});

/** One package as it is locked. */
export type Locked = z.infer<typeof entry>;
/** The lock file. */
export type Lock = z.infer<typeof lockSchema>;
/** Our own package.json. */
export type Manifest = z.infer<typeof manifestSchema>;

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));

/** The lock file as it stands. */
export const readLock = (): Lock => lockSchema.parse(read("package-lock.json"));
/** The manifest as it stands. */
export const readManifest = (): Manifest => manifestSchema.parse(read("package.json"));

/** The package a path of the lock file is about. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + 13);

/** All packages but our own, by path. */
export function packagesOf({ packages }: Lock): readonly (readonly [string, Locked])[] {
  return Object.entries(packages).filter(([path]) => path !== "");
}

/** Packages that would run a script on installing and that nobody has decided about. */
export function strangeScripts(lock: Lock, { allowScripts }: Manifest): readonly string[] {
  return packagesOf(lock)
    .filter(([path, { hasInstallScript }]) => hasInstallScript && !(nameOf(path) in allowScripts))
    .map(([path]) => nameOf(path));
}

/** Decisions about scripts of packages that have none or are gone. */
export function idleScripts(lock: Lock, { allowScripts }: Manifest): readonly string[] {
  const having = packagesOf(lock).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = new Set(having.map(([path]) => nameOf(path)));
  return Object.keys(allowScripts).filter((name) => !names.has(name));
}

const elsewhere =
  /^(?:git|git\+.*|github|gitlab|bitbucket|https?|ssh|file|link|workspace|npm):|^[\w.-]+\/[\w.-]+(?:#|$)|^(?:\.|\/|~\/)/;

/** Packages that come from git, from an address, from a folder or under another name. */
export function notFromRegistry(lock: Lock): readonly string[] {
  return Object.entries(lock.packages).flatMap(([path, one]) => {
    const asked = { ...one.dependencies, ...one.devDependencies, ...one.optionalDependencies };
    const strange = Object.entries(asked)
      .filter(([, range]) => elsewhere.test(range))
      .map(([name, range]) => `${path || "package.json"} → ${name} ${range}`);
    // A registry's own files lie under `/-/`; the lock names none, so that every machine asks its own.
    const came = one.link === true || one.resolved?.includes("/-/") === false;
    return came ? [...strange, `${path} is ${one.resolved ?? "a link"}`] : strange;
  });
}

/** Direct dependencies whose version is a range, or is not the one that is locked. */
export function notExact(
  lock: Lock,
  { dependencies, devDependencies }: Manifest,
): readonly string[] {
  const own = lock.packages[""];
  const locked = { ...own?.dependencies, ...own?.devDependencies };
  return Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) => {
    if (!/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version)) return [`${name} ${version} is a range`];
    const held = lock.packages[`node_modules/${name}`]?.version;
    return locked[name] === version && held === version ? [] : [`${name} ${version} is ${held}`];
  });
}
