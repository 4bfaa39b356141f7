/** One table in memory: unique keys are kept, and rows are never changed in place, so a row read is a row kept. */
import { RowsRefused } from "../../src/store/trouble.ts";
import type { Journal } from "./journal.ts";

export interface ReadTable<Row, Unique extends string = never, Group extends string = never> {
  readonly size: number;
  /** The row of a primary key. */
  readonly get: (key: string) => Row | undefined;
  /** The row of another unique key. */
  readonly by: (unique: Unique, key: string) => Row | undefined;
  /** The rows that belong together under `key`, in no promised order. */
  readonly among: (group: Group, key: string) => readonly Row[];
  readonly all: () => readonly Row[];
}

export interface Table<Row, Unique extends string = never, Group extends string = never>
  extends ReadTable<Row, Unique, Group> {
  /** Whether the row meets another one under any unique key. */
  readonly clashes: (row: Row) => boolean;
  /** @throws {RowsRefused} when a unique key is taken */
  readonly insert: (row: Row) => void;
  /** Puts the row in place of the one with its primary key. @throws {RowsRefused} when a unique key is taken */
  readonly replace: (row: Row) => void;
  readonly remove: (key: string) => void;
}

export interface TableSpec<Row, Unique extends string, Group extends string> {
  readonly key: (row: Row) => string;
  /** Nothing as key: the row has none of that kind. */
  readonly uniques: Readonly<Record<Unique, (row: Row) => string | null>>;
  readonly groups: Readonly<Record<Group, (row: Row) => string | null>>;
}

interface UniqueIndex<Row> {
  readonly keyOf: (row: Row) => string | null;
  readonly rows: Map<string, Row>;
}

interface GroupIndex<Row> {
  readonly keyOf: (row: Row) => string | null;
  readonly rows: Map<string, Map<string, Row>>;
}

/** @param swapped told of every change, and again the other way round when it is undone */
export function openTable<Row, Unique extends string, Group extends string>(
  spec: TableSpec<Row, Unique, Group>,
  journal: Journal,
  swapped: (before: Row | undefined, after: Row | undefined) => void,
): Table<Row, Unique, Group> {
  const rows = new Map<string, Row>();
  const uniques = indexes<UniqueIndex<Row>, Row>(spec.uniques, (keyOf) => ({
    keyOf,
    rows: new Map(),
  }));
  const groups = indexes<GroupIndex<Row>, Row>(spec.groups, (keyOf) => ({
    keyOf,
    rows: new Map(),
  }));
  const forget = (row: Row): void => {
    rows.delete(spec.key(row));
    for (const { keyOf, rows } of uniques.values()) rows.delete(keyOf(row) ?? "");
    for (const { keyOf, rows } of groups.values())
      rows.get(keyOf(row) ?? "")?.delete(spec.key(row));
  };
  const keep = (row: Row): void => {
    rows.set(spec.key(row), row);
    for (const { keyOf, rows } of uniques.values()) {
      const key = keyOf(row);
      if (key !== null) rows.set(key, row);
    }
    for (const { keyOf, rows } of groups.values()) {
      const key = keyOf(row);
      if (key !== null) rows.getOrInsertComputed(key, () => new Map()).set(spec.key(row), row);
    }
  };
  const swap = (before: Row | undefined, after: Row | undefined): void => {
    if (before !== undefined) forget(before);
    if (after !== undefined) keep(after);
    swapped(before, after);
  };
  const change = (before: Row | undefined, after: Row | undefined): void => {
    swap(before, after);
    journal.log(() => swap(after, before));
  };
  /** Whether another row than `instead` stands where `row` would. */
  const taken = (row: Row, instead: Row | undefined): boolean =>
    [...uniques.values()].some(({ keyOf, rows }) => {
      const key = keyOf(row);
      const holder = key === null ? undefined : rows.get(key);
      return holder !== undefined && holder !== instead;
    });
  const refuseTaken = (row: Row, instead: Row | undefined): void => {
    if (taken(row, instead)) throw new RowsRefused("rows refused: 23505", { cause: "23505" });
  };
  return {
    get size() {
      return rows.size;
    },
    get: (key) => rows.get(key),
    by: (unique, key) => uniques.get(unique)?.rows.get(key),
    among: (group, key) => [...(groups.get(group)?.rows.get(key)?.values() ?? [])],
    all: () => [...rows.values()],
    clashes: (row) => rows.has(spec.key(row)) || taken(row, undefined),
    insert(row) {
      if (rows.has(spec.key(row))) throw new RowsRefused("rows refused: 23505", { cause: "23505" });
      refuseTaken(row, undefined);
      change(undefined, row);
    },
    replace(row) {
      const before = rows.get(spec.key(row));
      refuseTaken(row, before);
      change(before, row);
    },
    remove(key) {
      const before = rows.get(key);
      if (before !== undefined) change(before, undefined);
    },
  };
}

function indexes<Index, Row>(
  spec: Readonly<Record<string, (row: Row) => string | null>>,
  open: (keyOf: (row: Row) => string | null) => Index,
): ReadonlyMap<string, Index> {
  return new Map(Object.entries(spec).map(([name, keyOf]) => [name, open(keyOf)]));
}
