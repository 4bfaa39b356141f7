import { isPhotoType, mediaTypeOf } from "../kernel/file-types.ts";
import type { Gallery, PictureForm, ShownPicture, ShowPicture } from "../ports/gallery.ts";
import type { Addresses } from "./addresses.ts";
import type { PhotoChecker } from "./photo-checker.ts";

const megabyte = 1_024 * 1_024;

/** What LINE takes as a picture and as its small one: bytes (developers.line.biz/en/reference/messaging-api/#image-message), and the sides we make it in. */
const limits = {
  large: { bytesMax: 10 * megabyte, side: 2_048 },
  small: { bytesMax: megabyte, side: 1_024 },
} as const satisfies Record<Exclude<PictureForm, "kept">, object>;

/** Opens what stands behind the addresses: nothing for all that is not ours, over, erased or not to be had. */
export function openPicturesPage(
  addresses: Pick<Addresses, "read">,
  gallery: Gallery,
  checker: Pick<PhotoChecker, "shrink">,
): ShowPicture {
  return async (token) => {
    const asked = addresses.read(token);
    if (asked === undefined) return undefined;
    const file = (await gallery.find([asked.id])).get(asked.id);
    const bytes = await file?.read();
    if (file === undefined || bytes === undefined) return undefined;
    const { type } = file;
    const kept: ShownPicture = { bytes, mediaType: mediaTypeOf(type), type };
    if (asked.form === "kept") return kept;
    if (!isPhotoType(type)) return undefined;
    const { bytesMax, side } = limits[asked.form];
    if ((type === "jpeg" || type === "png") && bytes.byteLength <= bytesMax) return kept;
    const smaller = await checker.shrink(bytes, side);
    return smaller.ok && smaller.bytes.byteLength <= bytesMax
      ? { bytes: smaller.bytes, mediaType: mediaTypeOf("jpeg"), type: "jpeg" }
      : undefined;
  };
}
