/** Holds what the desk sends during a measurement against the platforms' documents, after it: looking costs time. */
import type { Contract } from "../../src/playground/contract.ts";
import { lineContract } from "../../src/playground/line/contract.ts";
import { telegramContract } from "../../src/playground/telegram/contract.ts";
import { wecomContract } from "../../src/playground/wecom/contract.ts";
import type { BenchPlatform, OpenSink } from "../platforms/stage.ts";

/** Calls kept of one platform, spread over the run: every so manieth once there are many. */
const keptMax = 20_000;

export interface Watched {
  /** Opens a sink whose calls are kept. */
  readonly open: OpenSink;
  /** @throws {Error} when a call is not as the platform's documents ask */
  judge(): void;
}

interface Known {
  readonly contract: Contract;
  /** The platform's name of a path that sends; nothing for others. */
  readonly callOf: (path: string) => string | undefined;
  readonly query: Readonly<Record<string, string>>;
}

const platforms: Readonly<Record<BenchPlatform, Known>> = {
  line: {
    contract: lineContract,
    callOf: (path) => /^\/v2\/bot\/message\/(reply|push)$/.exec(path)?.[1],
    query: {},
  },
  telegram: {
    contract: telegramContract,
    callOf: (path) => /\/(sendMessage|editMessage\w+|answerCallbackQuery)$/.exec(path)?.[1],
    query: {},
  },
  kf: {
    contract: wecomContract,
    callOf: (path) => /^\/cgi-bin\/(kf\/send_msg(?:_on_event)?)\?/.exec(path)?.[1],
    query: { access_token: "bench" },
  },
};
const headers = { authorization: "Bearer bench", "content-type": "application/json" };

/** Watches what comes to a platform's sink. */
export function watched(platform: BenchPlatform, open: OpenSink): Watched {
  const { contract, callOf, query } = platforms[platform];
  const kept: { readonly call: string; readonly body: Buffer }[] = [];
  let seen = 0;
  return {
    open: (answer) =>
      open((path, body) => {
        const call = callOf(path);
        if (call !== undefined) {
          seen += 1;
          if (kept.length < keptMax / 2 || (seen % 50 === 0 && kept.length < keptMax)) {
            kept.push({ call, body: Buffer.from(body) });
          }
        }
        return answer(path, body);
      }),
    judge() {
      for (const { call, body } of kept) {
        const sent = {
          call,
          verb: "POST",
          query,
          headers,
          body: JSON.parse(body.toString("utf8")),
        };
        const [rule] = contract(sent);
        if (rule !== undefined) throw new Error(`${platform} ${call}: ${rule}`);
      }
    },
  };
}
