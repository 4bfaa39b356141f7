import { expect, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import { openRules } from "../../src/open-rules.ts";

const apiRoot = "https://speech.example.com/v1";

test("listening is off by default, and then nobody is told of it", () => {
  const config = readConfig({});
  expect(config.transcription).toBeUndefined();
  expect(openRules(config).rules.listens).toBeUndefined();
});

test("an address switches listening on; the key is kept apart from everything that may be printed", () => {
  const key = "an-invented-key-of-nobody";
  const config = readConfig({ TRANSCRIPTION_API_ROOT: `${apiRoot}/`, TRANSCRIPTION_API_KEY: key });
  expect(config.transcription).toEqual({ apiRoot, model: "whisper-1", secondsMax: 120 });
  expect(config.secrets.transcriptionKey).toBe(key);
  const { secrets: _, ...printed } = config;
  expect(JSON.stringify(printed)).not.toContain(key);
  expect(openRules(config).rules.listens).toBe(true);
});

test("a key without an address, a length out of bounds and a model with blanks are faults", () => {
  const faults = (env: Readonly<Record<string, string>>) => () => readConfig(env);
  expect(faults({ TRANSCRIPTION_API_KEY: "an-invented-key-of-nobody" })).toThrow(
    /TRANSCRIPTION_API_KEY: is set, but TRANSCRIPTION_API_ROOT is not/,
  );
  expect(faults({ TRANSCRIPTION_SECONDS_MAX: "601" })).toThrow(/from 5 to 600/);
  expect(faults({ TRANSCRIPTION_MODEL: "a b" })).toThrow(/name of a model/);
});
