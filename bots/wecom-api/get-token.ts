import {
  PlatformRefused,
  PlatformThrottled,
  PlatformUnavailable,
} from "../../src/ports/platform-errors.ts";
import { tokenShape } from "./answer-shapes.ts";
import { reactionTo, restMs } from "./errcodes.ts";
import type { WecomWire } from "./open-wire.ts";

export interface FreshToken {
  readonly token: string;
  readonly lifeSeconds: number;
}

/**
 * Asks the platform for an access token (developer.work.weixin.qq.com/document/path/91039).
 * @throws {PlatformRefused} for a wrong enterprise or secret, {PlatformThrottled} when the address is blocked,
 * {PlatformUnavailable} when nobody answered
 */
export async function getToken(
  wire: WecomWire,
  { corpId, secret }: { readonly corpId: string; readonly secret: string },
): Promise<FreshToken> {
  const query = { corpid: corpId, corpsecret: secret };
  const exchange = await wire.json("gettoken", query, undefined, tokenShape);
  if (exchange.kind !== "answered") throw new PlatformUnavailable(`gettoken: ${exchange.code}`);
  const { errcode, access_token: token, expires_in: lifeSeconds } = exchange.body;
  if (errcode === 0 && token && lifeSeconds !== undefined) return { token, lifeSeconds };
  switch (reactionTo(errcode)) {
    case "rest":
      throw new PlatformThrottled("gettoken: 45009", restMs);
    case "again":
      throw new PlatformUnavailable(`gettoken: ${errcode}`);
    case "token":
    case "locked-out":
    case "unreachable":
    case "window-closed":
    case "quota":
    case "state":
    case "invalid":
      throw new PlatformRefused(`gettoken: ${errcode}`);
  }
}
