/** One-time codes that bind a chat to a member of staff. */
import { randomInt, randomUUID } from "node:crypto";
import type { Clock } from "../kernel/clock.ts";
import type { Role } from "../tickets/ticket.ts";
import type { PrismaClient } from "./open-prisma.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";

/** How long a code may wait to be used, in ms. */
export const codeLifeMs = 24 * 3_600_000;
/** Without letters and digits that look alike. */
const alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const groupLength = 4;

export interface NewStaff {
  readonly role: Exclude<Role, "customer" | "system">;
  readonly name: string;
  /** E.164. */
  readonly phone?: string;
  readonly skills?: readonly string[];
  readonly regions?: readonly string[];
}

/** Makes a member of staff and the code that binds their chat; only the code's keyed hash is stored. */
export async function makeStaffCode(
  prisma: PrismaClient,
  seal: Seal,
  clock: Clock,
  staff: NewStaff,
): Promise<{ readonly code: string; readonly person: string }> {
  const id = randomUUID();
  const code = freshCode();
  const sealed = (text: string, column: "name" | "phone") =>
    bytes(seal.seal(text, places.person(id, column)));
  const phone =
    staff.phone === undefined
      ? {}
      : {
          phoneEnc: sealed(staff.phone, "phone"),
          phoneHash: bytes(seal.blind(staff.phone, "phone")),
        };
  await prisma.$transaction([
    prisma.person.create({
      data: {
        id,
        role: staff.role,
        nameEnc: sealed(staff.name, "name"),
        ...phone,
        skills: [...(staff.skills ?? [])],
        regions: [...(staff.regions ?? [])],
      },
    }),
    prisma.staffCode.create({ data: codeRow(code, id, seal, clock) }),
  ]);
  return { code, person: id };
}

/** Another code for somebody who is here already; codes they have not used stop working. */
export async function renewStaffCode(
  prisma: PrismaClient,
  seal: Seal,
  clock: Clock,
  person: string,
): Promise<string> {
  const code = freshCode();
  await prisma.$transaction([
    prisma.staffCode.deleteMany({ where: { personId: person, usedAt: null } }),
    prisma.staffCode.create({ data: codeRow(code, person, seal, clock) }),
  ]);
  return code;
}

const codeRow = (code: string, personId: string, seal: Seal, clock: Clock) => ({
  codeHash: bytes(seal.blind(code, "staff-code")),
  personId,
  expiresAt: new Date(clock.now() + codeLifeMs),
});

const freshCode = (): string => `${group()}-${group()}`;

/** Prisma wants bytes of their own, not a view into a pool. */
const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

const group = (): string =>
  Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)] ?? "").join("");
