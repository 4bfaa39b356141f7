import type { Json } from "./fields.ts";
import type { OwnFault } from "./own-faults.ts";
import type { Half, World } from "./world.ts";

/** One call of the desk, after the token was believed. */
export interface ApiCall {
  readonly query: URLSearchParams;
  readonly body: Buffer;
  readonly contentType: string;
  /** Whose token it came with. */
  readonly half: Half;
  /** What goes wrong with it though it is taken. */
  readonly spoilt?: OwnFault["does"];
}

export type Answer =
  | { readonly kind: "json"; readonly json: Json }
  | {
      readonly kind: "file";
      readonly bytes: Buffer;
      readonly contentType: string;
      readonly name: string;
    };

/** One platform call: its verb, which token may make it, and what it does. */
export interface Route {
  readonly method: "GET" | "POST" | "any";
  readonly grant: "none" | "any" | "app" | "kf";
  readonly run: (world: World, call: ApiCall) => Answer | Promise<Answer>;
}

/** A successful answer; errcode and errmsg are added by the server. */
export function answer(json: Json = {}): Answer {
  return { kind: "json", json };
}
