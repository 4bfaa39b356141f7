/** What was worked out lately, for pure functions that are asked the same again within a turn. */

/** Gives the value known for a key, or makes it; of more than `max` keys the oldest is forgotten. A maker that throws leaves nothing behind. */
export function remembering<Value>(max: number): (key: string, make: () => Value) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = make();
    const [oldest] = known.keys();
    if (known.size >= max && oldest !== undefined) known.delete(oldest);
    known.set(key, { value });
    return value;
  };
}
