import type { ServerResponse } from "node:http";
import type { Answer } from "./calls.ts";
import type { ApiRefusal, Errcode } from "./refuse.ts";
import { maskJson } from "./wire-log.ts";
import type { World } from "./world.ts";

/** One HTTP answer, and how the wire log shows it. */
export interface Said {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
  readonly logged: unknown;
  readonly fileName?: string;
}

/** A success: errcode 0 and what the call gives, or the file itself. */
export function spoken(answer: Answer): Said {
  if (answer.kind === "json") return json({ errcode: 0, errmsg: "ok", ...answer.json });
  const { bytes: body, contentType, name: fileName } = answer;
  return {
    status: 200,
    contentType,
    body,
    fileName,
    logged: `${body.length} bytes ${contentType}`,
  };
}

function json(value: Readonly<Record<string, unknown>>): Said {
  const body = Buffer.from(JSON.stringify(value));
  return {
    status: 200,
    contentType: "application/json; charset=UTF-8",
    body,
    logged: maskJson(value),
  };
}

/** Nothing: the connection was cut before an answer. */
export const silence: Said = {
  status: 0,
  contentType: "",
  body: Buffer.alloc(0),
  logged: "connection cut",
};

/** Not the API but something in front of it. */
export function broken(status: number, html: boolean): Said {
  const text = html ? `<html><body><h1>${status}</h1></body></html>` : `${status}`;
  const contentType = html ? "text/html" : "text/plain";
  return { status, contentType, body: Buffer.from(text), logged: text };
}

/** A business refusal: status 200, the errcode, and the platform's long errmsg. */
export function refusal(world: World, { errcode, message }: ApiRefusal): Said {
  return json({ errcode, errmsg: errmsg(world, errcode, message) });
}

function errmsg(world: World, errcode: Errcode, message: string): string {
  const hint = world.ids.opaque("", 20).replace(/\D/g, "0");
  const more = `https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
  return `${message}, hint: [${hint}], from ip: 127.0.0.1, more info at ${more}`;
}

/** Puts the answer on the wire. */
export function write(response: ServerResponse, said: Said): void {
  const { status, contentType, body, fileName } = said;
  const named =
    fileName === undefined ? {} : { "content-disposition": `attachment; filename="${fileName}"` };
  response.writeHead(status, {
    "content-type": contentType,
    "content-length": body.length,
    ...named,
  });
  response.end(body);
}
