import Fastify, { type FastifyInstance } from "fastify";
import { type MovableClock, openClock } from "../../../src/kernel/clock.ts";
import { servePlayground } from "../../../src/playground/serve-page.ts";
import { echoDesk } from "./fake-desk.ts";
import { type Desk, type FakeEmulator, fakeEmulator } from "./fake-emulator.ts";
import { type FakePanel, fakePanel } from "./fake-panel.ts";

/** The company of the page's tests. */
export const lakeside = () => ({ name: "Lakeside Home Care", zone: "Asia/Shanghai" });

/** A weekday afternoon in Shanghai. */
export const pageTime = Date.parse("2026-11-20T07:05:00Z");

export interface OpenPage extends AsyncDisposable {
  readonly app: FastifyInstance;
  readonly clock: MovableClock;
  readonly panel: FakePanel;
  /** Company files the desk was told to go by; one without a name is faulty. */
  readonly rules: unknown[];
  readonly emulators: Readonly<Record<"telegram" | "line" | "wecom" | "kf", FakeEmulator>>;
  /** Starts to listen on a free port of the loopback and gives the page's address. */
  listen(): Promise<string>;
}

/** The page on fakes. */
export function openPage(desk: Desk = echoDesk): OpenPage {
  const clock = openClock(pageTime);
  const now = (): number => clock.now();
  const emulators = {
    telegram: fakeEmulator("telegram", now, desk),
    line: fakeEmulator("line", now, desk),
    wecom: fakeEmulator("wecom", now, desk),
    kf: fakeEmulator("kf", now, desk),
  };
  const panel = fakePanel(pageTime);
  const rules: unknown[] = [];
  const app = Fastify({ forceCloseConnections: true });
  servePlayground(app, {
    emulators,
    clock,
    panel,
    rulebook: {
      judge(_file, json) {
        if (JSON.stringify(json).includes('"name":""'))
          return [{ path: "company.name", message: "nobody's" }];
        rules.push(json);
        return [];
      },
    },
    company: lakeside,
  });
  return {
    app,
    clock,
    panel,
    rules,
    emulators,
    listen: async () => `${await app.listen({ port: 0, host: "127.0.0.1" })}/playground/`,
    [Symbol.asyncDispose]: () => app.close(),
  };
}
