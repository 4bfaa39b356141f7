/** How many bytes of strangers' bodies may lie here before anybody is believed. */

/** Bytes up to which a body is taken without asking: what platforms send is smaller, nearly always. */
const smallMax = 64 * 1_024;
/** Bytes that large bodies may fill together, while they come in and until they are answered. */
const roomBytes = 64 * 1_024 * 1_024;

export interface BodyRoom {
  /**
   * Takes room for a body; gives what returns it, or nothing when there is none left. Small bodies always have
   * room, so that whoever fills it with large ones keeps no platform out.
   */
  take(bytes: number): (() => void) | undefined;
}

/** Room for the bodies of one door front. */
export function openBodyRoom(roomMax: number = roomBytes): BodyRoom {
  let free = roomMax;
  return {
    take(bytes) {
      if (bytes <= smallMax) return nothingTaken;
      if (bytes > free) return undefined;
      free -= bytes;
      let held = bytes;
      return () => {
        free += held;
        held = 0;
      };
    },
  };
}

const nothingTaken = (): void => undefined;

/** Bytes a request may bring: what it announces, at most what the door takes, and that much when it does not say. */
export function announcedBytes(length: string | undefined, bodyMax: number): number {
  const announced = length === undefined ? bodyMax : Number(length);
  return Math.min(Number.isSafeInteger(announced) ? announced : bodyMax, bodyMax);
}
