import { type Handle, ok } from "./call.ts";
import { mintToken } from "./ids.ts";

/** Seconds a stateless token lives (developers.line.biz/en/docs/basics/channel-access-token/). */
const statelessTokenSeconds = 900;

/** Seconds a short-lived token lives: 30 days. */
const shortTokenSeconds = 2_592_000;

/** Channel access tokens: who may call. */
export interface Tokens {
  /** Why the bearer is not let in, or undefined when it is. */
  reject(authorization: string | undefined): string | undefined;
  readonly calls: Readonly<Record<string, Handle>>;
}

/** The token desk of one channel: the fixed token of the options and those issued against id and secret. */
export function createTokens(
  now: () => number,
  channel: { readonly id: string; readonly secret: string; readonly token: string },
): Tokens {
  const lives = new Map<string, number>([[channel.token, Number.POSITIVE_INFINITY]]);
  const issue =
    (seconds: number): Handle =>
    ({ body }) => {
      const known = body["client_id"] === channel.id && body["client_secret"] === channel.secret;
      if (body["grant_type"] !== "client_credentials") return wrong("unsupported_grant_type");
      if (!known) return wrong("invalid_client");
      const token = mintToken(48);
      lives.set(token, now() + seconds * 1000);
      return ok({ token_type: "Bearer", access_token: token, expires_in: seconds });
    };
  return {
    reject(authorization) {
      const [, token] = /^Bearer (.+)$/.exec(authorization ?? "") ?? [];
      const ends = token === undefined ? undefined : lives.get(token);
      if (token === undefined) return reason("Authorization header required.");
      if (ends === undefined) return reason("invalid token");
      return ends > now() ? undefined : reason("The access token expired");
    },
    calls: {
      stateless: issue(statelessTokenSeconds),
      shortLived: issue(shortTokenSeconds),
      verifyToken: ({ body }) => {
        const ends = lives.get(String(body["access_token"]));
        if (ends === undefined || ends <= now()) return wrong("invalid_request");
        const left = Number.isFinite(ends) ? Math.floor((ends - now()) / 1000) : shortTokenSeconds;
        return ok({ client_id: channel.id, expires_in: left });
      },
      revokeToken: ({ body }) => {
        lives.delete(String(body["access_token"]));
        return ok();
      },
    },
  };
}

function reason(why: string): string {
  return `Authentication failed due to the following reason: ${why}. Confirm that the access token in the authorization header is valid.`;
}

function wrong(error: string): ReturnType<Handle> {
  return { status: 400, body: { error, error_description: error.replaceAll("_", " ") } };
}
