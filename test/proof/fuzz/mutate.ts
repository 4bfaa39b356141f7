/** Turns one input into another of its kind: mostly still readable, sometimes not at all. */
import type { Dice } from "./dice.ts";
import { mutateJson } from "./mutate-json.ts";
import { mutateXml } from "./mutate-xml.ts";
import { nastyText } from "./nasty.ts";

/** What an input is made of. */
export type Food = "json" | "xml" | "text";

/** An input: text, or bytes written as text of one byte a letter. */
export interface Meal {
  readonly text: string;
  readonly raw: boolean;
}

/** The bytes of a meal as they would come over a wire. */
export function bytesOf({ text, raw }: Meal): Buffer {
  return Buffer.from(text, raw ? "latin1" : "utf8");
}

/** Longest input, UTF-16 units: what is longer than a webhook's limit is refused before any parser. */
const unitsMax = 200_000;

/** A new input from one that was eaten before; `other` is a second one to cross it with. */
export function mutate(food: Food, meal: Meal, other: Meal, dice: Dice): Meal {
  const form = dice.below(100);
  if (form < 4) return asRaw(meal, dice);
  if (meal.raw) return { text: mutateText(meal.text, other.text, dice), raw: !dice.chance(0.2) };
  const shaped = form < 80 ? shapedAs(food, meal.text, other.text, dice) : undefined;
  const text = shaped ?? mutateText(meal.text, other.text, dice);
  return { text: text.slice(0, unitsMax), raw: false };
}

function shapedAs(food: Food, text: string, other: string, dice: Dice): string | undefined {
  switch (food) {
    case "json":
      return mutateJson(text, other, dice);
    case "xml":
      return mutateXml(text, dice);
    case "text":
      return undefined;
  }
}

/** Bytes flipped, taken out or put in, without a thought for UTF-8. */
function asRaw(meal: Meal, dice: Dice): Meal {
  const bytes = bytesOf(meal);
  if (bytes.length === 0) return { text: "\u00ff", raw: true };
  for (let times = 1 + dice.below(4); times > 0; times -= 1) {
    const at = dice.below(bytes.length);
    bytes[at] = dice.below(256);
  }
  const cut = dice.chance(0.3) ? dice.below(bytes.length + 1) : bytes.length;
  return { text: bytes.toString("latin1", 0, cut), raw: true };
}

/** One to four edits of a text: cut, doubled, crossed, filled with something nasty. */
export function mutateText(text: string, other: string, dice: Dice): string {
  let made = text;
  for (let times = 1 + dice.below(4); times > 0; times -= 1) made = edit(made, other, dice);
  return made.slice(0, unitsMax);
}

function edit(text: string, other: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  const to = Math.min(text.length, at + dice.below(24));
  switch (dice.below(9)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
    case 2:
      return text.slice(0, at) + nastyText(dice) + text.slice(at);
    case 3:
      return text.slice(0, at) + nastyText(dice) + text.slice(to);
    case 4:
      return text.slice(0, at) + text.slice(at, to).repeat(1 + dice.below(5)) + text.slice(to);
    case 5:
      return text.slice(0, at) + other.slice(dice.below(other.length + 1));
    case 6:
      return text.slice(0, at);
    case 7:
      return text.slice(0, at) + String.fromCharCode(dice.below(65_536)) + text.slice(at + 1);
    default:
      return dice.chance(0.01) ? text.repeat(1 + dice.below(200)) : `${text} ${nastyText(dice)}`;
  }
}
