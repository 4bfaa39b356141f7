/** The menu below LINE's chats: install it, look after it, take it away. */
import { type Command, note } from "./office.ts";
import { UsageFault } from "./usage-fault.ts";

export const lineMenu: Command = {
  usage: "line menu [--remove]",
  does: "draws and installs the menu below LINE's chats in every language, and shows each person their own; again changes nothing",
  options: { remove: "flag" },
  words: [0, 0],
  async run(office, words) {
    const { lineMenus, print } = office;
    if (lineMenus === undefined)
      throw new UsageFault(
        "LINE is not configured: set its variables first, see docs/connect/line.md.",
      );
    if (words.flag("remove")) {
      print(`${await lineMenus.remove()} menu(s) taken away.`);
      await note(office, "line-menu-removed", "line");
      return 0;
    }
    const people = await peopleByLanguage(office);
    const { made, kept, linked, removed } = await lineMenus.install((one) => people.get(one) ?? []);
    print(`Made: ${made.join(", ") || "none"}. Kept: ${kept.join(", ") || "none"}.`);
    print(`${linked} person(s) see the menu of their own language, all others the usual one.`);
    if (removed > 0) print(`${removed} older menu(s) taken away.`);
    print("Who comes to speak another language later sees it after this command ran again.");
    await note(office, "line-menu-installed", "line");
    return 0;
  },
};

/** People on LINE by the language they chose or write. */
async function peopleByLanguage({
  pool,
}: Parameters<Command["run"]>[0]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await pool.query<{ chat: string; locale: string }>(
    `SELECT c.chat, coalesce(p.locale, c.state->>'locale') AS locale
       FROM conversation c JOIN person p ON p.id = c.person_id
      WHERE c.channel = 'line' AND c.blocked_reason IS NULL
        AND coalesce(p.locale, c.state->>'locale') IS NOT NULL
      ORDER BY c.chat`,
  );
  const found = new Map<string, string[]>();
  for (const { chat, locale } of rows) found.set(locale, [...(found.get(locale) ?? []), chat]);
  return found;
}
