/** Whether something grows: a line through a series that single outliers do not bend. */

export interface Point {
  /** Seconds since the beginning. */
  readonly at: number;
  readonly value: number;
}

export interface Trend {
  /** The line's height where the series begins. */
  readonly start: number;
  /** How much the line rises from the first to the last point. */
  readonly growth: number;
}

/** The median of the slopes between all pairs of points, and a line with it through their median; en.wikipedia.org/wiki/Theil–Sen_estimator */
export function trendOf(points: readonly Point[]): Trend {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return { start: Number.NaN, growth: Number.NaN };
  const slopes = points.flatMap((one, nth) =>
    points.slice(nth + 1).map((other) => (other.value - one.value) / (other.at - one.at)),
  );
  const slope = slopes.length === 0 ? 0 : middle(slopes);
  const start = middle(points.map(({ at, value }) => value - slope * (at - first.at)));
  return { start, growth: slope * (last.at - first.at) };
}

/** What a thing may grow while nothing is kept: so much, or this share of what it was. */
export interface Tolerance {
  readonly by: number;
  readonly share: number;
}

/** Whether the rise can be told from none. */
export const isFlat = ({ start, growth }: Trend, { by, share }: Tolerance): boolean =>
  growth <= Math.max(by, share * start);

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const [upper = Number.NaN, lower = Number.NaN] = [sorted[half], sorted[half - 1]];
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}
