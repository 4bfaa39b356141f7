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
): Promise<string> {
  const id = randomUUID();
  const code = `${group()}-${group()}`;
  await prisma.$transaction([
    prisma.person.create({
      data: {
        id,
        role: staff.role,
        nameEnc: bytes(seal.seal(staff.name, places.person(id, "name"))),
        ...(staff.phone === undefined
          ? {}
          : {
              phoneEnc: bytes(seal.seal(staff.phone, places.person(id, "phone"))),
              phoneHash: bytes(seal.blind(staff.phone, "phone")),
            }),
        skills: [...(staff.skills ?? [])],
        regions: [...(staff.regions ?? [])],
      },
    }),
    prisma.staffCode.create({
      data: {
        codeHash: bytes(seal.blind(code, "staff-code")),
        personId: id,
        expiresAt: new Date(clock.now() + codeLifeMs),
      },
    }),
  ]);
  return code;
}

/** Prisma wants bytes of their own, not a view into a pool. */
const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

const group = (): string =>
  Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)] ?? "").join("");
