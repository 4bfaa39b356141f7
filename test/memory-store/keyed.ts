/** The name under which several values are one key. */
export const keyed = (...parts: readonly (string | number)[]): string => parts.join("\u0000");
