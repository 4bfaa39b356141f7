import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Chance } from "./chance.ts";

/** What happens to bytes on their way. */
export type Weather =
  | { readonly kind: "fine" }
  /** Every piece comes later, by up to this, in ms. */
  | { readonly kind: "slow"; readonly ms: number }
  /** A few bytes at a time. */
  | { readonly kind: "drip"; readonly bytes: number; readonly everyMs: number };

/** A line to a server on loopback that can be made bad. */
export interface Proxy extends AsyncDisposable {
  readonly port: number;
  weather(weather: Weather): void;
  /** Cuts each connection under way with this probability, from 0 to 1; gives how many it were. */
  cut(share: number): number;
  /** Ends one direction of each such connection: the other side may still speak. */
  halfClose(share: number): number;
  /** While refused, nobody gets through. */
  refuse(refused: boolean): void;
}

interface Line {
  readonly near: Socket;
  readonly far: Socket;
}

/** Opens the line. @param chance which connections are hit, and how late a piece is */
export async function openProxy(targetPort: number, chance: Chance): Promise<Proxy> {
  const lines = new Set<Line>();
  const state: { weather: Weather; refused: boolean } = {
    weather: { kind: "fine" },
    refused: false,
  };
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
    if (state.refused) {
      near.resetAndDestroy();
      return;
    }
    const far = connect({
      port: targetPort,
      host: "127.0.0.1",
      allowHalfOpen: true,
      noDelay: true,
    });
    const line = { near, far };
    lines.add(line);
    const over = (): void => {
      lines.delete(line);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      socket.on("error", over);
      // A clean end of one side is carried to the other behind the bytes that are still on their way.
      socket.on("close", () => near.closed && far.closed && lines.delete(line));
    }
    pump(near, far, () => state.weather, chance);
    pump(far, near, () => state.weather, chance);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const hit = (share: number): readonly Line[] => [...lines].filter(() => chance.next() < share);
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    weather(weather) {
      state.weather = weather;
    },
    cut(share) {
      const chosen = hit(share);
      for (const { near, far } of chosen) {
        near.resetAndDestroy();
        far.destroy();
      }
      return chosen.length;
    },
    halfClose(share) {
      const chosen = hit(share);
      for (const { near, far } of chosen) (chance.next() < 0.5 ? near : far).end();
      return chosen.length;
    },
    refuse(refused) {
      state.refused = refused;
      if (refused) for (const { near } of lines) near.resetAndDestroy();
    },
    async [Symbol.asyncDispose]() {
      for (const { near, far } of lines) for (const socket of [near, far]) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Carries bytes one way, in their order, whatever the weather; an end is carried like the bytes before it. */
function pump(from: Socket, to: Socket, weather: () => Weather, chance: Chance): void {
  let last: Promise<void> | null = null;
  from.on("data", (bytes: Buffer) => {
    if (last === null && weather().kind === "fine") {
      if (to.writable && !to.write(bytes)) {
        from.pause();
        to.once("drain", () => from.resume());
      }
      return;
    }
    from.pause();
    const mine: Promise<void> = (last ?? Promise.resolve())
      .then(() => carry(bytes, to, weather(), chance))
      .then(() => {
        if (last === mine) last = null;
        from.resume();
      });
    last = mine;
  });
  from.on("end", () => void (last ?? Promise.resolve()).then(() => to.end()));
}

async function carry(bytes: Buffer, to: Socket, weather: Weather, chance: Chance): Promise<void> {
  switch (weather.kind) {
    case "fine":
      break;
    case "slow":
      await pause(weather.ms * chance.next());
      break;
    case "drip":
      for (let at = 0; at < bytes.length && to.writable; at += weather.bytes) {
        to.write(bytes.subarray(at, at + weather.bytes));
        await pause(weather.everyMs);
      }
      return;
  }
  if (to.writable) to.write(bytes);
}
