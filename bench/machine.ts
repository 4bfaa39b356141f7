/** What this machine is, and what processes cost on it, from Linux's /proc. Elsewhere costs are not known: NaN. */
import { readdirSync, readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem } from "node:os";

/** Clock ticks of /proc a second, the same on every Linux of today. */
const ticksPerSecond = 100;

export function machineFacts(): string {
  const [first] = cpus();
  const load = loadavg().map((one) => one.toFixed(2));
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${first?.model.trim() ?? "unknown"}), ${memory} GiB, ${process.platform} ${release()}, Node ${process.versions.node}; load average at start ${load.join(" ")}`;
}

/** CPU time of one process so far, in seconds. */
export function cpuSeconds(pid: number): number {
  const { own } = ticksOf(pid);
  return own / ticksPerSecond;
}

/** CPU time of a PostgreSQL server so far, in seconds: its processes, and those that have ended. */
export function serverCpuSeconds(postmaster: number): number {
  const main = ticksOf(postmaster);
  const children = childrenOf(postmaster).map((pid) => ticksOf(pid).own);
  const alive = children.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0);
  return (main.own + main.ended + alive) / ticksPerSecond;
}

/** The most memory a process has held, in MiB. */
export function peakMemory(pid: number): number {
  const line = /^VmHWM:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}

/** The process that started this one; NaN when it is not of this machine. */
export function parentOf(pid: number): number {
  return Number(fieldsOf(pid)[1] ?? Number.NaN);
}

function ticksOf(pid: number): { readonly own: number; readonly ended: number } {
  const fields = fieldsOf(pid).map(Number);
  const [user = Number.NaN, system = Number.NaN, endedUser = 0, endedSystem = 0] = fields.slice(11);
  return { own: user + system, ended: endedUser + endedSystem };
}

/** Fields of /proc/pid/stat from the third on; the second is a name that may hold blanks. */
function fieldsOf(pid: number): readonly string[] {
  const text = textOf(`/proc/${pid}/stat`);
  return text === "" ? [] : text.slice(text.lastIndexOf(")") + 2).split(" ");
}

function childrenOf(parent: number): readonly number[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => parentOf(pid) === parent);
  } catch {
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
