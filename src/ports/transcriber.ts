/** What turns a voice message into words; another company's service, so only where an operator says so. */
import type { LocaleCode } from "../engine/conversation.ts";
import type { FileType } from "../kernel/file-types.ts";

export interface Transcriber {
  /** Longer ones are not listened to, in seconds. */
  readonly secondsMax: number;
  /** The words, or nothing when there are none or they cannot be had soon. Never throws. */
  transcribe(voice: Voice): Promise<string | undefined>;
}

export interface Voice {
  readonly bytes: Uint8Array;
  readonly type: FileType;
  /** Most likely spoken in it. */
  readonly language: LocaleCode;
}
