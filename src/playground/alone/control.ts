/** HTTP on loopback for whoever plays the people, reads what the bot sent, and makes trouble. */
import fastify, { type FastifyInstance } from "fastify";
import { ZodError } from "zod";
import type { Platform } from "../../kernel/platform.ts";
import { guardPage } from "../gate.ts";
import type { Emulator, Entry } from "../phone.ts";
import { isDeed, orders } from "./control-shapes.ts";
import { doDeed } from "./do-deed.ts";
import type { StandIn } from "./stand-in.ts";

/** Ten photos of 10 MB in base64 and a little around them, in bytes. */
const bodyBytesMax = 150_000_000;
/** Between two looks for what the bot may have sent, ms. */
const lookMs = 20;

export interface ControlParts {
  readonly standIn: StandIn;
  readonly port: number;
  /** Moves the platform's clock. */
  readonly forward: (ms: number) => void;
}

/** Opens the interface. @throws {Error} when the port is taken */
export async function openControl(
  parts: ControlParts,
): Promise<AsyncDisposable & { readonly root: string }> {
  const app = fastify({ bodyLimit: bodyBytesMax, forceCloseConnections: true });
  guardPage(app, []);
  app.setErrorHandler((fault, _request, reply) =>
    reply.code(statusOf(fault)).send({ error: sentenceOf(fault) }),
  );
  people(app, parts.standIn);
  platform(app, parts);
  const root = await app.listen({ host: "127.0.0.1", port: parts.port });
  return { root, [Symbol.asyncDispose]: () => app.close() };
}

function people(app: FastifyInstance, standIn: StandIn): void {
  app.post<{ Params: { platform: string; person: string; deed: string } }>(
    "/:platform/:person/:deed",
    async ({ params, body }) => {
      const { deed } = params;
      if (!isDeed(deed)) throw new Error(`Nobody can ${deed}.`);
      const phone = emulatorOf(standIn, params.platform).phone(params.person);
      await doDeed(phone, deed, body ?? {});
      return { ok: true };
    },
  );
  app.get<{ Params: { platform: string; person: string } }>(
    "/:platform/:person",
    async ({ params }) => emulatorOf(standIn, params.platform).phone(params.person).entries(),
  );
  app.get<{ Params: { platform: string; person: string } }>(
    "/:platform/:person/sent",
    async ({ params, query }) => {
      const phone = emulatorOf(standIn, params.platform).phone(params.person);
      const { count, within } = orders.wait.parse(query);
      return await whatWasSent(() => phone.entries(), count, within);
    },
  );
}

/** What the bot sent to one person, as soon as it is so much, else what there is when the time is over. */
async function whatWasSent(
  entries: () => readonly Entry[],
  count: number,
  withinMs: number,
): Promise<readonly Entry[]> {
  const until = performance.now() + withinMs;
  for (;;) {
    const sent = entries().filter(({ by }) => by === "desk");
    if (sent.length >= count || performance.now() >= until) return sent;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}

function platform(app: FastifyInstance, { standIn, forward }: ControlParts): void {
  const all = [...standIn.emulators.values()];
  app.get("/", () => ({
    api: standIn.root,
    platforms: [...standIn.emulators.keys()],
    credentials: standIn.credentials,
    settings: standIn.settings,
  }));
  app.get("/wire", () => all.flatMap((one) => one.wire()));
  app.get("/refusals", () => all.flatMap((one) => one.refusals()));
  app.get("/breaches", () => all.flatMap((one) => one.breaches()));
  app.post("/faults", ({ body }) => {
    const { platform: name, call, trouble, times } = orders.fault.parse(body);
    const { platform } = name === undefined ? firstOf(all) : emulatorOf(standIn, name);
    standIn.fault(platform, call, trouble, times);
    return { ok: true };
  });
  app.delete("/faults", () => {
    for (const one of all) one.clearFaults();
    return { ok: true };
  });
  app.post("/deliver-times", ({ body }) => {
    const { times } = orders.deliverTimes.parse(body);
    for (const one of all) one.deliverTimes(times);
    return { ok: true };
  });
  app.post("/redeliver", async () => {
    for (const one of all) await one.redeliver();
    return { ok: true };
  });
  app.post("/forward", ({ body }) => {
    forward(orders.forward.parse(body).ms);
    return { ok: true };
  });
  app.post<{ Params: { platform: string } }>("/settings/:platform", ({ params, body }) => {
    const held = standIn.settings[params.platform];
    if (held === undefined) throw new Error(`${params.platform} has no settings.`);
    Object.assign(held, changed(held, orders.settings.parse(body)));
    return held;
  });
  app.post<{ Params: { platform: string } }>("/verify/:platform", async ({ params }) => {
    const { platform } = emulatorOf(standIn, params.platform);
    const wrong = await standIn.verify?.(platform);
    return wrong === undefined ? { ok: true } : { ok: false, because: wrong };
  });
}

function changed(held: object, wanted: Readonly<Record<string, unknown>>): object {
  const known: Readonly<Record<string, unknown>> = { ...held };
  for (const [name, value] of Object.entries(wanted)) {
    const same =
      typeof known[name] === typeof value && Array.isArray(known[name]) === Array.isArray(value);
    if (!same)
      throw new Error(`There is no setting ${name} that could be ${JSON.stringify(value)}.`);
  }
  return wanted;
}

function emulatorOf(standIn: StandIn, name: string): Emulator {
  const found = [...standIn.emulators].find(
    ([platform]: readonly [Platform, Emulator]) => platform === name,
  );
  if (found === undefined) {
    throw new Error(
      `There is no ${name} here, only ${[...standIn.emulators.keys()].join(" and ")}.`,
    );
  }
  return found[1];
}

function firstOf(all: readonly Emulator[]): Emulator {
  const [first] = all;
  if (first === undefined) throw new Error("There is no platform here.");
  return first;
}

const statusOf = (fault: unknown): number =>
  typeof fault === "object" &&
  fault !== null &&
  "statusCode" in fault &&
  typeof fault.statusCode === "number"
    ? fault.statusCode
    : 400;

function sentenceOf(fault: unknown): string {
  if (fault instanceof ZodError)
    return fault.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  return fault instanceof Error ? fault.message : String(fault);
}
