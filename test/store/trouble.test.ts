import { expect, test } from "vitest";
import { BrokenPromise, StoreUnavailable } from "../../src/kernel/errors.ts";
import { asking, patiently, RowsRefused } from "../../src/store/trouble.ts";

const failing = (code: string, message = "duplicate key value: 王先生") =>
  Object.assign(new Error(message), { code });

test.each(["23505", "22P05", "22003", "42P01", "P0001", "XX000"])(
  "%s says that these rows cannot be written",
  async (code) => {
    await expect(asking(() => Promise.reject(failing(code)))).rejects.toThrow(RowsRefused);
  },
);

test.each([
  "57014",
  "57P01",
  "08006",
  "53300",
  "25006",
  "40P01",
  "ECONNREFUSED",
  "ECONNRESET",
  "P2002",
])("%s says: ask again", async (code) => {
  await expect(asking(() => Promise.reject(failing(code)))).rejects.toThrow(StoreUnavailable);
});

test("R23: what a database says about rows does not leave this room", async () => {
  const faults = await Promise.all(
    ["23505", "57014", "x"].map((code) =>
      asking(() => Promise.reject(failing(code))).catch((error: unknown) => error),
    ),
  );

  for (const fault of faults) {
    expect(fault).toBeInstanceOf(Error);
    const { message, cause, stack } = fault as Error;
    expect(`${message} ${String(cause)} ${stack}`).not.toContain("王先生");
  }
});

test("an error of ours comes out as it is", async () => {
  const ours = new BrokenPromise("ours");

  await expect(asking(() => Promise.reject(ours))).rejects.toBe(ours);
});

test("what is no error at all is unavailable, too", async () => {
  // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- a driver might do this
  await expect(asking(() => Promise.reject("gone"))).rejects.toThrow(StoreUnavailable);
});

test.each(["40001", "40P01", "55P03"])(
  "after %s the same is asked again and succeeds",
  async (code) => {
    const calls = { made: 0 };
    const done = await patiently(async () => {
      calls.made += 1;
      if (calls.made < 4) throw failing(code);
      return "written";
    });

    expect(done).toBe("written");
    expect(calls.made).toBe(4);
  },
);

test("two that collide for ever are told so after five tries", async () => {
  const calls = { made: 0 };
  const tried = patiently(async () => {
    calls.made += 1;
    throw failing("40P01");
  });

  await expect(tried).rejects.toThrow(StoreUnavailable);
  expect(calls.made).toBe(5);
});

test("refused rows and a silent database are not asked again", async () => {
  for (const code of ["23505", "57014"]) {
    const calls = { made: 0 };
    const tried = patiently(async () => {
      calls.made += 1;
      throw failing(code);
    });
    await expect(tried, code).rejects.toThrow(code);
    expect(calls.made, code).toBe(1);
  }
});
