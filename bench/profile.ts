/** Where the time of a profiled process went. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { print } from "./report.ts";

const functionsMax = 15;
const roomsMax = 20;

interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

/** https://nodejs.org/api/inspector.html and the protocol it names: nodes are a tree of calls, samples point at them. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: Frame;
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Prints the functions that took the most time themselves, and whose they are, of the newest profile in a folder. */
export async function printProfile(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".cpuprofile")).toSorted();
  const file = files.at(-1);
  if (file === undefined) return print(`no profile in ${folder}`);
  const profile: Profile = JSON.parse(await readFile(join(folder, file), "utf8"));
  const rooms = roomsOf(profile);
  const byFunction = new Map<string, number>();
  const byRoom = new Map<string, number>();
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  for (const [nth, sample] of profile.samples.entries()) {
    const frame = frames.get(sample);
    if (frame === undefined || frame.functionName === "(idle)") continue;
    const us = profile.timeDeltas[nth] ?? 0;
    add(byFunction, nameOf(frame), us);
    add(byRoom, rooms.get(sample) ?? frame.functionName, us);
  }
  print(`\nself time of the desk without idling, ${file}`);
  printTop(byFunction, functionsMax);
  print("the same by room or package, each with what it calls of Node itself");
  printTop(byRoom, roomsMax);
}

function printTop(spent: ReadonlyMap<string, number>, max: number): void {
  const all = [...spent.values()].reduce((sum, one) => sum + one, 0);
  const most = [...spent].toSorted((one, other) => other[1] - one[1]).slice(0, max);
  for (const [name, us] of most) print(`${((us / all) * 100).toFixed(1).padStart(6)} %  ${name}`);
}

/** Whose code each node is: its own place, or that of the nearest caller that has one. */
function roomsOf({ nodes }: Profile): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rooms = new Map<number, string>();
  const [root] = nodes;
  const waiting = root === undefined ? [] : [{ node: root, above: "" }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, above } = next;
    const room = roomOf(node.callFrame.url) ?? above;
    if (room !== "") rooms.set(node.id, room);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) waiting.push({ node: child, above: room });
    }
  }
  return rooms;
}

function roomOf(url: string): string | undefined {
  const [, pack] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
  if (pack !== undefined) return pack;
  const [, room] = /\/((?:src|bots)\/[^/]+)\//.exec(url) ?? [];
  return room;
}

function nameOf({ functionName, url, lineNumber }: Frame): string {
  const place = url
    .replace(/^file:\/\//, "")
    .replace(/^.*\/(?=node_modules\/|src\/|bots\/|bench\/)/, "");
  return `${functionName || "(anonymous)"} ${place === "" ? "" : `${place}:${lineNumber + 1}`}`;
}

function add(sums: Map<string, number>, name: string, by: number): void {
  sums.set(name, (sums.get(name) ?? 0) + by);
}
