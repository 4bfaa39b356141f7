/** Access tokens as WeCom hands them out, and its way of refusing: errcode in a 200. */
import type { Answer, Call, Refusal } from "./double.ts";

export interface TokenDesk {
  /** An answer where the call is about tokens or carries a bad one; nothing when it may go on. */
  readonly judge: (call: Call) => Answer | undefined;
  readonly expire: () => void;
}

const lifeMs = 7_200_000;

export const errcode = (code: number, rest: object = {}): Answer => ({
  status: 200,
  body: { errcode: code, errmsg: code === 0 ? "ok" : `refused, hint: [${code}]`, ...rest },
});

/** @param expired told when a call came with a token that is not good any more */
export function openTokenDesk(name: string, now: () => number, expired: () => void): TokenDesk {
  const state = { nth: 0, until: 0 };
  return {
    expire: () => {
      state.until = 0;
    },
    judge({ path }) {
      const url = new URL(path, "http://wecom");
      if (url.pathname.endsWith("/gettoken")) {
        if (now() > state.until) {
          state.nth += 1;
          state.until = now() + lifeMs;
        }
        return errcode(0, { access_token: `${name}-${state.nth}`, expires_in: lifeMs / 1000 });
      }
      const good = url.searchParams.get("access_token") === `${name}-${state.nth}`;
      if (good && now() <= state.until) return undefined;
      expired();
      return errcode(42001);
    },
  };
}

/** Refusals that both halves know. */
export function wecomRefusal(refusal: Refusal, desk: TokenDesk): Answer | undefined {
  switch (refusal) {
    case "429":
      return errcode(45009);
    case "5xx":
      return { status: 502, body: "<html><h1>502 Bad Gateway</h1></html>" };
    case "locked-out":
      return errcode(60020);
    case "token-expired":
      desk.expire();
      return undefined;
    case "window-closed":
    case "quota":
      return undefined;
  }
}
