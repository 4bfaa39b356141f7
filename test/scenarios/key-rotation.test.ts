import { expect, test } from "vitest";
import { openClock } from "../../src/kernel/clock.ts";
import { openPrisma } from "../../src/store/open-prisma.ts";
import { openSeal } from "../../src/store/seal.ts";
import { testDatabase } from "../support/database.ts";
import { openTestOffice } from "../support/office.ts";
import { openTestHouse } from "../support/open-test-house.ts";
import { colleague, personAt, reaches, reports } from "../support/people.ts";

const first = Buffer.from(Array.from({ length: 32 }, (_, at) => at));
const second = Buffer.from(Array.from({ length: 32 }, (_, at) => 255 - at));
const line = { wang: `U${"2".repeat(32)}`, zhou: `U${"3".repeat(32)}` } as const;

test("the key is changed while the desk serves a case: nobody notices, and the old key is not needed afterwards (P3)", async () => {
  await using database = await testDatabase();
  const env = (active: Buffer, old?: Buffer) => ({
    DATABASE_URL: database.url,
    DESKBELL_DEFAULT_LOCALE: "zh-CN",
    DESKBELL_ENCRYPTION_KEY: active.toString("base64"),
    ...(old === undefined ? {} : { DESKBELL_OLD_ENCRYPTION_KEYS: old.toString("base64") }),
  });
  await using prisma = openPrisma(database.url);
  const at = { url: database.url, clock: openClock(), prisma };
  let number = "";
  {
    await using before = await openTestHouse(env(first));
    number = await reports(before, personAt(before, "line", line.wang, "王芳"));
  }
  {
    await using during = await openTestHouse(env(second, first));
    await using office = openTestOffice({
      ...at,
      store: { parts: { seal: openSeal(second, [first]) } },
    });
    const supervisor = await colleague(during, "supervisor", "wecom", "lihua", "李华");
    const serving = serve(during, supervisor);
    const ended = [await office.type("keys", "rotate"), await office.type("keys", "rotate")];
    await serving;
    ended.push(await office.type("keys", "rotate"));
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(ended[0]?.text).toMatch(/ticket\.form_enc: 1 sealed anew/);
  }
  {
    await using after = await openTestHouse(env(second));
    const wang = personAt(after, "line", line.wang, "王芳");
    await wang.say("进度");
    expect(wang.heard()).toContain(number);
    await using office = openTestOffice({ ...at, store: { parts: { seal: openSeal(second) } } });
    const { text } = await office.type("check");
    expect(text.match(/^BROKEN.*$/gm) ?? []).toEqual([]);
  }
}, 90_000);

/** A case from report to an offered visit. */
async function serve(
  desk: Awaited<ReturnType<typeof openTestHouse>>,
  supervisor: Awaited<ReturnType<typeof colleague>>,
): Promise<void> {
  const engineer = await colleague(desk, "engineer", "telegram", "900001", "张伟");
  const zhou = personAt(desk, "line", line.zhou, "周敏");
  const number = await reports(desk, zhou);
  await supervisor.press(/^t:approve:/);
  await supervisor.press(/^t:dispatch:[^:]+:/);
  await engineer.press(/^t:accept:/);
  await engineer.press(/^t:propose:/);
  await engineer.hears(/提供哪些时间/);
  await engineer.say("明天14:30");
  await zhou.press(/^t:appoint:/);
  await reaches(desk, number, "appointed");
}
