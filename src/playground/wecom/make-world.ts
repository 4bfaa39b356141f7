import { newAgent } from "./agent.ts";
import { makeIds, steady } from "./ids.ts";
import type { Settings } from "./options.ts";
import { makeScreen } from "./screen.ts";
import type { Customer, Member, World } from "./world.ts";

/** An empty enterprise. The hooks connect it to callbacks, log and listeners. */
export function makeWorld(
  settings: Settings,
  seed: string | undefined,
  hooks: Pick<World, "callback" | "lost" | "changed">,
): World {
  return {
    settings,
    ids: makeIds(seed),
    members: new Map(),
    customers: new Map(),
    tokens: new Map(),
    media: new Map(),
    taskIds: new Set(),
    cards: new Map(),
    responseCodes: new Map(),
    duplicates: new Map(),
    agent: newAgent(),
    group: [],
    menu: { items: settings.menu },
    items: new Map(),
    fetched: new Map(),
    sessions: new Map(),
    syncTokens: new Map(),
    eventCodes: new Map(),
    msgids: new Set(),
    ...hooks,
  };
}

/** The member of this name; names outside the userid charset get a steady userid of their own. */
export function memberOf(world: World, person: string, name: string | undefined): Member {
  const fits = /^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$/.test(person);
  const userid = fits ? person : steady("u", person, 20).replaceAll("_", "-");
  const known = world.members.get(userid.toLowerCase());
  if (known !== undefined) return known;
  const screen = makeScreen(() => world.changed());
  const member = { userid, name: name ?? person, visible: true, screen, sentAt: [] };
  world.members.set(userid.toLowerCase(), member);
  return member;
}

/** The WeChat customer of this name, with the external_userid this enterprise always sees. */
export function customerOf(world: World, person: string, name: string | undefined): Customer {
  const externalUserid = /^wm[0-9A-Za-z_-]{8,62}$/.test(person) ? person : steady("wm", person, 30);
  const known = world.customers.get(externalUserid);
  if (known !== undefined) return known;
  const screen = makeScreen(() => world.changed());
  const customer = { externalUserid, name: name ?? person, blocking: false, screen };
  world.customers.set(externalUserid, customer);
  return customer;
}
