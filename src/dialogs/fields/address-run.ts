/** Runs of clauses that belong to one address, whatever language it is written in. */

/** What a clause has of an address: units `from` to `to` of its words. */
export interface Told {
  readonly from: number;
  readonly to: number;
  /** `name`: part of any address; `unit`: a number of something; `loose`: only between two others. */
  readonly role: "name" | "unit" | "loose";
}

/** How addresses are written somewhere. */
export interface Grammar {
  /** Between two clauses; matched globally. */
  readonly cuts: RegExp;
  /** What a clause tells beside `sofar`, the address up to it; nothing for a clause that is none of it. */
  readonly reads: (words: string, sofar: string) => Told | undefined;
  /** Whether a run is an address where one was asked for. */
  readonly isPlace: (run: string) => boolean;
  /** Whether it is one wherever it stands. */
  readonly isSure: (run: string) => boolean;
}

export interface Run {
  readonly start: number;
  readonly end: number;
  /** Whether it has nothing but numbers of something, as a correction may. */
  readonly units: boolean;
}

/** Clauses of a text that is read as an address with words around it. */
const clausesMax = 120;
/** Units of a clause that is read. */
const clauseMax = 200;
/** Words in a row that no rule knows, between two that are part of an address. */
const looseMax = 2;

export interface Clause {
  readonly start: number;
  readonly words: string;
  /** What stands before it. */
  readonly mark: string;
}

/** The clauses of a text, as `shadow` shows it; nothing where there are more than an address has. */
export function clausesOf(seen: string, cuts: RegExp): readonly Clause[] {
  const found = [...seen.matchAll(cuts)];
  if (found.length > clausesMax) return [];
  const marks = [{ index: 0, 0: "" }, ...found];
  return marks.flatMap(({ index, 0: mark }, at) => {
    const from = index + mark.length;
    const all = seen.slice(from, found[at]?.index ?? seen.length);
    const blank = all.length - all.trimStart().length;
    return [{ start: from + blank, words: all.trim(), mark }];
  });
}

interface Open {
  start: number;
  end: number;
  units: boolean;
  loose: number;
}

/** The runs of clauses that an address could be, in order. */
export function runsOf(seen: string, { cuts, reads }: Grammar): readonly Run[] {
  const runs: Open[] = [];
  let open: Open | undefined;
  for (const { start, words, mark } of clausesOf(seen, cuts)) {
    if (/[.。!?]| {4}/.test(mark)) open = undefined;
    if (words === "") continue;
    if (words.length > clauseMax) continue;
    const told = reads(words, open === undefined ? "" : seen.slice(open.start, open.end));
    if (told === undefined) {
      open = undefined;
      continue;
    }
    const { from, to, role } = told;
    if (from > 0) open = undefined;
    if (role === "loose") {
      if (open !== undefined) open.loose += 1;
      if ((open?.loose ?? 0) > looseMax) open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { start: start + from, end: start + to, units: role === "unit", loose: 0 };
      runs.push(open);
    } else Object.assign(open, { end: start + to, units: open.units && role === "unit", loose: 0 });
    if (to < words.length) open = undefined;
  }
  return runs;
}

/** Units of a clause before its address, where one thing after another leads up to it. */
export function leadOf(words: string, leads: readonly RegExp[]): number {
  let from = 0;
  for (let round = 0; round < 5; round += 1) {
    const rest = words.slice(from);
    const lead = leads.map((one) => one.exec(rest)?.[0].length ?? 0).find((length) => length > 0);
    if (lead === undefined) break;
    from += lead;
  }
  return from;
}

/** What of a clause, behind what leads up to it, is an address, and how that is told. */
export function headOf(
  words: string,
  leads: readonly RegExp[],
  endOf: (said: string) => number,
): {
  readonly said: string;
  readonly end: number;
  readonly part: string;
  readonly told: (role: Told["role"]) => Told;
} {
  const lead = leadOf(words, leads);
  const said = words.slice(lead);
  const end = endOf(said);
  const told = (role: Told["role"]): Told => ({ from: lead, to: lead + end, role });
  return { said, end, part: said.slice(0, end), told };
}
