/** The company's people: they take whatever the desk puts before them, one thing at a time. */
import { setTimeout as pause } from "node:timers/promises";
import type { Phone } from "../../../src/playground/phone.ts";
import { finishCues, moves, proposeCues, typedCode } from "../../../src/playground/tour-cues.ts";
import type { Person } from "./person.ts";
import { personAt, until } from "./person.ts";

/** A press that changed nothing is tried again after this, ms. */
const againMs = 8_000;
/** How long signing in may take, ms. */
const signInMs = 20_000;
const engineerChoice = /\bt:dispatch:([^:]+):./;
const engineerMoves = ["accept", "propose", "depart", "arrive", "begin", "finish"] as const;

export interface Colleague {
  readonly person: Person;
  readonly role: "supervisor" | "engineer";
  /** Does one thing, if there is one to do. */
  work(): Promise<void>;
}

/** Binds a chat by its one-time code. @throws {Error} when the desk does not know it */
export async function signIn(
  phone: Phone,
  role: Colleague["role"],
  code: string,
): Promise<Colleague> {
  const person = personAt(phone);
  if (!typedCode.test(code)) throw new Error(`${code} is no one-time code`);
  await phone.open();
  await pause(300);
  await person.say(code);
  if (!(await until(() => person.fresh().length > 0, signInMs)))
    throw new Error(`a ${role} on ${phone.platform} could not sign in`);
  const pressed = new Map<string, { at: number; times: number }>();
  const pressOne = async (data: RegExp): Promise<boolean> => {
    const now = performance.now();
    const button = person.live(data).find((one) => {
      const last = pressed.get(one.data);
      return last === undefined || (last.times < 3 && now - last.at > againMs);
    });
    if (button === undefined) return false;
    pressed.set(button.data, { at: now, times: (pressed.get(button.data)?.times ?? 0) + 1 });
    await person.press(button);
    return true;
  };
  /** Cases for which an engineer was chosen, and how often that had been asked by then. */
  const sent = new Map<string, number>();
  // A choice of engineers carries the ticket and the engineer; it comes before the next ticket. Whoever has chosen
  // leaves the other buttons alone until somebody is wanted again.
  const sendOne = async (): Promise<boolean> => {
    for (const button of person.live(engineerChoice)) {
      const [, number = ""] = engineerChoice.exec(button.data) ?? [];
      const asked = person.count(new RegExp(String.raw`\bt:dispatch:${number}:`));
      if ((sent.get(number) ?? 0) >= asked) continue;
      sent.set(number, asked);
      await person.press(button);
      return true;
    }
    return false;
  };
  return {
    person,
    role,
    async work() {
      if (role === "supervisor") {
        if (await sendOne()) return;
        if (await pressOne(moves.approve)) return;
        await pressOne(moves.dispatch);
        return;
      }
      if (await person.answer([...proposeCues, ...finishCues], [])) return;
      for (const move of engineerMoves) if (await pressOne(moves[move])) return;
    },
  };
}
