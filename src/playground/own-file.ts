/** A file of one's own to send. */
export interface OwnFile {
  readonly bytes: Uint8Array;
  /** How it is called on the phone, where the platform tells. */
  readonly name?: string;
}
