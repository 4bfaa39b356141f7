/** One slice of a run: customers write to one process under test, and its costs are read before and after. */
import type { Crowd } from "./crowd.ts";
import { cpuSeconds, serverCpuSeconds } from "./machine.ts";
import type { BenchPlatform } from "./platforms/stage.ts";
import type { Running } from "./subject.ts";
import { median, type Tally, together } from "./tally.ts";

export interface Slice {
  readonly tally: Tally;
  /** CPU seconds of the process under test, and of PostgreSQL meanwhile. */
  readonly cpu: number;
  readonly serverCpu: number;
}

export interface SliceOrder {
  readonly platforms: readonly BenchPlatform[];
  readonly dialogs: number;
  readonly customers: number;
}

export async function runSlice(
  crowd: Crowd,
  subject: Running,
  postmaster: number,
  { platforms, dialogs, customers }: SliceOrder,
): Promise<Slice> {
  const before = { cpu: cpuSeconds(subject.pid), server: serverCpuSeconds(postmaster) };
  const tally = await crowd.run(subject, platforms, dialogs, customers);
  return {
    tally,
    cpu: cpuSeconds(subject.pid) - before.cpu,
    serverCpu: serverCpuSeconds(postmaster) - before.server,
  };
}

/** What several slices of one process come to. */
export interface Measured {
  /** Messages a second, the median of the slices. */
  readonly rate: number;
  readonly whole: Tally;
  /** CPU seconds for 1,000 messages. */
  readonly cpu: number;
  readonly serverCpu: number;
}

export function measured(slices: readonly Slice[]): Measured {
  const whole = together(slices.map(({ tally }) => tally));
  const per1000 = (seconds: number): number => (seconds / whole.messages) * 1_000;
  return {
    rate: median(slices.map(rateOf)),
    whole,
    cpu: per1000(slices.reduce((sum, { cpu }) => sum + cpu, 0)),
    serverCpu: per1000(slices.reduce((sum, { serverCpu }) => sum + serverCpu, 0)),
  };
}

/** The median over rounds of one slice's rate to its neighbour's of the same round. */
export function ratio(ours: readonly Slice[], theirs: readonly Slice[]): number {
  return median(
    ours.flatMap((slice, nth) => {
      const other = theirs[nth];
      return other === undefined ? [] : [rateOf(slice) / rateOf(other)];
    }),
  );
}

const rateOf = ({ tally }: Slice): number => tally.messages / tally.seconds;
