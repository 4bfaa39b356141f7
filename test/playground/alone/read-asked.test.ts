import { expect, test } from "vitest";
import { helpOf } from "../../../src/playground/alone/help.ts";
import { namedSettings, settingsOf } from "../../../src/playground/alone/named-settings.ts";
import { readAsked, troubles } from "../../../src/playground/alone/read-asked.ts";

test("a platform alone is served at its usual ports", () => {
  expect(readAsked(["telegram"])).toEqual({
    kind: "open",
    name: "telegram",
    port: 8081,
    controlPort: 8082,
    faults: [],
    set: {},
    json: false,
  });
  expect(readAsked(["line"])).toMatchObject({ port: 8083, controlPort: 8084 });
  expect(readAsked(["wecom"])).toMatchObject({ port: 8085, controlPort: 8086 });
  expect(readAsked(["wecom", "--port", "0"])).toMatchObject({ port: 0, controlPort: 0 });
});

test("all that can be said is heard", () => {
  const line =
    "wecom --port 9000 --control-port 9100 --webhook http://127.0.0.1:1/a --kf-webhook http://127.0.0.1:1/b --faults agent/get=60020,*=delay*3 --set pageMax=2,emptyPages=true --json";

  expect(readAsked(line.split(" "))).toEqual({
    kind: "open",
    name: "wecom",
    port: 9000,
    controlPort: 9100,
    webhook: "http://127.0.0.1:1/a",
    kfWebhook: "http://127.0.0.1:1/b",
    faults: [
      { call: "agent/get", trouble: "60020", times: 1 },
      { call: "*", trouble: "delay", times: 3 },
    ],
    set: { pageMax: "2", emptyPages: "true" },
    json: true,
  });
});

test.each([
  [["signal"], "There is no stand-in signal: telegram, line, wecom."],
  [["line", "--port", "99999"], "A port is a number from 0 to 65535; 0 takes a free one."],
  [["line", "--control-port", "x"], "A port is a number from 0 to 65535; 0 takes a free one."],
  [["line", "--faults"], "--faults wants a value: see --help."],
  [["line", "--fast"], "--fast is not known: see --help."],
  [
    ["line", "--webhook", "localhost"],
    "localhost is no address: write one like http://127.0.0.1:3000/hook.",
  ],
])("what cannot be understood is told: %j", (line, because) => {
  expect(readAsked(line)).toEqual({ kind: "wrong", because });
});

test("a fault that is none is told with those there are", () => {
  expect(readAsked(["telegram", "--faults", "sendMessage=rain"])).toEqual({
    kind: "wrong",
    because: `sendMessage=rain is no fault: write CALL=TROUBLE or CALL=TROUBLE*TIMES, with ${troubles.join(", ")}.`,
  });
});

test("help is given for all, or for one", () => {
  expect(readAsked([])).toEqual({ kind: "help", of: undefined });
  expect(readAsked(["line", "--help"])).toEqual({ kind: "help", of: "line" });
  expect(helpOf(undefined)).toContain("telegram: point");
  expect(helpOf("line")).not.toContain("telegram: point");
  for (const trouble of troubles) expect(helpOf("line")).toContain(trouble);
});

test("a setting that a platform does not have is refused by its name", () => {
  expect(settingsOf(namedSettings.wecom, { pageMax: "2", emptyPages: "true" })).toEqual({
    pageMax: 2,
    emptyPages: true,
  });
  expect(() => settingsOf(namedSettings.telegram, { pageMax: "2" })).toThrow(
    '--set cannot be understood: Unrecognized key: "pageMax".',
  );
  expect(() => settingsOf(namedSettings.line, { monthlyQuota: "many" })).toThrow("monthlyQuota");
});
