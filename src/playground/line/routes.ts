/** A known path: its short name (also the name faults are ordered by) and what may be sent to it. */
export interface Route {
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  /** Takes `X-Line-Retry-Key`; elsewhere the header is an error. */
  readonly retryKey: boolean;
  /** Needs no bearer. */
  readonly open: boolean;
  /** Takes bytes that are no JSON. */
  readonly binary?: boolean;
}

/** A route with the values of its path's variables. */
export interface Matched extends Route {
  readonly params: Readonly<Record<string, string>>;
}

const bot = "/v2/bot";

/** Every path of api.line.me and api-data.line.me this stand-in plays. */
export const routes: readonly Route[] = [
  post("reply", `${bot}/message/reply`),
  post("push", `${bot}/message/push`, { retryKey: true }),
  post("multicast", `${bot}/message/multicast`, { retryKey: true }),
  post("broadcast", `${bot}/message/broadcast`, { retryKey: true }),
  post("validate", `${bot}/message/validate/:kind`),
  get("quota", `${bot}/message/quota`),
  get("consumption", `${bot}/message/quota/consumption`),
  get("delivery", `${bot}/message/delivery/:kind`),
  get("content", `${bot}/message/:id/content`),
  get("preview", `${bot}/message/:id/content/preview`),
  get("transcoding", `${bot}/message/:id/content/transcoding`),
  post("loading", `${bot}/chat/loading/start`),
  post("markAsRead", `${bot}/chat/markAsRead`),
  post("leaveGroup", `${bot}/group/:id/leave`),
  post("leaveRoom", `${bot}/room/:id/leave`),
  get("profile", `${bot}/profile/:userId`),
  get("info", `${bot}/info`),
  get("endpoint", `${bot}/channel/webhook/endpoint`),
  { ...post("setEndpoint", `${bot}/channel/webhook/endpoint`), method: "PUT" },
  post("testEndpoint", `${bot}/channel/webhook/test`),
  post("createRichMenu", `${bot}/richmenu`),
  get("listRichMenus", `${bot}/richmenu/list`),
  post("createAlias", `${bot}/richmenu/alias`),
  get("listAliases", `${bot}/richmenu/alias/list`),
  post("updateAlias", `${bot}/richmenu/alias/:id`),
  remove("deleteAlias", `${bot}/richmenu/alias/:id`),
  post("linkRichMenus", `${bot}/richmenu/bulk/link`),
  post("unlinkRichMenus", `${bot}/richmenu/bulk/unlink`),
  { ...post("uploadRichMenuImage", `${bot}/richmenu/:id/content`), binary: true },
  get("richMenuImage", `${bot}/richmenu/:id/content`),
  remove("deleteRichMenu", `${bot}/richmenu/:id`),
  get("defaultRichMenu", `${bot}/user/all/richmenu`),
  remove("cancelDefaultRichMenu", `${bot}/user/all/richmenu`),
  post("setDefaultRichMenu", `${bot}/user/all/richmenu/:id`),
  post("stateless", "/oauth2/v3/token", { open: true }),
  post("shortLived", "/v2/oauth/accessToken", { open: true }),
  post("verifyToken", "/v2/oauth/verify", { open: true }),
  post("revokeToken", "/v2/oauth/revoke", { open: true }),
];

/** The route of a request, or undefined when LINE has no such path. */
export function matchRoute(method: string, path: string): Matched | undefined {
  const parts = path.split("/");
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.path.split("/"), parts) : undefined;
    if (params !== undefined) return { ...route, params };
  }
  return undefined;
}

function paramsOf(
  pattern: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const pairs = pattern.map((want, at) => [want, parts[at] ?? ""] as const);
  const fits = pairs.every(([want, got]) => want === got || (want.startsWith(":") && got !== ""));
  if (!fits) return undefined;
  const named = pairs.filter(([want]) => want.startsWith(":"));
  return Object.fromEntries(named.map(([want, got]) => [want.slice(1), decodeURIComponent(got)]));
}

function get(name: string, path: string): Route {
  return { name, method: "GET", path, retryKey: false, open: false };
}

function remove(name: string, path: string): Route {
  return { name, method: "DELETE", path, retryKey: false, open: false };
}

function post(name: string, path: string, how: { retryKey?: boolean; open?: boolean } = {}): Route {
  return { name, method: "POST", path, retryKey: false, open: false, ...how };
}
