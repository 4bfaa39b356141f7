/** Numbers from a desk's page of metrics. */

/** One sample line of the Prometheus text format. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const line = /^(\w+)(?:\{(.*)\})? (\S+)$/;
const label = /(\w+)="((?:[^"\\]|\\.)*)"/g;

export function readMetrics(text: string): readonly Sample[] {
  return text.split("\n").flatMap((one) => {
    const [, name, labels = "", value] = line.exec(one) ?? [];
    if (name === undefined) return [];
    const pairs = [...labels.matchAll(label)].map(([, key = "", word = ""]) => [key, word]);
    return [{ name, labels: Object.fromEntries(pairs), value: Number(value) }];
  });
}

/** The sum of all samples of this name whose labels have these words; 0 when there is none. */
export function sumOf(
  samples: readonly Sample[],
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number {
  return samples
    .filter(
      (one) =>
        one.name === name &&
        Object.entries(labels).every(([key, word]) => one.labels[key] === word),
    )
    .reduce((sum, { value }) => sum + value, 0);
}
