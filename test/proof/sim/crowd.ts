/** The people of a world: each acts after pauses of their own, until all is said. */
import { derive } from "../../../src/kernel/ids.ts";
import { openColleague, openCustomer, type Person } from "./people/person.ts";
import type { World } from "./world.ts";

export interface Crowd {
  readonly start: () => void;
  /** Whether customers are through with what they had in mind, or nobody has had anything to do for a while. */
  readonly isDone: () => boolean;
  /** Things people did so far. */
  readonly gestures: () => number;
}

/** Of what is said, this share is taken back at once, 0 … 1: perhaps before the platform has delivered it. */
const regretted = 0.03;
/** Nobody acted for so long, ms: they are done. */
const boredMs = 45_000;
const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

export function openCrowd(world: World): Crowd {
  const { plan, scheduler } = world;
  const secrets = new Map<string, string>();
  const state = { left: plan.gestures, lastAt: 0, nth: 0 };
  const customers = plan.customers.map((platform, nth) => {
    const parts = partsOf(world, platform, `customer${nth}`);
    return parts === undefined ? [] : [openCustomer(parts, secrets)];
  });
  const colleagues = plan.staff.map((one, nth) => hire(world, one, nth));
  const live = (person: Person, name: string, budget: { left: number }): void => {
    const chance = world.chance.fork(`${name} pauses`);
    const again = (): void => {
      const ms = chance.yes(0.04)
        ? chance.between(20_000, 70_000)
        : chance.between(200, plan.pauseMs);
      scheduler.after(ms, `${name} looks`, () => {
        if (budget.left <= 0 || world.swarm.isCalm()) return;
        act(person, name, budget);
        again();
      });
    };
    again();
  };
  const act = (person: Person, name: string, budget: { left: number }): void => {
    const gesture = person.acts();
    if (gesture === undefined) return;
    budget.left -= 1;
    state.nth += 1;
    state.lastAt = scheduler.now();
    if (world.spared.has(`gesture#${state.nth}`)) return;
    world.trace.step(
      scheduler.now(),
      `${name} does ${gestureName(gesture)} (gesture#${state.nth})`,
    );
    world.doubles.get(person.seat.platform)?.does(person.seat, gesture);
    world.reach(`somebody did ${gesture.kind}`);
    if (gesture.kind === "say" && world.chance.fork(`regret ${state.nth}`).yes(regretted))
      regret(person, name, state.nth);
  };
  const regret = (person: Person, name: string, nth: number): void => {
    const said = person.seat.entries.findLast(({ by }) => by === "person");
    if (said === undefined) return;
    const ms = world.chance.fork(`regret after ${nth}`).between(100, 3_000);
    scheduler.after(ms, `${name} regrets gesture#${nth}`, () =>
      world.doubles
        .get(person.seat.platform)
        ?.does(person.seat, { kind: "unsend", message: said.id }),
    );
  };
  return {
    start() {
      customers.flat().forEach((one, nth) => live(one, `customer${nth}`, state));
      colleagues
        .flat()
        .forEach((one, nth) => live(one, `colleague${nth}`, { left: plan.staffGestures }));
    },
    gestures: () => state.nth,
    isDone: () => (state.left <= 0 && !plan.isCase) || scheduler.now() - state.lastAt > boredMs,
  };
}

function gestureName(gesture: NonNullable<ReturnType<Person["acts"]>>): string {
  if (gesture.kind === "press") return `press ${gesture.button.choice}`;
  return gesture.kind === "say" ? `say ${gesture.text.slice(0, 40)}` : gesture.kind;
}

function partsOf(world: World, platform: World["plan"]["customers"][number], name: string) {
  const double = world.doubles.get(platform);
  if (double === undefined) return undefined;
  const { oddity } = world.plan;
  return { seat: double.seat(name), chance: world.chance.fork(name), oddity };
}

function hire(
  world: World,
  { role, platform }: World["plan"]["staff"][number],
  nth: number,
): readonly Person[] {
  const { database, clock, seed } = world;
  const name = `${role}${nth}`;
  const parts = partsOf(world, platform, name);
  if (parts === undefined) return [];
  const id = derive("simulated colleague", seed, nth);
  const code = `AB${letters[nth] ?? "2"}3-45${letters[nth + 9] ?? "X"}7`;
  database.hire({
    id,
    role,
    name,
    phone: "13900139000",
    skills: ["air-conditioner"],
    regions: ["上海"],
  });
  database.giveCode(code, id, clock.now() + 30 * 86_400_000);
  const { seat } = parts;
  const isBound = (): boolean =>
    database.rows.chats.by("chat", `${seat.platform}\u0000${seat.chat}`)?.person === id;
  return [openColleague(parts, code, isBound)];
}
