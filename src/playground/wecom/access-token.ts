import { type Answer, type ApiCall, answer, type Route } from "./calls.ts";
import { refuse } from "./refuse.ts";
import { type Half, nowOf, type World } from "./world.ts";

/** Wrong secrets per hour before the address is blocked (about 2000, page 90313). */
const wrongSecretsPerHour = 2_000;

/** `GET gettoken` (page 91039): the same token again while it is valid. */
export function gettoken(wrongAt: number[]): Route {
  return { method: "GET", grant: "none", run: (world, call) => issue(world, call, wrongAt) };
}

/** Whose token this is. @throws {ApiRefusal} 41001, 40014 or 42001. */
export function halfOfToken(world: World, query: URLSearchParams): Half {
  const token = query.get("access_token") ?? "";
  if (token === "") refuse(41001);
  const issued = world.tokens.get(token) ?? refuse(40014);
  if (issued.expiresAt <= nowOf(world)) refuse(42001);
  return issued.half;
}

/** Which half a secret belongs to, before anything is believed; for faults and the wire log. */
export function halfOfSecret(world: World, secret: string | null): Half {
  return secret === world.settings.credentials.kfSecret ? "kf" : "wecom";
}

/** Every token of this half stops being accepted now, as the platform may do early. */
export function expireTokens(world: World, half: Half): void {
  for (const issued of world.tokens.values()) {
    if (issued.half === half) issued.expiresAt = Math.min(issued.expiresAt, nowOf(world));
  }
}

function issue(world: World, { query }: ApiCall, wrongAt: number[]): Answer {
  const { corpId, secret, kfSecret } = world.settings.credentials;
  const now = nowOf(world);
  const given = { corpId: query.get("corpid") ?? "", secret: query.get("corpsecret") ?? "" };
  if (given.corpId === "") refuse(41002);
  if (given.secret === "") refuse(41004);
  if (wrongAt.filter((at) => at > now - 3_600_000).length >= wrongSecretsPerHour) refuse(45009);
  if (given.corpId !== corpId) refuse(40013);
  if (given.secret !== secret && given.secret !== kfSecret) {
    wrongAt.push(now);
    refuse(40001);
  }
  const half = halfOfSecret(world, given.secret);
  const { token, expiresAt } = currentToken(world, half) ?? mint(world, half);
  return answer({ access_token: token, expires_in: Math.floor((expiresAt - now) / 1000) });
}

function currentToken(world: World, half: Half): { token: string; expiresAt: number } | undefined {
  for (const [token, issued] of world.tokens) {
    if (issued.half === half && issued.expiresAt > nowOf(world)) {
      return { token, expiresAt: issued.expiresAt };
    }
  }
  return undefined;
}

function mint(world: World, half: Half): { token: string; expiresAt: number } {
  const token = world.ids.opaque("", 180);
  const expiresAt = nowOf(world) + world.settings.tokenSeconds * 1000;
  world.tokens.set(token, { half, expiresAt });
  return { token, expiresAt };
}
