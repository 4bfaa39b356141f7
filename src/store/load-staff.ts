/** Reads who works here, where each is reached, and the one-time codes they were given. */
import type pg from "pg";
import { conversationId, personId } from "../kernel/ids.ts";
import type { StaffCodeRecord, StaffRecord } from "../ports/shelf.ts";
import { type PersonColumns, personColumns, personOf } from "./load-chats.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";
import { asking } from "./trouble.ts";
import { isPlatform, isRole } from "./words-of-columns.ts";

interface StaffColumns {
  readonly id: string;
  readonly role: string;
  readonly name_enc: Buffer | null;
  readonly skills: string[];
  readonly regions: string[];
  readonly on_duty: boolean;
  readonly load: string;
  readonly conversation: string | null;
  readonly channel: string | null;
  readonly chat: string | null;
}

const staffText = `
  SELECT p.id, p.role, p.name_enc, p.skills, p.regions, p.on_duty, c.id AS conversation, c.channel, c.chat,
         (SELECT count(*) FROM ticket t WHERE t.engineer_id = p.id AND t.status NOT IN ('archived', 'cancelled', 'rejected')
             AND t.status IN ('dispatched', 'accepted', 'appointed', 'on-the-way', 'on-site', 'in-service')) AS load
    FROM person p
    LEFT JOIN LATERAL (SELECT k.id, k.channel, k.chat FROM conversation k
       WHERE k.person_id = p.id AND k.blocked_reason IS NULL ORDER BY k.last_heard_at DESC NULLS LAST LIMIT 1) c ON true
   WHERE p.role <> 'customer'
   ORDER BY p.created_at, p.id`;

/** Everybody who works here. @throws {StoreUnavailable} */
export async function loadStaff(pool: pg.Pool, seal: Seal): Promise<readonly StaffRecord[]> {
  const { rows } = await asking(() =>
    pool.query<StaffColumns>({ name: "load_staff", text: staffText }),
  );
  return rows.map((row) => ({
    id: personId(row.id),
    role: isRole(row.role) ? row.role : "customer",
    name: row.name_enc === null ? "" : seal.openText(row.name_enc, places.person(row.id, "name")),
    skills: row.skills,
    regions: row.regions,
    onDuty: row.on_duty,
    load: Number(row.load),
    chat:
      row.channel === null || row.chat === null || !isPlatform(row.channel)
        ? null
        : { channel: row.channel, chat: row.chat },
    conversation: row.conversation === null ? null : conversationId(row.conversation),
  }));
}

const codesText = `
  SELECT k.nth, ${personColumns}
    FROM unnest($1::bytea[]) WITH ORDINALITY AS k (hash, nth)
    JOIN staff_code s ON s.code_hash = k.hash AND s.used_at IS NULL AND s.expires_at > clock_timestamp() + $2::bigint * interval '1 millisecond'
    JOIN person p ON p.id = s.person_id
   ORDER BY k.nth`;

/** Codes that are good now in the order asked for, and whose they are. @throws {StoreUnavailable} */
export async function loadCodes(
  pool: pg.Pool,
  seal: Seal,
  shiftMs: number,
  codes: readonly string[],
): Promise<readonly StaffCodeRecord[]> {
  const tried = codes.flatMap((code) =>
    seal.blinds(code, "staff-code").map((hash, age) => ({ code, hash, age })),
  );
  const values = [tried.map(({ hash }) => hash), shiftMs];
  const { rows } = await asking(() =>
    pool.query<PersonColumns & { nth: string }>({ text: codesText, values }),
  );
  const found: StaffCodeRecord[] = [];
  for (const row of rows) {
    const one = tried[Number(row.nth) - 1];
    if (one === undefined) continue;
    const { code, hash, age } = one;
    // Only who knows the code can hash it anew: now that it is here, it moves to the active key.
    if (age > 0) await asking(() => pool.query(rehashText, [hash, seal.blind(code, "staff-code")]));
    found.push({ code, person: personOf(row, seal) });
  }
  return found;
}

const rehashText = "UPDATE staff_code SET code_hash = $2 WHERE code_hash = $1 AND used_at IS NULL";
