/** Forgets a customer who asked for it, and forgets them again after a restore (P10). */
import { keepErasure, readErasures, stillThere } from "../store/erasures.ts";
import { type FoundCustomer, findCustomer, findPerson } from "../store/find-customer.ts";
import { type Forgotten, forgetAs, forgetCustomer, openCasesOf } from "../store/forget-customer.ts";
import { readErasure } from "./erasure-list.ts";
import type { Command, Office } from "./office.ts";
import type { Words } from "./read-words.ts";
import { UsageFault } from "./usage-fault.ts";

export const erase: Command = {
  usage: "erase CUSTOMER|CHAT --reason TEXT | --again",
  does: "forgets a customer (C202611001 or telegram:700001) for good; --again forgets after a restore who was forgotten before",
  options: { reason: "text", again: "flag" },
  words: [0, 1],
  accept: checkWords,
  run: (office, words) => (words.flag("again") ? eraseAgain(office) : eraseOne(office, words)),
};

function checkWords(words: Words): void {
  const again = words.flag("again");
  const reason = (words.text("reason") ?? "").trim();
  if (again !== (words.args.length === 0) || (!again && reason === ""))
    throw new UsageFault(
      "Usage: npm run ops -- erase CUSTOMER|CHAT --reason TEXT, or erase --again",
    );
}

async function eraseOne(office: Office, words: Words): Promise<number> {
  const name = words.args[0] ?? "";
  const found = await findCustomer(office.pool, name);
  if (found === undefined || (found.chats.length > 0 && found.chats.every(isErased))) {
    office.print(`Nothing is stored of ${name}: there is nothing to erase.`);
    return 0;
  }
  if (found.role !== "customer") throw new UsageFault(`${name} works here: this is for customers.`);
  await refuseOpenCases(office, found);
  const reason = words.text("reason") ?? "";
  tell(office, await forgetCustomer(office, found, { actor: office.operator, reason }));
  return 0;
}

/** Forgets whoever is on the list, in the database or beside it, and is still there. */
export async function eraseAgain(office: Office): Promise<number> {
  const noted = (await office.records.read("erasures")).flatMap(readErasure);
  const entries = new Map(
    [...(await readErasures(office.pool)), ...noted].map((one) => [one.id, one]),
  );
  let again = 0;
  for (const entry of entries.values()) {
    const person = await stillThere(office.pool, entry, office.seal);
    if (person === undefined) {
      await keepErasure(office.pool, entry);
      continue;
    }
    const found = await findPerson(office.pool, person);
    if (found === undefined) continue;
    const reason = "erased before, found in a restored backup";
    tell(office, await forgetAs(office, found, entry, { actor: office.operator, reason }));
    again += 1;
  }
  office.print(`${entries.size} on the list, ${again} were there and are erased again.`);
  return 0;
}

const isErased = ({ chat }: FoundCustomer["chats"][number]): boolean => chat.startsWith("erased:");

/** Whoever waits for an engineer is still needed: the case has to end first. */
async function refuseOpenCases({ pool }: Office, { person }: FoundCustomer): Promise<void> {
  const open = await openCasesOf(pool, person);
  if (open.length > 0)
    throw new UsageFault(
      `Not yet: ${open.join(", ")} is open. Cancel or archive it first, then erase.`,
    );
}

function tell({ print }: Office, done: Forgotten): void {
  print(
    `Erased (${done.entry.id}): ${done.chats} chats with ${done.events} events and ${done.messages} messages, ${done.tickets} cases emptied, ${done.photos} photos (${done.files} files), ${done.mentions} places in colleagues' chats.`,
  );
}
