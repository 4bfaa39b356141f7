/** Every text this repository holds or has ever held. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../plant.ts";

export interface SourceText {
  /** A path, or what else the text is: the message of a commit. */
  readonly place: string;
  readonly text: string;
}

/** Bytes of git's longest answer: all texts of the whole history. */
const answerMax = 2 ** 30;

/** What lies in the tree now: files that git knows and files it would take, not those it ignores. */
export function textsOfTree(): readonly SourceText[] {
  const names = git("ls-files", "-z", "--cached", "--others", "--exclude-standard");
  return names
    .split("\0")
    .filter((name) => name !== "")
    .flatMap((place) => {
      try {
        return asText(place, readFileSync(join(root, place)));
      } catch {
        // Deleted, but not yet committed.
        return [];
      }
    });
}

/** Every version of every file that any commit holds, each once, and every commit's message. */
export function textsOfHistory(): readonly SourceText[] {
  const listed = git("rev-list", "--objects", "--all")
    .split("\n")
    .map((line) => line.split(/ (.*)/))
    .filter(([, place]) => place !== undefined && place !== "");
  const asked = listed.map(([id]) => id).join("\n");
  const { stdout, status } = spawnSync("git", ["cat-file", "--batch"], {
    cwd: root,
    input: asked,
    maxBuffer: answerMax,
  });
  if (status !== 0) throw new Error("git does not tell what its objects hold");
  const blobs: SourceText[] = [];
  let from = 0;
  for (const [, place = ""] of listed) {
    const end = stdout.indexOf("\n", from);
    const [, type, size = "0"] = stdout.subarray(from, end).toString().split(" ");
    const body = stdout.subarray(end + 1, end + 1 + Number(size));
    if (type === "blob") blobs.push(...asText(place, body));
    from = end + 2 + Number(size);
  }
  return [
    ...blobs,
    { place: "messages of commits", text: git("log", "--all", "--format=%B%an%ae") },
  ];
}

/** False where the repository came without its history, or with a part of it. */
export function hasHistory(): boolean {
  try {
    return git("rev-parse", "--is-shallow-repository").trim() === "false";
  } catch {
    return false;
  }
}

/** How many commits there are. */
export const commits = (): number => Number(git("rev-list", "--all", "--count"));

function git(...words: readonly string[]): string {
  return execFileSync("git", [...words], { cwd: root, encoding: "utf8", maxBuffer: answerMax });
}

/** Pictures and other bytes are no texts. */
function asText(place: string, bytes: Buffer): readonly SourceText[] {
  return bytes.includes(0) ? [] : [{ place, text: bytes.toString("utf8") }];
}
