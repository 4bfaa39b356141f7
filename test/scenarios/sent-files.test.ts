import pg from "pg";
import { expect, test } from "vitest";
import { openTestHouse } from "../support/open-test-house.ts";
import { personAt } from "../support/people.ts";

const env = { DESKBELL_CLOCK: "2026-11-17T02:00:00Z", DESKBELL_DEFAULT_LOCALE: "zh-CN" };
const within = { timeout: 30_000, interval: 250 } as const;

/** Kept files by type, and the refused with their reasons, oldest first. */
async function attachments(url: string): Promise<readonly (string | null)[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ what: string | null }>(
    "SELECT CASE WHEN status = 'refused' THEN why ELSE type END AS what FROM attachment ORDER BY created_at, id",
  );
  await client.end();
  return rows.map(({ what }) => what);
}

for (const [platform, id, voice] of [
  ["telegram", "700001", "ogg"],
  ["line", `U${"4".repeat(32)}`, "m4a"],
  ["kf", "wmC000004", "amr"],
] as const)
  test(`a customer on ${platform} sends a film, a voice message and a program: kept, kept and asked for in writing, refused with a way out (S24)`, async () => {
    await using desk = await openTestHouse(env);
    const customer = personAt(desk, platform, id, "王芳");
    await customer.phone.open();
    await customer.say("空调不制冷");
    await customer.hears(/照片/);
    await customer.phone.sendOther("video");
    await customer.hears(/什么时候|时间/);
    await customer.phone.sendOther("voice");
    await customer.hears(/语音已经保存/);
    await expect.poll(() => attachments(desk.databaseUrl), within).toEqual(["mp4", voice]);

    const bytes = Buffer.from(`MZ${"\0".repeat(300)}`, "latin1");
    await customer.phone.sendOther("file", { bytes, name: "照片.jpg" });
    await customer.hears(/没法保存/);
    await expect
      .poll(() => attachments(desk.databaseUrl), within)
      .toEqual(["mp4", voice, "not-allowed"]);
  }, 120_000);

test("a colleague's voice message in WeCom is kept, and asked for in writing", async () => {
  await using desk = await openTestHouse(env);
  const colleague = personAt(desk, "wecom", "lihua", "李华");
  await colleague.phone.open();
  await colleague.say(await desk.house.panel.staffCode("supervisor", "李华"));
  await colleague.phone.sendOther("voice");
  await colleague.hears(/语音已经保存/);
  await expect.poll(() => attachments(desk.databaseUrl), within).toEqual(["amr"]);
}, 120_000);
