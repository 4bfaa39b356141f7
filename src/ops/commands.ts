/** Everything an operator may ask for. */
import { checkEverything, verifyAudit, verifyHistory } from "./checks.ts";
import { erase } from "./erase.ts";
import { ignoreEvent, listEvents, replayEvent, showEvent } from "./events.ts";
import { exportCustomer } from "./export.ts";
import { incident } from "./incident.ts";
import { listKeys, rotate } from "./keys.ts";
import { lineMenu } from "./line-menu.ts";
import type { Command, Office } from "./office.ts";
import { cancelOutbox, listOutbox, resendOutbox, showOutbox } from "./outbox.ts";
import { readWords, type Words } from "./read-words.ts";
import { restored } from "./restored.ts";
import { retention } from "./retention.ts";
import { databaseRoles } from "./roles.ts";
import { addStaff, listStaff, newCode } from "./staff.ts";
import { dueTimers, listTimers, whyTimers } from "./timers.ts";
import { UsageFault } from "./usage-fault.ts";

export const commands: readonly Command[] = [
  addStaff,
  listStaff,
  newCode,
  listEvents,
  showEvent,
  replayEvent,
  ignoreEvent,
  listOutbox,
  showOutbox,
  resendOutbox,
  cancelOutbox,
  dueTimers,
  listTimers,
  whyTimers,
  checkEverything,
  verifyHistory,
  verifyAudit,
  listKeys,
  rotate,
  erase,
  exportCustomer,
  retention,
  databaseRoles,
  restored,
  incident,
  lineMenu,
];

/** A command line understood: nothing of it has happened yet. */
export type Asked =
  | { readonly kind: "help" }
  | { readonly kind: "command"; readonly command: Command; readonly words: Words };

/** @throws {UsageFault} with the right way to ask */
export function understand(typed: readonly string[]): Asked {
  const [first = "", ...others] = typed;
  // `line:menu` is `line menu`.
  const line = typed.length === 0 ? [] : [...first.split(":"), ...others];
  const [room = "help", verb = ""] = line;
  if (["help", "--help", "-h"].includes(room)) return { kind: "help" };
  const command = commands.find(({ usage }) => fits(nameOf(usage), line));
  if (command !== undefined) {
    const rest = line.slice(nameOf(command.usage).length);
    const words = readWords(rest, command.options, command.usage, command.words);
    command.accept?.(words);
    return { kind: "command", command, words };
  }
  const near = commands.filter(({ usage }) => nameOf(usage)[0] === room);
  if (near.length === 0) throw new UsageFault(`There is no command ${room}: npm run ops -- help`);
  const ways = near.map(({ usage }) => `  npm run ops -- ${usage}`).join("\n");
  throw new UsageFault(
    `${verb === "" ? "One word is missing" : `There is no ${room} ${verb}`}:\n${ways}`,
  );
}

/** Does it. Resolves with the exit code. */
export const run = (office: Office, asked: Extract<Asked, { kind: "command" }>): Promise<number> =>
  asked.command.run(office, asked.words);

/** Every command with what it does. */
export function helpLines(): readonly string[] {
  return [
    "npm run ops -- COMMAND",
    ...commands.flatMap(({ usage, does }) => [`  ${usage}`, `      ${does}`]),
    "Personal data is hidden unless --show is given; whatever changes or reveals something is recorded.",
  ];
}

/** The words of a usage line that name the command, in small letters. */
const nameOf = (usage: string): readonly string[] => {
  const words = usage.split(" ");
  const end = words.findIndex((word) => !/^[a-z]+$/.test(word));
  return end === -1 ? words : words.slice(0, end);
};

const fits = (name: readonly string[], line: readonly string[]): boolean =>
  name.every((word, nth) => line[nth] === word);
