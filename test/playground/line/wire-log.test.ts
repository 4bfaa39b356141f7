import { expect, test } from "vitest";
import { createWireLog, wireRecordsMax } from "../../../src/playground/line/wire-log.ts";
import type { WireRecord } from "../../../src/playground/phone.ts";

const record: Omit<WireRecord, "id"> = {
  at: 0,
  direction: "desk-to-platform",
  method: "POST",
  path: "/",
  request: { client_secret: "s3cret", nested: [{ access_token: "t0ken", text: "hello" }] },
  status: 200,
  response: Buffer.from("12345"),
  ms: 1,
};

test("secrets are masked wherever they stand, and bytes are counted instead of kept", () => {
  const log = createWireLog(() => {});
  log.add(record);
  expect(log.records()[0]).toMatchObject({
    id: 1,
    request: { client_secret: "***", nested: [{ access_token: "***", text: "hello" }] },
    response: "5 bytes",
  });
});

test("only the newest records are kept, and whoever watches is told of each", () => {
  const told: number[] = [];
  const log = createWireLog(() => told.push(1));
  for (let at = 0; at < wireRecordsMax + 5; at += 1) log.add(record);
  expect(log.records()).toHaveLength(wireRecordsMax);
  expect(log.records()[0]?.id).toBe(6);
  expect(told).toHaveLength(wireRecordsMax + 5);
});
