import type { Dice } from "./dice.ts";
import { jsonOf } from "./json-of.ts";
import { keys, nastyScalar } from "./nasty.ts";

/** A JSON text changed at one to three places of its tree; nothing when it is no JSON. */
export function mutateJson(text: string, other: string, dice: Dice): string | undefined {
  let value = jsonOf(text);
  if (value === undefined) return undefined;
  for (let times = 1 + dice.below(3); times > 0; times -= 1) {
    value = changed(value, jsonOf(other), dice);
  }
  const written = JSON.stringify(value) ?? "null";
  return dice.chance(0.1) ? doubledKey(written, dice) : written;
}

/** Walks down a random way and changes what is found there. */
function changed(value: unknown, other: unknown, dice: Dice): unknown {
  if (typeof value !== "object" || value === null || dice.chance(0.12)) {
    return replaced(value, other, dice);
  }
  if (Array.isArray(value)) return changedList(value, other, dice);
  const entries = Object.entries(value);
  const at = dice.below(entries.length + 1);
  const entry = entries[at];
  if (entry === undefined) {
    return own([...entries, [dice.pick(keys), nastyScalar(dice)]]);
  }
  const [key, inner] = entry;
  switch (dice.below(12)) {
    case 0:
      return own(entries.toSpliced(at, 1));
    case 1:
      return own(entries.with(at, [dice.pick(keys), inner]));
    default:
      return own(entries.with(at, [key, changed(inner, other, dice)]));
  }
}

function changedList(list: readonly unknown[], other: unknown, dice: Dice): unknown {
  if (list.length === 0) return dice.chance(0.5) ? [nastyScalar(dice)] : list;
  const at = dice.below(list.length);
  switch (dice.below(8)) {
    case 0:
      return list.toSpliced(at, 1);
    case 1:
      return list.toSpliced(at, 0, ...Array.from({ length: 1 + dice.below(6) }, () => list[at]));
    default:
      return list.with(at, changed(list[at], other, dice));
  }
}

function replaced(value: unknown, other: unknown, dice: Dice): unknown {
  switch (dice.below(10)) {
    case 0:
      return deep(value, dice);
    case 1:
      return other ?? nastyScalar(dice);
    case 2:
      return typeof value === "string" ? `${value}${String(nastyScalar(dice))}` : [value];
    case 3:
      return typeof value === "number" ? value + dice.pick([1, -1, 0.5, 1e6]) : { text: value };
    default:
      return nastyScalar(dice);
  }
}

/** Levels beyond what anybody needs; about as deep as the desk follows, and deeper. */
function deep(value: unknown, dice: Dice): unknown {
  let made = value;
  for (let level = dice.pick([10, 60, 64, 65, 70, 500]); level > 0; level -= 1) {
    made = level % 2 === 0 ? [made] : { a: made };
  }
  return made;
}

/** Every key is the object's own, `__proto__` too. */
function own(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries);
}

/** The same key twice: a tree cannot say it, a text can. */
function doubledKey(text: string, dice: Dice): string {
  const places = [...text.matchAll(/"[a-zA-Z_]+":/g)];
  const place = places[dice.below(places.length + 1)];
  if (place === undefined) return text;
  const value = JSON.stringify(nastyScalar(dice)) ?? "0";
  return `${text.slice(0, place.index)}${place[0]}${value},${text.slice(place.index)}`;
}
