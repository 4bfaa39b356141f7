import { afterAll, beforeAll, expect, test } from "vitest";
import { UsageFault } from "../../src/ops/usage-fault.ts";
import { openTestOffice, type TestOffice } from "../support/office.ts";
import { openTestStore, type TestStore } from "../support/store.ts";

let desk: TestStore;
let ops: TestOffice;

beforeAll(async () => {
  desk = await openTestStore();
  ops = openTestOffice(desk);
});
afterAll(async () => {
  await ops[Symbol.asyncDispose]();
  await desk[Symbol.asyncDispose]();
});

const codeIn = (text: string): string => /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(text)?.[0] ?? "";
const audited = async (): Promise<readonly string[]> =>
  (await desk.rows<{ action: string }>("SELECT action FROM audit_log ORDER BY seq")).map(
    ({ action }) => action,
  );

test("a new engineer gets a code that opens the door as exactly that engineer", async () => {
  const { text } = await ops.type(
    "staff",
    "add",
    "--role",
    "engineer",
    "--name",
    "李师傅",
    "--phone",
    "+86 138-0013-8000",
    "--skill",
    "空调, 洗衣机",
    "--region",
    "浦东",
  );

  const [known] = await desk.store.shelf.codes([codeIn(text)]);
  expect(known?.person).toMatchObject({
    role: "engineer",
    name: "李师傅",
    phone: "+8613800138000",
  });
  const [person] = await desk.store.shelf.staff();
  expect(person).toMatchObject({ skills: ["空调", "洗衣机"], regions: ["浦东"] });
  expect(text).toContain("within 24 hours");
  expect(text).toContain(`t.me/<name of the bot>?start=${codeIn(text)}`);
  expect(await audited()).toContain("staff-added");
});

test("the list hides names and phones until they are asked for, and asking is recorded", async () => {
  const hidden = await ops.type("staff", "list");
  expect(hidden.text).toContain("李**");
  expect(hidden.text).toContain("138****8000");
  expect(hidden.text).toContain("not bound");
  expect(hidden.text).not.toContain("李师傅");
  expect(await audited()).not.toContain("staff-shown");

  const shown = await ops.type("staff", "list", "--show");
  expect(shown.text).toContain("李师傅");
  expect(shown.text).toContain("+8613800138000");
  expect(await audited()).toContain("staff-shown");
});

test("a new code ends the old one", async () => {
  const first = codeIn(
    (await ops.type("staff", "add", "--role", "supervisor", "--name", "陈")).text,
  );
  const [known] = await desk.store.shelf.codes([first]);
  const second = codeIn((await ops.type("staff", "code", known?.person.id ?? "")).text);

  expect(second).not.toBe(first);
  expect(await desk.store.shelf.codes([first])).toEqual([]);
  expect((await desk.store.shelf.codes([second]))[0]?.person.id).toBe(known?.person.id);
});

test.each([
  [["staff", "add", "--role", "boss", "--name", "x"], "--role must be one of"],
  [["staff", "add", "--role", "agent"], "--name must be"],
  [["staff", "add", "--role", "agent", "--name", "x", "--phone", "12345"], "--phone must be"],
  [["staff", "add", "--colour", "red"], "Unknown option '--colour'"],
  [["staff", "code"], "Usage: npm run ops -- staff code PERSON"],
  [["staff", "code", "nobody"], "No such member of staff"],
])("%j is refused with the reason and changes nothing", async (line, reason) => {
  const before = await desk.rows("SELECT count(*) FROM person");

  const refused = ops.type(...line);
  await expect(refused).rejects.toThrow(UsageFault);
  await expect(refused).rejects.toThrow(reason);
  expect(await desk.rows("SELECT count(*) FROM person")).toEqual(before);
});
