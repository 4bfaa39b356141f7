import { expect, test } from "vitest";
import { count } from "../support/count.ts";
import { openTestHouse } from "../support/open-test-house.ts";
import { colleague, type Person, personAt, reaches, reportsWithPhotos } from "../support/people.ts";

const env = { DESKBELL_CLOCK: "2026-11-17T02:00:00Z", DESKBELL_DEFAULT_LOCALE: "zh-CN" };
const within = { timeout: 20_000, interval: 50 } as const;

const customers = {
  telegram: "700001",
  line: `U${"4".repeat(32)}`,
  kf: "wmC000004",
} as const;
const staff = {
  telegram: ["700003", "700002", "700009"],
  line: [`U${"3".repeat(32)}`, `U${"2".repeat(32)}`, `U${"9".repeat(32)}`],
  wecom: ["lihua", "zhangwei", "sunli"],
} as const;

/** Pictures of the desk's that this phone shows, as addresses that hold them whole. */
const pictures = ({ phone }: Person): readonly string[] =>
  phone
    .entries()
    .flatMap(({ by, shown }) => (by === "desk" && shown.kind === "photo" ? [shown.photo] : []))
    .filter((photo) => photo.startsWith("data:"));

for (const [from, to] of [
  ["line", "telegram"],
  ["kf", "wecom"],
  ["telegram", "line"],
] as const)
  test(`a customer on ${from} sends photos: an engineer on ${to} asks for them and sees them, others do not`, async () => {
    await using desk = await openTestHouse(env);
    const [boss, worker, other] = staff[to];
    const supervisor = await colleague(desk, "supervisor", to, boss, "李主管");
    const engineer = await colleague(desk, "engineer", to, worker, "张伟");
    const stranger = await colleague(desk, "engineer", to, other, "孙立");
    const customer = personAt(desk, from, customers[from], "王芳");
    const number = await reportsWithPhotos(desk, customer);
    await supervisor.press(new RegExp(`^t:approve:${number}$`));
    await supervisor.press(new RegExp(`^t:dispatch:${number}:`));
    await reaches(desk, number, "dispatched");
    const called = (one: Person): boolean => one.offered().includes(`t:accept:${number}`);
    await expect.poll(() => [engineer, stranger].filter(called).length, within).toBe(1);
    const [hired, free] = called(engineer) ? [engineer, stranger] : [stranger, engineer];
    expect([hired, free].map(pictures)).toEqual([[], []]);

    await hired.press(new RegExp(`^t:photos:${number}$`));
    await expect.poll(() => pictures(hired).length, within).toBe(2);
    for (const picture of pictures(hired)) expect(picture).toMatch(/^data:image\/(?:jpeg|png);/);
    const page = `${desk.house.address}/playground/state`;
    expect(await (await fetch(page)).text()).not.toContain("base64,");
    await hired.say("照片");
    await expect.poll(() => pictures(hired).length, within).toBe(4);

    await free.say(`${number} 照片`);
    expect(pictures(free)).toEqual([]);
    await supervisor.say(`${number} 照片`);
    await expect.poll(() => pictures(supervisor).length, within).toBe(2);

    const shown = "SELECT count(*) AS n FROM audit_log WHERE action = 'files-shown'";
    expect(await count(desk.databaseUrl, shown)).toBe(3);
    const taken = "SELECT count(*) AS n FROM outbound_message WHERE status <> 'accepted'";
    await expect.poll(() => count(desk.databaseUrl, taken), within).toBe(0);
    for (const emulator of Object.values(desk.emulators.byPlatform)) {
      expect(emulator.breaches()).toEqual([]);
      expect(emulator.refusals()).toEqual([]);
    }
  }, 120_000);
