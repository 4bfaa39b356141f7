/** What a link or a QR code on a device says when somebody comes by it. Nothing in it is believed of a person. */
import type { Answers } from "../engine/conversation.ts";
import type { Scene } from "../engine/dialog.ts";
import { productName } from "./fields/device.ts";

/** Longest payload a link carries (core.telegram.org/bots/features#deep-linking). */
const payloadMax = 64;

/**
 * The device a payload names: `p-washer`, `sn-AB12345678`, or both as `p-washer_sn-AB12345678`; a product by its id
 * in the catalogue. Nothing when it names none we know.
 */
export function readDeviceLink(payload: string, scene: Scene): Answers | undefined {
  if (payload.length > payloadMax) return undefined;
  const found =
    /^(?:p-([a-z0-9-]{1,30}?))?(?:(?:^|_)(?:sn|serial)[-_=:]?([a-z0-9-]{5,30}))?$/i.exec(payload);
  const product = scene.facts.rules.products.find(({ id }) => id === found?.[1]?.toLowerCase());
  const serial = found?.[2]?.toUpperCase();
  if (product === undefined && serial === undefined) return undefined;
  return {
    ...(product === undefined ? {} : { product: productName(product, scene.locale) }),
    ...(serial === undefined ? {} : { serial }),
  };
}
