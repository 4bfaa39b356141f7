/** Everybody who uses the desk during a round. */
import { setTimeout as pause } from "node:timers/promises";
import type { Emulators } from "../../../src/playground/open-emulators.ts";
import type { Phone } from "../../../src/playground/phone.ts";
import { samplePicture } from "../../../src/playground/samples.ts";
import { wordsOf } from "../../../src/playground/words-of.ts";
import type { Chance } from "./chance.ts";
import { type Customer, customerAt } from "./customer.ts";
import { type Colleague, signIn } from "./staff.ts";

export interface Crowd {
  readonly customers: readonly Customer[];
  readonly colleagues: readonly Colleague[];
  /** Customers come, one after the other in each of so many places, until they are sent away. */
  begin(places: number, manner?: Manner): void;
  /** Nobody new comes; resolves with those who did not get to their number in this time, and what they read last. */
  finish(withinMs: number): Promise<readonly string[]>;
  /** The staff and the customers at home put their phones away. */
  rest(): Promise<void>;
}

/** How customers come and what they do at home, where a run lasts longer than a storm. */
export interface Manner {
  /** From one customer's coming to the next one's in the same place, ms at least. */
  readonly everyMs: number;
  /** Of so many looks at home one asks how far the case is. */
  readonly asksOneIn: number;
}

const platforms = ["line", "telegram", "kf"] as const;
/** Every so manieth customer has photos to show. */
const photosEvery = 4;
/** Between two looks of the staff, and of all customers at home together, ms. */
const staffLookMs = 700;
/** A member of WeCom is sent thirty messages a minute at most, whoever sends them: this one works at a human pace, ms. */
const memberLookMs = 6_000;
/** Between two redeliveries of what was not answered, ms. */
const redeliverMs = 1_500;
/** Customers who still look at their phones: the latest. */
const atHomeMax = 15;

const staff = [
  ["supervisor", "line", `U${"a".repeat(32)}`, "Li Hua"],
  ["engineer", "wecom", "zhangwei", "Zhang Wei"],
  ["engineer", "telegram", "700001", "Chen Bo"],
  ["engineer", "line", `U${"b".repeat(32)}`, "Sun Li"],
] as const;

/** @param staffCode makes a one-time code for a colleague's name */
export async function openCrowd(
  { byPlatform }: Emulators,
  staffCode: (role: Colleague["role"], name: string) => Promise<string>,
  chance: Chance,
): Promise<Crowd> {
  const photo = await samplePicture("leak");
  const colleagues: Colleague[] = [];
  for (const [role, platform, id, name] of staff)
    colleagues.push(
      await signIn(byPlatform[platform].phone(id, name), role, await staffCode(role, name)),
    );
  const customers: Customer[] = [];
  const registering = new Set<Promise<boolean>>();
  const state = { coming: true, working: true, patienceMs: Number.POSITIVE_INFINITY };
  const newcomer = (): Customer => {
    const nth = customers.length + 1;
    const platform = platforms[nth % platforms.length] ?? "line";
    const phone = byPlatform[platform].phone(idOn(platform, nth), `Ana ${nth}`);
    const one = customerAt(phone, nth % photosEvery === 0 ? [photo] : [], chance);
    customers.push(one);
    return one;
  };
  const place = async (everyMs: number): Promise<void> => {
    while (state.coming) {
      const rested = pause(everyMs);
      const registered = newcomer().register(() => state.patienceMs);
      registering.add(registered);
      await registered.finally(() => registering.delete(registered));
      await rested;
    }
  };
  const always = async (everyMs: number, work: () => Promise<void>): Promise<void> => {
    while (state.working) {
      await work();
      await pause(everyMs * (0.5 + chance.next()));
    }
  };
  const running: Promise<void>[] = [];
  return {
    customers,
    colleagues,
    begin(places, { everyMs, asksOneIn } = { everyMs: 0, asksOneIn: Number.POSITIVE_INFINITY }) {
      for (let nth = 0; nth < places; nth += 1) running.push(place(everyMs));
      for (const colleague of colleagues) {
        const busy = colleague.person.phone.platform === "wecom" ? memberLookMs : staffLookMs;
        running.push(always(busy, () => colleague.work()));
      }
      running.push(always(redeliverMs, () => redeliver(byPlatform)));
      running.push(
        always(staffLookMs, async () => {
          for (const one of customers.slice(-atHomeMax))
            if (one.number() !== null) await one.atHome(chance.next() < 1 / asksOneIn);
        }),
      );
    },
    async finish(withinMs) {
      state.coming = false;
      const left = (): readonly Customer[] => customers.filter((one) => one.number() === null);
      for (let waited = 0; waited < withinMs && left().length > 0; waited += 100) await pause(100);
      state.patienceMs = 0;
      return left().map(
        ({ person: { phone } }) => `${phone.platform} ${phone.person}: ${lastWords(phone)}`,
      );
    },
    async rest() {
      state.working = false;
      await Promise.all(running);
    },
  };
}

/** The end of a talk, one line a bubble, for whoever looks for the reason. */
const lastWords = (phone: Phone): string =>
  phone
    .entries()
    .slice(-14)
    .map((entry) => `${entry.by}: ${wordsOf(entry).slice(0, 90).replaceAll("\n", " / ")}`)
    .join(" | ");

/** What no desk has answered is sent again at once: platforms would come again, too, but some only after minutes. */
export async function redeliver(byPlatform: Emulators["byPlatform"]): Promise<void> {
  await Promise.all(Object.values(byPlatform).map((emulator) => emulator.redeliver()));
}

const idOn = (platform: (typeof platforms)[number], nth: number): string =>
  platform === "line"
    ? `U${nth.toString(16).padStart(32, "0")}`
    : platform === "telegram"
      ? // The stand-in numbers people as they come; the first is the engineer.
        String(700_001 + Math.ceil(nth / platforms.length))
      : `wmCUSTOMER${String(nth).padStart(6, "0")}`;
