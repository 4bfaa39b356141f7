import pg from "pg";
import { expect, test } from "vitest";
import { samplePicture } from "../../src/playground/samples.ts";
import { openSeal } from "../../src/store/seal.ts";
import { sealedColumns } from "../../src/store/sealed-columns.ts";
import { openTestHouse } from "../support/open-test-house.ts";
import { colleague, personAt, reports } from "../support/people.ts";

const key = Buffer.from(Array.from({ length: 32 }, (_, at) => at + 7));
const env = {
  DESKBELL_CLOCK: "2026-11-17T02:00:00Z",
  DESKBELL_DEFAULT_LOCALE: "zh-CN",
  DESKBELL_ENCRYPTION_KEY: key.toString("base64"),
};
const customers = [
  ["line", `U${"2".repeat(32)}`],
  ["kf", "wmC000001"],
] as const;
/** R18: a minute for everything. */
const within = { timeout: 60_000, interval: 500 } as const;

/** All that is stored and sealed, opened, and how many photos are shown. */
async function stored(url: string): Promise<{ readonly words: string; readonly photos: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const seal = openSeal(key);
  const words: string[] = [];
  for (const { table, column, place } of sealedColumns) {
    const { rows } = await client.query<{ place: string; bytes: Buffer }>(
      `SELECT ${place} AS place, ${column} AS bytes FROM ${table} WHERE ${column} IS NOT NULL`,
    );
    for (const row of rows) {
      const text = seal.openText(row.bytes, row.place);
      const raw = /"raw":"([A-Za-z0-9+/=]+)"/.exec(text)?.[1] ?? "";
      words.push(text, Buffer.from(raw, "base64").toString("utf8"));
    }
  }
  const { rows } = await client.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM attachment WHERE sha256 IS NOT NULL",
  );
  await client.end();
  return { words: words.join("\n"), photos: rows[0]?.n ?? 0 };
}

for (const [platform, id] of customers) {
  test(`what a customer on ${platform} takes back is gone everywhere within a minute: case, draft, cards, colleagues' chats (R18, P12)`, async () => {
    await using desk = await openTestHouse(env);
    const supervisor = await colleague(desk, "supervisor", "wecom", "lihua", "李华");
    const customer = personAt(desk, platform, id, "王芳");
    const number = await reports(desk, customer);
    await supervisor.hears(new RegExp(number));
    expect((await stored(desk.databaseUrl)).words).toContain("世纪大道88号");

    const mine = customer.phone
      .entries()
      .find(
        ({ shown, by }) =>
          by === "person" && shown.kind === "text" && shown.text.includes("世纪大道"),
      );
    await customer.phone.recall(mine?.id ?? "");

    for (const word of ["世纪大道88号", "不制冷", "13800138000"])
      await expect
        .poll(async () => (await stored(desk.databaseUrl)).words.includes(word), within)
        .toBe(false);
    const file = await desk.house.panel.ticket(number, "zh-CN");
    expect(file?.status).toBe("registered");
    expect(JSON.stringify(file)).not.toMatch(/世纪大道|不制冷|13800138000/);
    // The case lives: it can still be worked on, and its history is whole as far as anybody can tell.
    await supervisor.press(/^t:approve:/);
    await expect
      .poll(async () => (await desk.house.panel.ticket(number, "zh-CN"))?.status)
      .toBe("approved");
  }, 120_000);

  test(`a photo that a customer on ${platform} takes back leaves the shelf (R18, P12)`, async () => {
    await using desk = await openTestHouse(env);
    const customer = personAt(desk, platform, id, "王芳");
    await customer.phone.open();
    await customer.say("空调不制冷");
    await customer.phone.sendPhotos([await samplePicture("nameplate")]);
    await expect.poll(async () => (await stored(desk.databaseUrl)).photos, within).toBe(1);

    const mine = customer.phone
      .entries()
      .find(({ shown, by }) => by === "person" && shown.kind === "photo");
    await customer.phone.recall(mine?.id ?? "");

    await expect.poll(async () => (await stored(desk.databaseUrl)).photos, within).toBe(0);
  }, 120_000);
}
