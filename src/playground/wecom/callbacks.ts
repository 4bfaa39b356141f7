import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Faults, ownOf } from "./faults.ts";
import type { Settings, WecomOptions } from "./options.ts";
import { type CallbackKeys, envelope, seal, strangers } from "./seal.ts";
import { maskPath, maskXml, type WireLog } from "./wire-log.ts";
import type { Half } from "./world.ts";

/** Milliseconds between looks for a desk that has no address yet. */
const parkedLookMs = 50;

/** Undelivered callbacks kept for `redeliver`. */
const unansweredMax = 1_000;

export interface Callbacks {
  /** Delivers one callback; resolves when its first attempt ended, or at once when nobody listens yet. */
  send(plain: string): Promise<void>;
  redeliver(): Promise<void>;
  settled(): Promise<void>;
  deliverTimes(times: number): void;
  /** The admin console's "save": GET with an echostr. Resolves to what is wrong, or nothing. */
  verifyUrl(): Promise<string | undefined>;
  close(): Promise<void>;
}

interface Parcel {
  readonly plain: string;
  answered: boolean;
}

interface Post {
  readonly half: Half;
  readonly keys: CallbackKeys;
  readonly agentId: number | undefined;
  readonly path: string;
}

interface Line {
  readonly options: WecomOptions;
  readonly settings: Settings;
  readonly post: Post;
  readonly log: WireLog;
  readonly faults: Faults;
  readonly stop: AbortController;
  readonly active: Set<Promise<void>>;
}

/** The sender of one half's callbacks: encrypts, signs, waits, tries again. */
export function openCallbacks(
  options: WecomOptions,
  settings: Settings,
  post: Post,
  log: WireLog,
  faults: Faults,
): Callbacks {
  const line = {
    options,
    settings,
    post,
    log,
    faults,
    stop: new AbortController(),
    active: new Set<Promise<void>>(),
  };
  const unanswered: Parcel[] = [];
  const state = { times: 1 };
  return {
    async send(plain) {
      forget(unanswered);
      const parcel = { plain, answered: false };
      unanswered.push(parcel);
      const copies = Array.from({ length: state.times }, () => hand(line, parcel));
      if (options.deskUrl !== undefined) await Promise.all(copies);
    },
    async redeliver() {
      forget(unanswered);
      if (options.deskUrl === undefined) return;
      for (const parcel of unanswered.slice()) await deliver(line, parcel);
    },
    async settled() {
      while (line.active.size > 0) await Promise.allSettled(line.active);
    },
    deliverTimes(times) {
      state.times = Math.max(1, Math.floor(times));
    },
    verifyUrl: () => verify(options, settings, post),
    async close() {
      line.stop.abort();
      await Promise.allSettled(line.active);
    },
  };
}

/** Delivers, or waits aside until there is a desk to deliver to. */
async function hand(line: Line, parcel: Parcel): Promise<void> {
  const { options, stop } = line;
  while (options.deskUrl === undefined && !stop.signal.aborted) {
    await sleep(parkedLookMs, undefined, { signal: stop.signal, ref: false }).catch(
      () => undefined,
    );
  }
  if (!stop.signal.aborted) await deliver(line, parcel);
}

async function deliver(line: Line, parcel: Parcel): Promise<void> {
  const first = attempt(line, parcel);
  const whole = first.then((done) => (done ? undefined : retries(line, parcel)));
  const watched = whole.finally(() => line.active.delete(watched));
  line.active.add(watched);
  await first;
}

async function retries(line: Line, parcel: Parcel): Promise<void> {
  const { signal } = line.stop;
  for (const delay of line.settings.retryDelaysMs) {
    if (parcel.answered) return;
    await sleep(delay, undefined, { signal }).catch(() => undefined);
    if (parcel.answered || signal.aborted || (await attempt(line, parcel))) return;
  }
}

/** Drops what was answered, and the oldest of what never will be. */
function forget(unanswered: Parcel[]): void {
  const left = unanswered.filter((one) => !one.answered).slice(-unansweredMax);
  unanswered.splice(0, unanswered.length, ...left);
}

async function attempt(line: Line, parcel: Parcel): Promise<boolean> {
  const { options, settings, post, log } = line;
  const at = settings.now();
  const started = performance.now();
  const spoilt = ownOf(line.faults.take(post.half, "callback", at))?.does;
  const way = spoilt?.kind === "callback" ? spoilt.way : undefined;
  // It got lost between the platform and us: the platform does not know.
  if (way === "lost") return (parcel.answered = true);
  const { encrypt, query } = sealed(settings, strangers(post.keys, way), parcel.plain);
  const path = `${post.path}?${query}`;
  const answer = await call(options, settings, path, {
    method: "POST",
    headers: { "content-type": "text/xml" },
    body: envelope(post.keys.receiveId, post.agentId, encrypt),
  });
  const ok = answer.status === 200;
  if (ok || (answer.status > 0 && !settings.retryNon200)) parcel.answered = true;
  const ms = Math.round(performance.now() - started);
  const { status, text } = answer;
  log.record(post.half, {
    at,
    direction: "platform-to-desk",
    method: "POST",
    path: maskPath(path),
    request: maskXml(parcel.plain),
    status,
    response: text,
    ms,
  });
  return parcel.answered;
}

async function verify(
  options: WecomOptions,
  settings: Settings,
  post: Post,
): Promise<string | undefined> {
  const echo = `${randomInt(1e9, 9e9)}${randomInt(1e9, 9e9)}`;
  const { encrypt, query } = sealed(settings, post.keys, echo);
  const path = `${post.path}?${query}&echostr=${encodeURIComponent(encrypt)}`;
  const { status, text } = await call(options, settings, path, { method: "GET" });
  if (status !== 200) return `answered ${status}`;
  return text === echo ? undefined : `answered ${JSON.stringify(text)} instead of the echo`;
}

function sealed(settings: Settings, keys: CallbackKeys, plain: string) {
  const timestamp = String(Math.floor(settings.now() / 1000));
  const nonce = String(randomInt(1e8, 2 ** 31));
  const { encrypt, signature } = seal(keys, plain, { timestamp, nonce });
  return { encrypt, query: `msg_signature=${signature}&timestamp=${timestamp}&nonce=${nonce}` };
}

async function call(
  { deskUrl }: WecomOptions,
  { callbackTimeoutMs }: Settings,
  path: string,
  init: RequestInit,
): Promise<{ status: number; text: string }> {
  if (deskUrl === undefined) return { status: 0, text: "no desk yet" };
  try {
    const signal = AbortSignal.timeout(callbackTimeoutMs);
    const response = await fetch(new URL(path, deskUrl), { ...init, signal });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    return { status: 0, text: error instanceof Error ? error.message : "no answer" };
  }
}
