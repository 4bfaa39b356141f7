import type { Emulator } from "../../src/playground/phone.ts";

/** The desk sent something that its platform's documents forbid. */
export class ContractBroken extends Error {
  constructor(sentences: readonly string[]) {
    super(`The desk sent what a platform's documents forbid:\n${sentences.join("\n")}`);
    this.name = new.target.name;
  }
}

/** Asked at the end of every test whose desk talks to stand-ins. @throws {ContractBroken} when anything is there */
export function requireNoBreaches(
  emulators: Iterable<Pick<Emulator, "platform" | "breaches">>,
): void {
  const sentences = [...emulators].flatMap((emulator) =>
    emulator.breaches().map(({ call, rule }) => `${emulator.platform} ${call}: ${rule}`),
  );
  if (sentences.length > 0) throw new ContractBroken([...new Set(sentences)]);
}
