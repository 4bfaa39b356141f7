/** Who works here, and the codes that bind their chats. */

import { places } from "../store/rows.ts";
import { codeLifeMs, makeStaffCode, type NewStaff, renewStaffCode } from "../store/staff-codes.ts";
import { maskName, maskPhone } from "./mask.ts";
import { type Command, note, type Office } from "./office.ts";
import type { Words } from "./read-words.ts";
import { inColumns } from "./table.ts";
import { UsageFault } from "./usage-fault.ts";

const roles = ["engineer", "supervisor", "agent", "keeper"] as const;

export const addStaff: Command = {
  usage:
    "staff add --role engineer|supervisor|agent|keeper --name NAME [--phone +86…] [--skill a,b] [--region x,y]",
  does: "makes a member of staff and their one-time code",
  options: { role: "text", name: "text", phone: "text", skill: "text", region: "text" },
  words: [0, 0],
  accept: (words) => void staffOf(words),
  async run(office, words) {
    const staff = staffOf(words);
    const { code, person } = await makeStaffCode(office.prisma, office.seal, office.clock, staff);
    await note(office, "staff-added", person);
    tellCode(office, staff.role, code);
    return 0;
  },
};

function staffOf(words: Words): NewStaff {
  const role = roles.find((known) => known === words.text("role"));
  if (role === undefined) throw new UsageFault(`--role must be one of: ${roles.join(", ")}.`);
  const name = words.text("name")?.trim() ?? "";
  if (name === "") throw new UsageFault("--name must be the name that customers will read.");
  const phone = words.text("phone")?.replaceAll(/[\s-]/g, "");
  if (phone !== undefined && !/^\+[1-9]\d{6,14}$/.test(phone)) {
    throw new UsageFault("--phone must be an international number such as +8613800138000.");
  }
  const skills = listOf(words.text("skill"));
  const regions = listOf(words.text("region"));
  return { role, name, ...(phone === undefined ? {} : { phone }), skills, regions };
}

export const listStaff: Command = {
  usage: "staff list [--show]",
  does: "everybody who works here; --show reveals names and phones",
  options: { show: "flag" },
  words: [0, 0],
  async run(office, words) {
    const show = words.flag("show");
    if (show) await note(office, "staff-shown", "staff");
    const people = await office.prisma.person.findMany({
      where: { role: { not: "customer" } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    const chats = await office.prisma.conversation.findMany({
      where: { personId: { in: people.map(({ id }) => id) } },
    });
    const rows = people.map((person) => {
      const { id, role, nameEnc, phoneEnc, skills, regions } = person;
      const opened = (sealed: Uint8Array | null, column: "name" | "phone"): string =>
        sealed === null ? "" : office.seal.openText(sealed, places.person(id, column));
      const name = opened(nameEnc, "name");
      const phone = opened(phoneEnc, "phone");
      const bound = chats.filter(({ personId }) => personId === id).map(({ channel }) => channel);
      return [
        id,
        role,
        show ? name : maskName(name),
        phone === "" ? "-" : show ? phone : maskPhone(phone),
        bound.length === 0 ? "not bound" : [...new Set(bound)].join("+"),
        [...skills, ...regions].join(",") || "-",
      ];
    });
    const head = ["PERSON", "ROLE", "NAME", "PHONE", "CHATS", "SKILLS, REGIONS"];
    if (rows.length === 0) office.print("Nobody yet: npm run ops -- staff add …");
    else for (const line of inColumns([head, ...rows])) office.print(line);
    return 0;
  },
};

export const newCode: Command = {
  usage: "staff code PERSON",
  does: "a new one-time code; an older unused one stops working",
  options: {},
  words: [1, 1],
  async run(office, { args: [person = ""] }) {
    const found = /^[0-9a-f-]{36}$/.test(person)
      ? await office.prisma.person.findUnique({ where: { id: person } })
      : null;
    if (found === null || found.role === "customer") {
      throw new UsageFault("No such member of staff: npm run ops -- staff list names them.");
    }
    const code = await renewStaffCode(office.prisma, office.seal, office.clock, person);
    await note(office, "staff-code-made", person);
    tellCode(office, found.role, code);
    return 0;
  },
};

const listOf = (text: string | undefined): readonly string[] =>
  (text ?? "").split(",").flatMap((word) => (word.trim() === "" ? [] : [word.trim()]));

function tellCode({ print }: Office, role: string, code: string): void {
  print(`The code of this ${role}: ${code}`);
  print(
    `They send it to the desk in the chat they want to work in. It works once, within ${codeLifeMs / 3_600_000} hours; only its hash is stored.`,
  );
  print(`On Telegram one tap does it: t.me/<name of the bot>?start=${code}`);
}
