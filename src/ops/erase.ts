/** Forgets a customer who asked for it, and forgets them again after a restore (P10). */
import { eraseMentions, type Needles, needlesOf } from "../store/erase-mentions.ts";
import { type Erased, erasePerson } from "../store/erase-person.ts";
import {
  type Erasure,
  keepErasure,
  newErasure,
  readErasures,
  stillThere,
} from "../store/erasures.ts";
import { type FoundCustomer, findCustomer, findPerson } from "../store/find-customer.ts";
import { places } from "../store/rows.ts";
import { sweepPhotos } from "../store/sweep-photos.ts";
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
  const entry = newErasure(office.seal, found, office.clock.now());
  // First outside: a list that names somebody who was not erased is harmless, the other way round is not.
  await office.records.append("erasures", entry);
  tell(office, entry, await forget(office, found, entry, words.text("reason") ?? ""));
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
    tell(
      office,
      entry,
      await forget(office, found, entry, "erased before, found in a restored backup"),
    );
    again += 1;
  }
  office.print(`${entries.size} on the list, ${again} were there and are erased again.`);
  return 0;
}

const isErased = ({ chat }: FoundCustomer["chats"][number]): boolean => chat.startsWith("erased:");

/** Whoever waits for an engineer is still needed: the case has to end first. */
async function refuseOpenCases({ pool }: Office, { person }: FoundCustomer): Promise<void> {
  const { rows } = await pool.query<{ number: string }>(
    "SELECT number FROM ticket WHERE customer_id = $1 AND status NOT IN ('archived', 'cancelled') ORDER BY number",
    [person],
  );
  if (rows.length > 0)
    throw new UsageFault(
      `Not yet: ${rows.map(({ number }) => number).join(", ")} is open. Cancel or archive it first, then erase.`,
    );
}

async function forget(
  office: Office,
  found: FoundCustomer,
  entry: Erasure,
  reason: string,
): Promise<Erased & { readonly mentions: number; readonly files: number }> {
  const { pool, seal, clock, operator } = office;
  // Their words are known only as long as they are there: so colleagues' chats come first.
  const needles = await wordsOf(office, found);
  const mentions = await eraseMentions(pool, seal, needles, found.createdAt, "erased");
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const deed = { actor: operator, detail: reason };
    const erased = await erasePerson(client, found.person, entry, { seal, now: clock.now(), deed });
    await client.query("COMMIT");
    return { ...erased, mentions, files: await sweepPhotos(pool, office.photos) };
  } catch (fault) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw fault;
  } finally {
    client.release();
  }
}

/** By what they are known in other people's chats. */
async function wordsOf({ pool, seal }: Office, { person, chats }: FoundCustomer): Promise<Needles> {
  const opened = (bytes: Buffer | null, place: string): string | null =>
    bytes === null ? null : seal.openText(bytes, place);
  const people = await pool.query<Record<"name_enc" | "phone_enc" | "address_enc", Buffer | null>>(
    "SELECT name_enc, phone_enc, address_enc FROM person WHERE id = $1",
    [person],
  );
  const tickets = await pool.query<{ id: string; number: string; form_enc: Buffer }>(
    "SELECT id, number, form_enc FROM ticket WHERE customer_id = $1",
    [person],
  );
  const forms = tickets.rows.map(({ id, form_enc }) =>
    JSON.parse(seal.openText(form_enc, places.form(id))),
  );
  const own = [
    ...chats.flatMap(({ id, chat }) => [id, chat]),
    ...tickets.rows.map(({ number }) => number),
    ...people.rows.flatMap((row) => [
      opened(row.phone_enc, places.person(person, "phone")),
      opened(row.address_enc, places.person(person, "address")),
    ]),
    ...forms.flatMap(({ phone, address }) => [phone, address]),
  ];
  const shared = [
    ...people.rows.map(({ name_enc }) => opened(name_enc, places.person(person, "name"))),
    ...forms.map(({ name }) => name),
  ];
  return { own: needlesOf(own), shared: needlesOf(shared) };
}

function tell(
  { print }: Office,
  entry: Erasure,
  done: Erased & { readonly mentions: number; readonly files: number },
): void {
  print(
    `Erased (${entry.id}): ${done.chats} chats with ${done.events} events and ${done.messages} messages, ${done.tickets} cases emptied, ${done.photos} photos (${done.files} files), ${done.mentions} places in colleagues' chats.`,
  );
}
