import { request } from "node:http";
import { afterAll, expect, test } from "vitest";
import type { Shown } from "../../src/playground/phone.ts";
import { count } from "../support/count.ts";
import { openTestHouse, type TestHouse } from "../support/open-test-house.ts";
import { colleague, type Person, personAt, reportsWithPhotos } from "../support/people.ts";

const env = { DESKBELL_CLOCK: "2026-11-17T02:00:00Z", DESKBELL_DEFAULT_LOCALE: "zh-CN" };
const within = { timeout: 20_000, interval: 50 } as const;

interface Stage {
  readonly house: TestHouse;
  readonly customer: Person;
  readonly supervisor: Person;
  readonly number: string;
  /** Addresses of two photos, the large one and the small one of each. */
  readonly addresses: readonly string[];
}
const stage: { now?: Stage } = {};
const now = (): Stage => stage.now ?? expect.fail("nothing is open");

/** Addresses that LINE was given, oldest first. */
const addressesFor = ({ emulators }: TestHouse): readonly string[] => [
  ...new Set(
    JSON.stringify(emulators.byPlatform.line.wire()).match(
      /http:\/\/127\.0\.0\.1:\d+\/pictures\/[\w-]{72}/g,
    ),
  ),
];

afterAll(async () => {
  await stage.now?.house[Symbol.asyncDispose]();
});

const nowhere = { status: 404, body: '{"code":"NOT_FOUND"}' };

/** The first test opens what all of them look at. */
async function open(): Promise<Stage> {
  const house = await openTestHouse(env);
  const supervisor = await colleague(house, "supervisor", "line", `U${"3".repeat(32)}`, "李主管");
  const customer = personAt(house, "line", `U${"4".repeat(32)}`, "王芳");
  const number = await reportsWithPhotos(house, customer);
  await supervisor.say(`${number} 照片`);
  await expect.poll(() => addressesFor(house).length, within).toBe(4);
  stage.now = { house, customer, supervisor, number, addresses: addressesFor(house) };
  return stage.now;
}

test("a signed address shows the picture to whoever has it, and nobody on the way keeps it (S18)", async () => {
  const { addresses } = await open();
  expect(new Set(addresses).size).toBe(4);
  for (const address of addresses) {
    const { status, headers, body } = await ask(address);
    expect([status, body.length > 100]).toEqual([200, true]);
    expect(headers).toMatchObject({
      "cache-control": "private, no-store",
      "content-type": expect.stringMatching(/^image\/(?:jpeg|png)$/),
      "x-content-type-options": "nosniff",
    });
  }
});

test("nothing of whose it is stands in an address", () => {
  const { addresses, number } = now();
  for (const address of addresses) {
    const token = Buffer.from(address.split("/").at(-1) ?? "", "base64url").toString("latin1");
    expect(`${address} ${token}`).not.toMatch(new RegExp(`${number}|U4444|13800138000|王芳`));
  }
});

const climbs = [
  "..%2f..%2fkey",
  "%2e%2e%2fkey",
  "..%5ckey",
  "..",
  "%00",
  "aa/bb/../../key",
  "",
  "%zz",
];

test.each(climbs)("%s behind /pictures/ leads to no file of ours (S30)", async (name) => {
  const { port } = new URL(now().house.house.address);
  const { status, body } = await ask(`http://127.0.0.1:${port}/pictures/${name}`);
  expect(status).toSatisfy((one: number) => one === 404 || one === 400);
  expect(body).not.toMatch(/root:|import |DeskError|\/work|at .*:\d+/);
});

test("a forged or altered address is answered like an address that there is not (S30, S31)", async () => {
  const [address = ""] = now().addresses;
  const at = address.lastIndexOf("/") + 1;
  const changed = [0, 9, 30, 71].map((place) => {
    const letter = address[at + place] === "A" ? "B" : "A";
    return address.slice(0, at + place) + letter + address.slice(at + place + 1);
  });
  const forged = [...changed, address.slice(0, -1), `${address}A`, `${address}/`, `${address}%00`];
  for (const one of forged) {
    const { status, body } = await ask(one);
    expect([one, { status, body }]).toEqual([one, nowhere]);
  }
  const strange = await ask(`${address.slice(0, at)}none`);
  const unknown = await ask(address.replace("/pictures/", "/portraits/"));
  const like = { date: expect.any(String) };
  expect({ ...strange.headers, ...like }).toEqual({ ...unknown.headers, ...like });
});

test("other verbs than GET find nothing (S31)", async () => {
  const [address = ""] = now().addresses;
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "HEAD"])
    expect((await ask(address, method)).status).toBe(404);
});

test("a picture taken back is not to be seen any more, at its old address neither (R18)", async () => {
  const { house, customer, supervisor, number, addresses } = now();
  const [photo] = customer.phone
    .entries()
    .filter(({ by, shown }) => by === "person" && shown.kind === "photo");
  await customer.phone.recall(photo?.id ?? "");
  const left = "SELECT count(*) AS n FROM attachment WHERE status = 'stored'";
  await expect.poll(() => count(house.databaseUrl, left), within).toBe(1);
  const answers = await Promise.all(addresses.map((one) => ask(one)));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    200, 200, 404, 404,
  ]);
  await supervisor.say(`${number} 照片`);
  await supervisor.hears(/有 1 个已撤回、删除或过期/);
  expect(addressesFor(house)).toHaveLength(4);
  // The phone fetches by itself; its clock must not leap meanwhile.
  await expect.poll(() => fetched(supervisor), within).toBe(3);
});

test("after two hours an address is over, whoever has kept it", async () => {
  const { house, addresses } = now();
  house.house.clock.forward(2 * 3_600_000);
  for (const one of addresses) {
    const { status, body } = await ask(one);
    expect({ status, body }).toEqual(nowhere);
  }
});

/** Pictures that this phone has fetched. */
const fetched = ({ phone }: Person): number =>
  phone.entries().filter(({ by, shown }) => by === "desk" && isFetched(shown)).length;

const isFetched = (shown: Shown): boolean =>
  shown.kind === "photo" && shown.photo.startsWith("data:");

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** The path goes out as it stands here: `fetch` would tidy it up. */
function ask(address: string, method = "GET"): Promise<Answer> {
  const { port } = new URL(now().house.house.address);
  const path = address.replace(/^http:\/\/127\.0\.0\.1:\d+/, "");
  return new Promise((resolve, reject) => {
    const asking = request({ hostname: "127.0.0.1", port, method, path }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (bytes: Buffer) => parts.push(bytes));
      answer.on("end", () => {
        const body = Buffer.concat(parts).toString("latin1");
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      });
    });
    asking.on("error", reject);
    asking.end();
  });
}
