/** The platforms' side of a webhook: kept connections, one request at a time on each. */
import { connect, type Socket } from "node:net";
import { frames } from "./frames.ts";

/** One signed webhook, ready to be posted. */
export interface Letter {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Poster extends Disposable {
  /** Posts it; gives the status of the answer, 0 when the line broke. */
  post(letter: Letter): Promise<number>;
}

interface Line {
  readonly socket: Socket;
  done: (status: number) => void;
}

/** @param origin where the desk listens, e.g. `http://127.0.0.1:3000` */
export function openPoster(origin: string): Poster {
  const { port } = new URL(origin);
  const idle: Line[] = [];
  const all = new Set<Socket>();
  const newLine = (): Line => {
    const socket = connect({ host: "127.0.0.1", port: Number(port), noDelay: true });
    const line: Line = { socket, done: () => undefined };
    all.add(socket);
    socket.on(
      "data",
      frames(({ head }) => {
        idle.push(line);
        line.done(Number(head.slice(9, 12)));
      }),
    );
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      all.delete(socket);
      const place = idle.indexOf(line);
      if (place >= 0) idle.splice(place, 1);
      line.done(0);
    });
    return line;
  };
  return {
    post({ path, headers, body }) {
      const line = idle.pop() ?? newLine();
      return new Promise((done) => {
        line.done = done;
        const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
        const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${fields.join("")}content-length: ${body.length}\r\n\r\n`;
        line.socket.write(Buffer.concat([Buffer.from(head, "latin1"), body]));
      });
    },
    [Symbol.dispose]() {
      for (const socket of all) socket.destroy();
    },
  };
}
