import { expect, test } from "vitest";
import { getToken } from "../../../bots/wecom-api/get-token.ts";
import { openWire } from "../../../bots/wecom-api/open-wire.ts";
import {
  PlatformRefused,
  PlatformThrottled,
  PlatformUnavailable,
} from "../../../src/ports/platform-errors.ts";
import { openTalk } from "./talk.ts";

test("the platform's token comes with its life", async () => {
  await using talk = await openTalk();
  await using wire = openWire(talk.platform.wecom.root);
  const { corpId, secret } = talk.platform.credentials;
  const fresh = await getToken(wire, { corpId, secret });
  expect(fresh).toEqual({ token: expect.stringMatching(/^.{180}$/), lifeSeconds: 7_200 });
});

test.each([
  [40001, PlatformRefused],
  [40013, PlatformRefused],
  [45009, PlatformThrottled],
  [-1, PlatformUnavailable],
] as const)("errcode %i is thrown as what it asks of us", async (errcode, kind) => {
  await using talk = await openTalk();
  await using wire = openWire(talk.platform.wecom.root);
  talk.platform.control.refuseNext("wecom", "gettoken", errcode, 1);
  const { corpId, secret } = talk.platform.credentials;
  await expect(getToken(wire, { corpId, secret })).rejects.toThrow(kind);
});

test("an error page in place of a token is an outage, and names no secret", async () => {
  await using talk = await openTalk();
  await using wire = openWire(talk.platform.wecom.root);
  talk.platform.wecom.fault({
    call: "gettoken",
    times: 1,
    kind: { is: "error", status: 502, html: true },
  });
  const { corpId, secret } = talk.platform.credentials;
  const fault = await getToken(wire, { corpId, secret }).catch((one: unknown) => one);
  expect(fault).toBeInstanceOf(PlatformUnavailable);
  expect(String(fault)).not.toContain(secret);
});
