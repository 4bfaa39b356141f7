import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { type KfChannel, type KfParts, openKfChannel } from "../../../bots/kf/channel.ts";
import { openWecomChannel } from "../../../bots/wecom/channel.ts";
import { outboundId } from "../../../src/kernel/ids.ts";
import {
  type OpenWecom,
  openWecom,
  type WecomOptions,
} from "../../../src/playground/wecom/open-wecom.ts";
import type {
  Arrival,
  Channel,
  Intake,
  Page,
  SendOrder,
  Spoiled,
} from "../../../src/ports/channel.ts";
import type { Bubble } from "../../../src/ports/outgoing.ts";
import type { SaidBefore } from "../../../src/ports/said-before.ts";
import type { SharedToken, TokenShelf } from "../../../src/ports/tokens.ts";
import { requireNoBreaches } from "../../support/no-breaches.ts";

/** A shelf in memory, as strict as the store's: compare and swap, one at a time. */
export interface MemoryShelf extends TokenShelf {
  readonly kept: Map<string, SharedToken>;
}

export function memoryShelf(): MemoryShelf {
  const kept = new Map<string, SharedToken>();
  const lines = new Map<string, Promise<unknown>>();
  return {
    kept,
    read: async (key) => kept.get(key),
    async replace(key, generation, token, expiresAt) {
      const now = kept.get(key);
      if ((now?.generation ?? 0) === generation) {
        kept.set(key, { token, expiresAt, generation: generation + 1 });
      }
      return kept.get(key) ?? { token, expiresAt, generation };
    },
    async alone(key, _ttlMs, work) {
      const before = lines.get(key) ?? Promise.resolve();
      const mine = before.then(work, work);
      lines.set(
        key,
        mine.catch(() => undefined),
      );
      return mine;
    },
  };
}

/** Both channels in front of the stand-in, with a store in memory behind them. */
export interface Talk extends AsyncDisposable {
  readonly platform: OpenWecom;
  readonly wecom: Channel;
  readonly kf: KfChannel;
  readonly clock: { at: number };
  readonly shelf: MemoryShelf;
  /** What was committed, in order; events heard before are not there twice. */
  readonly heard: Arrival[];
  readonly spoiled: Spoiled[];
  readonly pages: Page[];
  readonly dropped: string[];
  /** Every log line and count, as JSON. */
  readonly notes: string[];
  readonly bookmarks: Map<string, string>;
  /** Fails the next so many pages, as a database that is away. */
  readonly failPages: { left: number };
  readonly intake: Intake;
  /** The app of another process of the same desk: it remembers nothing of this one. */
  anotherProcess(said?: SaidBefore): Channel;
  order(chat: string, ...bubbles: readonly Bubble[]): SendOrder;
  /** Waits until nothing is delivered and no account is read. */
  quiet(): Promise<void>;
}

export async function openTalk(
  options: Partial<WecomOptions> = {},
  more: Partial<KfParts> = {},
): Promise<Talk> {
  const clock = { at: Date.UTC(2026, 10, 21, 8) };
  const heard: Arrival[] = [];
  const spoiled: Spoiled[] = [];
  const dropped: string[] = [];
  const notes: string[] = [];
  const pages: Page[] = [];
  const bookmarks = new Map<string, string>();
  const failPages = { left: 0 };
  const doors = { list: [] as Channel["doors"][number][] };
  const keep = (arrivals: readonly Arrival[], broken: readonly Spoiled[]): void => {
    const known = new Set(heard.map((one) => one.eventId));
    heard.push(...arrivals.filter((one) => !known.has(one.eventId)));
    spoiled.push(...broken);
  };
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? "/", "http://desk");
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const door = doors.list.find((one) => one.path === url.pathname);
      const knock = door?.receive({
        method: request.method === "GET" ? "GET" : "POST",
        query: Object.fromEntries(url.searchParams),
        headers: {},
        body: Buffer.concat(parts),
        at: clock.at,
      });
      if (knock === undefined) return response.writeHead(404).end();
      if (knock.kind === "refused") return response.writeHead(knock.status).end();
      if (knock.kind === "greeting") return response.end(knock.text);
      keep(knock.arrivals, knock.spoiled);
      dropped.push(...knock.dropped);
      response.end();
      knock.fetchMore?.();
      return undefined;
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const platform = await openWecom({
    now: () => clock.at,
    deskUrl: `http://127.0.0.1:${port}`,
    retryDelaysMs: [],
    tokenlessPerMinute: 1_000,
    ...options,
  });
  const shelf = memoryShelf();
  const note = (...words: unknown[]): void => void notes.push(JSON.stringify(words));
  const around = {
    corpId: platform.credentials.corpId,
    apiRoot: platform.wecom.root,
    tokens: shelf,
    clock: { now: () => clock.at, shiftMs: () => 0 },
    log: { info: note, warn: note, error: note },
    meter: { count: note, time: note, gauge: note },
  };
  const { agentId, secret, token, encodingAesKey } = platform.credentials;
  const { kfSecret, kfToken, kfEncodingAesKey } = platform.credentials;
  const kfKeys = [{ token: kfToken, encodingAesKey: kfEncodingAesKey }];
  const anotherProcess = (said?: SaidBefore): Channel =>
    openWecomChannel({
      ...around,
      ...(said === undefined ? {} : { said }),
      agentId,
      secret,
      keys: [{ token, encodingAesKey }],
    });
  const wecom = anotherProcess();
  const kf = openKfChannel({ ...around, secret: kfSecret, keys: kfKeys, ...more });
  doors.list.push(...wecom.doors, ...kf.doors);
  const intake: Intake = {
    take: async (arrivals, broken) => keep(arrivals, broken),
    bookmark: async (_platform, account) => bookmarks.get(account),
    async takePage(page) {
      if (failPages.left > 0) {
        failPages.left -= 1;
        throw new Error("the store is away");
      }
      if (bookmarks.get(page.account) !== page.from) return false;
      pages.push(page);
      bookmarks.set(page.account, page.to);
      keep(page.arrivals, page.spoiled);
      return true;
    },
  };
  return {
    platform,
    wecom,
    kf,
    clock,
    shelf,
    heard,
    spoiled,
    pages,
    dropped,
    notes,
    bookmarks,
    failPages,
    intake,
    anotherProcess,
    order: (chat, ...bubbles) => ({
      id: outboundId(randomUUID()),
      chat,
      bubbles,
      attempt: 1,
      at: clock.at,
      stillOurs: () => true,
    }),
    async quiet() {
      await platform.wecom.settled();
      await platform.kf.settled();
      // A page is read and kept in a few turns of the loop over loopback.
      for (let calm = 0, before = -1; calm < 5; ) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        const now = platform.kf.wire().length + pages.length;
        calm = now === before ? calm + 1 : 0;
        before = now;
      }
    },
    async [Symbol.asyncDispose]() {
      await platform[Symbol.asyncDispose]();
      await wecom[Symbol.asyncDispose]();
      await kf[Symbol.asyncDispose]();
      server.closeAllConnections();
      server.close();
      requireNoBreaches([platform.wecom, platform.kf]);
    },
  };
}
