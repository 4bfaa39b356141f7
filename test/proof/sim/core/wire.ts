/** The network between a process and the platforms: an undici dispatcher whose far side is a double. */
import { AsyncLocalStorage } from "node:async_hooks";
import { Dispatcher } from "undici";
import type { Platform } from "../../../../src/kernel/platform.ts";
import type { Answer, Call, Double } from "../platforms/double.ts";
import type { Chance } from "./chance.ts";
import type { SimProcess } from "./process.ts";
import type { Scheduler } from "./scheduler.ts";
import type { Swarm } from "./swarm.ts";

/** Which message is being sent: known to the ledger, whatever the platform's wire says of it. */
export const speaking = new AsyncLocalStorage<{ readonly id: string; readonly attempt: number }>();

export interface WireParts {
  readonly scheduler: Scheduler;
  readonly swarm: Swarm;
  readonly chance: Chance;
  readonly reached: (what: string) => void;
  readonly flights: Flights;
}

/** Until when calls are under way, virtual ms: nobody's connection outlives a machine that sleeps for hours. */
export interface Flights {
  until: number;
}

/** How a call ends for the caller. */
type End =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "broken"; readonly error: Error };

/** The way of one process to one platform. */
export class Way extends Dispatcher {
  readonly #parts: WireParts;
  readonly #process: SimProcess;
  readonly #double: Double;

  constructor(parts: WireParts, process: SimProcess, double: Double) {
    super();
    this.#parts = parts;
    this.#process = process;
    this.#double = double;
  }

  override dispatch(
    options: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ): boolean {
    const { scheduler, chance } = this.#parts;
    const call = callOf(options);
    const { platform } = this.#double;
    const what = `${platform} ${call.path.split("?")[0]?.split("/").at(-1)}`;
    handler.onConnect?.(() => undefined);
    const { flights } = this.#parts;
    const wayMs = chance.between(1, 40);
    flights.until = Math.max(flights.until, scheduler.now() + wayMs);
    scheduler.after(wayMs, `${what} arrives`, () => {
      const { end, ms } = meet(this.#parts, this.#double, call);
      flights.until = Math.max(flights.until, scheduler.now() + ms);
      this.#process.after(ms, `${what} ${nameOf(end)}`, () => {
        scheduler.deepen();
        finish(handler, end);
      });
    });
    return true;
  }
}

/** Ways to all of the doubles. */
export const waysOf = (
  parts: WireParts,
  process: SimProcess,
  doubles: ReadonlyMap<Platform, Double>,
): ReadonlyMap<Platform, Way> =>
  new Map([...doubles].map(([platform, double]) => [platform, new Way(parts, process, double)]));

function callOf({ method, path, headers, body }: Dispatcher.DispatchOptions): Call {
  const named =
    typeof headers === "object" && headers !== null && !Array.isArray(headers)
      ? Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])
      : [];
  return {
    method,
    path,
    headers: Object.fromEntries(named),
    body: typeof body === "string" ? JSON.parse(body) : undefined,
    ...(Buffer.isBuffer(body) ? { form: body.toString("latin1") } : {}),
    speaking: speaking.getStore(),
  };
}

const nameOf = (end: End): string =>
  end.kind === "answer" ? `answers ${end.answer.status}` : "breaks";

/** The far side takes the call or does not, and its answer comes back or does not. */
function meet(
  { swarm, chance, reached }: WireParts,
  double: Double,
  call: Call,
): { readonly end: End; readonly ms: number } {
  const slow = swarm.strikes("platform.slow");
  const ms = slow ? swarm.chance("platform.slow").between(1_000, 9_500) : chance.between(1, 60);
  const done = (end: End) => ({ end, ms });
  const broken = (code: string) =>
    done({ kind: "broken", error: Object.assign(new Error(code), { code }) });
  const said = (answer: Answer) => done({ kind: "answer", answer });
  if (swarm.strikes("platform.unreachable")) return broken("ECONNREFUSED");
  for (const refusal of [
    "429",
    "5xx",
    "token-expired",
    "locked-out",
    "window-closed",
    "quota",
  ] as const) {
    const refused = swarm.strikes(`platform.${refusal}`)
      ? double.refusal(refusal, call)
      : undefined;
    if (refused === undefined) continue;
    reached(`${double.platform} said ${refusal}`);
    return said(refused);
  }
  const html = { status: 502, body: "<html><body><h1>502 Bad Gateway</h1></body></html>" };
  const isHtml = swarm.strikes("platform.html");
  if (isHtml && chance.yes(0.4)) return said(html);
  const answer = double.answer(call);
  if (swarm.strikes("platform.answer-lost")) {
    if (call.speaking !== undefined) reached(`an answer of ${double.platform} was lost`);
    return chance.yes(0.5)
      ? broken("ECONNRESET")
      : { end: { kind: "broken", error: new DOMException("late", "TimeoutError") }, ms: 4_500 };
  }
  if (swarm.strikes("platform.5xx-done")) return said(html);
  if (isHtml) return said({ ...html, status: 200 });
  return said(answer);
}

function finish(handler: Dispatcher.DispatchHandler, end: End): void {
  if (end.kind === "broken") {
    handler.onError?.(end.error);
    return;
  }
  const { status, body } = end.answer;
  const isText = typeof body === "string";
  const bytes = Buffer.from(isText ? body : JSON.stringify(body));
  const type = isText ? "text/html" : "application/json";
  handler.onHeaders?.(
    status,
    [Buffer.from("content-type"), Buffer.from(type)],
    () => undefined,
    "",
  );
  handler.onData?.(bytes);
  handler.onComplete?.([]);
}
