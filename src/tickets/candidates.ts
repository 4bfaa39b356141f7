/** Who could be sent (S0-22): by product, region, load and shift. */
import type { PersonId } from "../kernel/ids.ts";
import type { Policy } from "./policy.ts";
import type { Ticket } from "./ticket.ts";

/** An engineer as dispatch sees them. */
export interface EngineerOnFile {
  readonly id: PersonId;
  readonly name: string;
  /** Products (ids of the catalogue or their words) and classes of demand; empty: everything. */
  readonly skills: readonly string[];
  /** Words that stand in addresses, e.g. 浦东; empty: everywhere. */
  readonly regions: readonly string[];
  /** Open jobs. */
  readonly load: number;
  readonly onDuty: boolean;
}

/** Why an engineer is not the one to ask. */
export type Hindrance = "tried" | "off-duty" | "skill" | "region" | "load";

export interface RankedEngineer {
  readonly id: PersonId;
  readonly name: string;
  readonly load: number;
  readonly fits: boolean;
  readonly hindrances: readonly Hindrance[];
}

/**
 * All engineers, the one to ask first at the head: fitting before others, the least hindered of those,
 * then the least loaded. A supervisor may still choose anybody; the fit says what to expect.
 */
export function candidates(
  ticket: Ticket,
  engineers: readonly EngineerOnFile[],
  policy: Policy,
): readonly RankedEngineer[] {
  return engineers
    .map((engineer): RankedEngineer => {
      const hindrances = hindrancesOf(engineer, ticket, policy);
      const { id, name, load } = engineer;
      return { id, name, load, fits: hindrances.length === 0, hindrances };
    })
    .sort(
      (a, b) =>
        a.hindrances.length - b.hindrances.length || a.load - b.load || (a.id < b.id ? -1 : 1),
    );
}

/** Whom to ask by ourselves after a refusal or silence, or nothing: then a supervisor decides. */
export function nextEngineer(
  ticket: Ticket,
  ranked: readonly RankedEngineer[],
  policy: Policy,
): PersonId | undefined {
  const { autoNextEngineer, triesMax } = policy.dispatch;
  if (!autoNextEngineer || ticket.tried.length >= triesMax) return undefined;
  return ranked.find(({ fits }) => fits)?.id;
}

function hindrancesOf(
  engineer: EngineerOnFile,
  ticket: Ticket,
  policy: Policy,
): readonly Hindrance[] {
  const { product, address } = ticket.form;
  const hindrances: Hindrance[] = [];
  if (ticket.tried.includes(engineer.id)) hindrances.push("tried");
  if (!engineer.onDuty) hindrances.push("off-duty");
  if (!isKnownTo(engineer.skills, product, ticket.class)) hindrances.push("skill");
  if (!isWithin(engineer.regions, address)) hindrances.push("region");
  if (engineer.load >= policy.dispatch.loadMax) hindrances.push("load");
  return hindrances;
}

/** What we do not know hinders nobody: the supervisor sees the same empty field. */
function isKnownTo(skills: readonly string[], product: string | undefined, kind: string): boolean {
  if (skills.length === 0 || product === undefined) return true;
  const words = skills.map(plain);
  return words.includes(plain(product)) || words.includes(plain(kind));
}

function isWithin(regions: readonly string[], address: string | undefined): boolean {
  if (regions.length === 0 || address === undefined) return true;
  const where = plain(address);
  return regions.some((region) => where.includes(plain(region)));
}

function plain(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
