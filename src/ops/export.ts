/** Hands out everything about one customer, for the customer (P11). */
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Input } from "../engine/input.ts";
import { type CollectedCustomer, collectCustomer } from "../store/collect-customer.ts";
import type { SayEvent } from "../store/collect-said.ts";
import { findCustomer } from "../store/find-customer.ts";
import { isPlatform } from "../store/words-of-columns.ts";
import { exportPage } from "./export-page.ts";
import { type Command, note, type Office } from "./office.ts";
import type { Words } from "./read-words.ts";
import { UsageFault } from "./usage-fault.ts";

export const exportCustomer: Command = {
  usage: "export CUSTOMER|CHAT --to FOLDER --reason TEXT",
  does: "writes everything about one customer, photos too, as data.json and a readable page into a new folder",
  options: { to: "text", reason: "text" },
  words: [1, 1],
  accept: checkWords,
  async run(office, words) {
    const name = words.args[0] ?? "";
    const folder = words.text("to") ?? "";
    const found = await findCustomer(office.pool, name);
    if (found === undefined) throw new UsageFault(`Nothing is stored of ${name}.`);
    if (found.role !== "customer")
      throw new UsageFault(`${name} works here: this is for customers.`);
    await makeFolder(folder);
    // Written down before anything is shown: who looks and dies has looked.
    await note(
      office,
      "exported",
      found.customerNumber ?? found.person,
      words.text("reason") ?? "",
    );
    const { prisma, seal } = office;
    const data = await collectCustomer({ prisma, seal, say: sayWith(office) }, found);
    const files = await writePhotos(office, data, folder);
    await write(join(folder, "data.json"), `${JSON.stringify(data, null, 2)}\n`);
    await write(join(folder, "index.html"), exportPage(data, files));
    const said = data.chats.reduce((sum, chat) => sum + chat.said.length, 0);
    office.print(
      `${folder}: ${data.chats.length} chats with ${said} messages, ${data.cases.length} cases, ${files.size} photos.`,
    );
    office.print(
      "Give it to the customer in the chat it is about, and delete the folder afterwards.",
    );
    return 0;
  },
};

function checkWords(words: Words): void {
  for (const name of ["to", "reason"])
    if ((words.text(name) ?? "").trim() === "")
      throw new UsageFault(`--${name} is missing. Usage: npm run ops -- ${exportCustomer.usage}`);
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new UsageFault(`${folder} is not empty: name a new folder.`);
}

const write = (file: string, content: string | Uint8Array): Promise<void> =>
  writeFile(file, content, { mode: 0o600, flag: "wx" });

/** Gives the file of each photo by its hash. */
async function writePhotos(
  { readPhoto }: Office,
  { photos }: CollectedCustomer,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  await mkdir(join(folder, "photos"), { mode: 0o700 });
  for (const { sha256, type } of photos) {
    if (sha256 === null || files.has(sha256)) continue;
    const bytes = await readPhoto(sha256);
    if (bytes === undefined) continue;
    const file = join("photos", `${files.size + 1}.${type === "jpeg" ? "jpg" : (type ?? "bin")}`);
    await write(join(folder, file), bytes);
    files.set(sha256, file);
  }
  return files;
}

/** By the parser as it is now; what it does not read is said to be so. */
const sayWith =
  ({ reparse }: Office): SayEvent =>
  (channel, raw, at) => {
    if (!isPlatform(channel)) return "";
    const words = reparse(channel, raw, at).arrivals.map(({ input }) => wordsOf(input));
    return words.join("\n") || "(not readable)";
  };

function wordsOf(input: Input): string {
  switch (input.kind) {
    case "said":
    case "edited":
      return input.text;
    case "chose":
      return `[${input.choice}]`;
    case "sent-photos":
      return "(photo)";
    case "sent-files":
      return input.files.map(({ kind }) => `(${kind})`).join(" ");
    case "looked-into":
      return input.found.kind === "words" ? input.found.text : `(${input.found.kind})`;
    case "shared-location":
      return `(place: ${input.latitude}, ${input.longitude})`;
    case "shared-contact":
      return `(contact: ${input.phone})`;
    case "bounced":
    case "served":
    case "left":
    case "noticed":
    case "opened":
    case "rang":
    case "unspoken":
    case "withdrew":
      return `(${input.kind})`;
  }
}
