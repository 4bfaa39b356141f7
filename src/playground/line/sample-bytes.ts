import { sampleFiles } from "../sample-files.ts";

/** Small contents for the kinds whose inside nobody looks at: a sticker has none. */
export const sampleBytes: Readonly<
  Record<string, { readonly bytes: Uint8Array; readonly mime: string } | undefined>
> = {
  voice: { bytes: sampleFiles.m4a, mime: "audio/x-m4a" },
  video: { bytes: sampleFiles.mp4, mime: "video/mp4" },
  file: { bytes: sampleFiles.pdf, mime: "application/pdf" },
};

/** Media type of picture bytes by their first ones; LINE hands out JPEG and PNG. */
export function sniff(bytes: Uint8Array): string {
  return bytes[0] === 0x89 && bytes[1] === 0x50 ? "image/png" : "image/jpeg";
}
