import { createHash } from "node:crypto";

/** A file on its way to the platform. */
export interface Parcel {
  /** Letters, digits, dashes and one dot: the platform garbles other names. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A form with this file in the field `media`, with its media type (developer.work.weixin.qq.com/document/path/90253). */
export function formOf({ name, bytes }: Parcel): { readonly type: string; readonly body: Buffer } {
  // No file holds its own hash.
  const mark = `deskbell-${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}`;
  const head = [
    `--${mark}`,
    `Content-Disposition: form-data; name="media"; filename="${name}"; filelength=${bytes.byteLength}`,
    "Content-Type: application/octet-stream",
    "",
    "",
  ].join("\r\n");
  return {
    type: `multipart/form-data; boundary=${mark}`,
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${mark}--\r\n`)]),
  };
}
