import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Emulators } from "../../src/playground/open-emulators.ts";
import type { Fault, Phone } from "../../src/playground/phone.ts";
import { samplePicture } from "../../src/playground/samples.ts";
import type { LoudDesk } from "./open-loud-desk.ts";

interface Trouble {
  readonly emulators: Emulators;
  readonly deskUrl: string;
  /** Stands in everything that is said from here on. */
  readonly canary: string;
  readonly phone: string;
  readonly desk: LoudDesk;
}

const faults: readonly Fault["kind"][] = [
  { is: "error", status: 500, html: true },
  { is: "error", status: 400 },
  { is: "error", status: 403 },
  { is: "reset-before" },
  { is: "reset-after" },
  { is: "throttle", retryAfterSeconds: 1 },
  { is: "token-expired" },
  { is: "delay", ms: 12_000 },
];

/** Long enough for a message to be heard and its answer to fail. */
const whileMs = 400;

/** Everything that can go wrong with a message goes wrong, each time around the canary. */
export async function goWrong(trouble: Trouble): Promise<void> {
  const { emulators, canary, desk } = trouble;
  const customers: readonly Phone[] = [
    emulators.byPlatform.telegram.phone("700077", canary),
    emulators.byPlatform.line.phone(`U${"7".repeat(32)}`, canary),
    emulators.byPlatform.kf.phone("wmCANARY0001", canary),
    emulators.byPlatform.wecom.phone("canary", canary),
  ];
  for (const phone of customers) await phone.open();
  for (const kind of faults) {
    for (const one of Object.values(emulators.byPlatform)) one.fault({ call: "*", times: 2, kind });
    for (const phone of customers) await phone.say(`my fridge ${canary} is broken`);
    await pause(whileMs);
    for (const one of Object.values(emulators.byPlatform)) one.clearFaults();
  }
  for (const phone of customers) await sayOddly(phone, trouble);
  await forge(trouble);
  await poison(trouble);
  await desk.end("SIGKILL");
  await desk.start();
  for (const one of Object.values(emulators.byPlatform)) await one.redeliver();
  await pause(3_000);
}

/** What an app can send besides words; not every app can all of it. */
async function sayOddly(phone: Phone, { canary, phone: number }: Trouble): Promise<void> {
  const picture = await samplePicture("leak");
  const attempts: readonly (() => Promise<void>)[] = [
    () => phone.sendPhotos([picture], canary),
    () => phone.sendPhotos([Buffer.from(`no picture but ${canary}`)], canary),
    () => phone.sendLocation({ latitude: 31.2, longitude: 121.5, title: canary, address: canary }),
    () => phone.shareContact({ phone: number, name: canary, own: true }),
    () => phone.sendOther("voice"),
    () => phone.say("ABCD-EF23"),
    () => phone.say("a person please"),
    () => phone.say(`tell them ${canary}`),
    () => phone.edit(newest(phone), `rather ${canary}`),
    () => phone.recall(newest(phone)),
    () => phone.block(),
    () => phone.unblock(),
  ];
  for (const attempt of attempts) await attempt().catch(() => undefined);
  await pause(whileMs);
}

const newest = (phone: Phone): string =>
  phone
    .entries()
    .filter(({ by }) => by === "person")
    .at(-1)?.id ?? "";

/** Requests nobody believes and addresses nobody knows. */
async function forge({ deskUrl, canary }: Trouble): Promise<void> {
  const body = JSON.stringify({ canary });
  const headers = { "x-line-signature": canary, "x-canary": canary, cookie: canary };
  for (const path of ["line", "telegram", "wecom", "wecom/kf", canary])
    await fetch(`${deskUrl}/webhooks/${path}?q=${canary}`, { method: "POST", body, headers });
  for (const path of [canary, `%zz${canary}`, `livez?${canary}`]) await fetch(`${deskUrl}/${path}`);
}

/** Well signed, and not to be understood. */
async function poison({ deskUrl, canary, emulators }: Trouble): Promise<void> {
  const broken = [`{"canary":"${canary}`, `{"update_id":1,"message":{"text":"${canary}"}}`];
  const event = { type: "message", message: { type: "text", words: canary }, webhookEventId: "x" };
  for (const text of [...broken, JSON.stringify({ destination: canary, events: [event] })]) {
    const signature = createHmac("sha256", emulators.line.secret).update(text).digest("base64");
    const headers = {
      "x-line-signature": signature,
      "x-telegram-bot-api-secret-token": emulators.telegram.secret,
    };
    for (const path of ["line", "telegram"])
      await fetch(`${deskUrl}/webhooks/${path}`, { method: "POST", body: text, headers });
  }
}
