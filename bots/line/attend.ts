import type { messagingApi } from "@line/bot-sdk";
import type { Arrival } from "../../src/ports/channel.ts";
import type { Meter } from "../../src/ports/log.ts";
import type { SdkHttp } from "./sdk-http.ts";

/** Nobody is shown that we work while the answer is quicker than this, ms. */
export const loadingAfterMs = 1_000;

/** How long the app shows that we work, s: the shortest LINE takes; an answer ends it before (developers.line.biz/en/reference/messaging-api/#display-a-loading-indicator). */
const loadingSeconds = 5;

/** People waited for at once; more see no animation. LINE takes a hundred such calls a second. */
const waitingMax = 100;

/** What being attentive needs. */
export interface AttendParts {
  readonly client: Pick<
    messagingApi.MessagingApiClient,
    "showLoadingAnimation" | "markMessagesAsReadByToken" | "getBotInfo"
  >;
  readonly http: Pick<SdkHttp, "run">;
  readonly meter: Meter;
  /** Ms; nothing shows no animation. */
  readonly loadingAfterMs: number | undefined;
  /** Does something after so many ms, unless it is called off. */
  readonly later: (ms: number, work: () => void) => () => void;
}

/** What a person sees of us before the answer. Nothing here throws: it is beside the point. */
export interface Attention {
  /** Asks LINE whether somebody has to mark messages as read: with the account's chat on, nobody else does. */
  learn(): Promise<void>;
  /** A person did something: their message is read, and if the answer takes long, they see that we work. */
  heard(arrival: Arrival): void;
  /** An answer is on its way. */
  answered(chat: string): void;
  /** Nobody waits any more. */
  stop(): void;
}

/** Attention to the people of one account. */
export function openAttention(parts: AttendParts): Attention {
  const { client, http, meter, later } = parts;
  const waiting = new Map<string, () => void>();
  const state = { marksByHand: false };
  const call = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const outcome = await http.run(work).then(
      () => "ok",
      () => "failed",
    );
    meter.count("deskbell_platform_calls_total", { platform: "line", call: name, outcome });
  };
  const callOff = (chat: string): void => {
    waiting.get(chat)?.();
    waiting.delete(chat);
  };
  const showLoading = (chatId: string): void => {
    waiting.delete(chatId);
    void call("loading", () => client.showLoadingAnimation({ chatId, loadingSeconds }));
  };
  return {
    learn: () =>
      call("info", async () => {
        state.marksByHand = (await client.getBotInfo()).markAsReadMode === "manual";
      }),
    heard({ chat, press = {} }) {
      const markAsReadToken = press["read"];
      if (state.marksByHand && markAsReadToken !== undefined)
        void call("read", () => client.markMessagesAsReadByToken({ markAsReadToken }));
      const afterMs = parts.loadingAfterMs;
      if (afterMs === undefined || waiting.has(chat) || waiting.size >= waitingMax) return;
      waiting.set(
        chat,
        later(afterMs, () => showLoading(chat)),
      );
    },
    answered: callOff,
    stop: () => [...waiting.keys()].forEach(callOff),
  };
}
