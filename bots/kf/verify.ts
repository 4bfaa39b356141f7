import type { RawRequest } from "../../src/ports/channel.ts";
import { type Believed, believe, type CallbackKeys } from "../wecom-api/believe.ts";

/**
 * The callback's inner XML once every check of one of the keys holds (two during a rotation), or the echo of
 * the console's handshake; else nothing (developer.work.weixin.qq.com/document/path/90930).
 */
export function verify(request: RawRequest, keys: readonly CallbackKeys[]): Believed | undefined {
  const believed = keys.map((one) => believe(request, one));
  return believed.find((one) => one !== undefined);
}
