import type { messagingApi } from "@line/bot-sdk";
import type { Meter } from "../../src/ports/log.ts";
import type { SdkHttp } from "./sdk-http.ts";
import { decode } from "./verify.ts";
import { strayEvent } from "./wire-besides.ts";

/** A group or a chat of several people that somebody put the account into. */
export interface Stray {
  readonly kind: "group" | "room";
  readonly id: string;
  /** Lets us say goodbye for nothing. */
  readonly replyToken?: string;
}

/** What leaving needs. */
export interface LeaveParts {
  readonly client: Pick<
    messagingApi.MessagingApiClient,
    "replyMessage" | "leaveGroup" | "leaveRoom"
  >;
  readonly http: Pick<SdkHttp, "run">;
  readonly meter: Meter;
  /** Why we leave, and where we can be found. */
  readonly words: string;
}

/** The groups that a believed body speaks of and that we are still in; each once. Pure. */
export function findStrays(body: Uint8Array): readonly Stray[] {
  const found = new Map<string, Stray>();
  for (const event of decode(body) ?? []) {
    const read = strayEvent.safeParse(event);
    if (!read.success || read.data.type === "leave") continue;
    const { source, replyToken } = read.data;
    const id = source.type === "group" ? source.groupId : source.roomId;
    const token = replyToken === undefined ? {} : { replyToken };
    if (found.get(id)?.replyToken === undefined) found.set(id, { kind: source.type, id, ...token });
  }
  return [...found.values()];
}

/**
 * Leaves groups, with one polite line where LINE lets us answer: cases hold names and addresses, which are
 * nobody else's. A push would cost as many messages as people are there. Failures are only counted.
 */
export function leavingGroups(parts: LeaveParts): (strays: readonly Stray[]) => void {
  const underWay = new Set<string>();
  return (strays) => {
    for (const stray of strays) {
      if (underWay.has(stray.id)) continue;
      underWay.add(stray.id);
      void leave(parts, stray).finally(() => underWay.delete(stray.id));
    }
  };
}

async function leave(
  { client, http, meter, words }: LeaveParts,
  { kind, id, replyToken }: Stray,
): Promise<void> {
  const call = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const outcome = await http.run(work).then(
      () => "ok",
      () => "failed",
    );
    meter.count("deskbell_platform_calls_total", { platform: "line", call: name, outcome });
  };
  if (replyToken !== undefined) {
    const messages: messagingApi.Message[] = [{ type: "text", text: words }];
    await call("goodbye", () => client.replyMessage({ replyToken, messages }));
  }
  await call("leave", () => (kind === "group" ? client.leaveGroup(id) : client.leaveRoom(id)));
}
