/** The few calls about menus below the chat (developers.line.biz/en/reference/messaging-api/#rich-menu), by hand: an operator makes them, seldom. */
import { z } from "zod";
import { PlatformRefused, PlatformUnavailable } from "../../src/ports/platform-errors.ts";

/** How long one call may take, ms; a picture travels in it. */
const callMs = 20_000;

/** Users in one bulk call. */
export const usersMax = 500;

/** Whose account it is, and where. */
export interface MenuAccount {
  readonly accessToken: string;
  readonly apiRoot: string;
  readonly dataApiRoot: string;
}

const made = z.looseObject({ richMenuId: z.string().min(1) });
const list = z.looseObject({
  richmenus: z.array(z.looseObject({ richMenuId: z.string(), name: z.string() })),
});
const aliasList = z.looseObject({
  aliases: z.array(z.looseObject({ richMenuAliasId: z.string(), richMenuId: z.string() })),
});

type Body =
  | { readonly json: object }
  | { readonly image: Uint8Array; readonly mime: "image/png" | "image/jpeg" };

interface Heard {
  readonly status: number;
  readonly text: string;
}

/** The calls; each throws {PlatformRefused} when LINE does not do it, {PlatformUnavailable} when nobody answers. */
export function menuCalls({ accessToken, apiRoot, dataApiRoot }: MenuAccount) {
  const call = (verb: "GET" | "POST" | "DELETE", path: string, body?: Body): Promise<Heard> =>
    ask(new URL(path, apiRoot), verb, accessToken, body);
  const must = async (heard: Promise<Heard>): Promise<string> => took(await heard);
  return {
    list: async () => read(list, await must(call("GET", "/v2/bot/richmenu/list"))).richmenus,
    create: async (menu: object) =>
      read(made, await must(call("POST", "/v2/bot/richmenu", { json: menu }))).richMenuId,
    upload: async (id: string, image: Uint8Array) => {
      const url = new URL(`/v2/bot/richmenu/${id}/content`, dataApiRoot);
      took(await ask(url, "POST", accessToken, { image, mime: "image/png" }));
    },
    hasImage: async (id: string) => {
      const url = new URL(`/v2/bot/richmenu/${id}/content`, dataApiRoot);
      return (await ask(url, "GET", accessToken)).status === 200;
    },
    remove: async (id: string) => void (await must(call("DELETE", `/v2/bot/richmenu/${id}`))),
    /** The menu for all, or nothing. */
    standard: async () => {
      const heard = await call("GET", "/v2/bot/user/all/richmenu");
      return heard.status === 404 ? undefined : read(made, took(heard)).richMenuId;
    },
    setStandard: async (id: string) =>
      void (await must(call("POST", `/v2/bot/user/all/richmenu/${id}`))),
    cancelStandard: async () => void (await must(call("DELETE", "/v2/bot/user/all/richmenu"))),
    aliases: async () =>
      read(aliasList, await must(call("GET", "/v2/bot/richmenu/alias/list"))).aliases,
    createAlias: async (richMenuAliasId: string, richMenuId: string) =>
      void (await must(
        call("POST", "/v2/bot/richmenu/alias", { json: { richMenuAliasId, richMenuId } }),
      )),
    moveAlias: async (alias: string, richMenuId: string) =>
      void (await must(call("POST", `/v2/bot/richmenu/alias/${alias}`, { json: { richMenuId } }))),
    removeAlias: async (alias: string) =>
      void (await must(call("DELETE", `/v2/bot/richmenu/alias/${alias}`))),
    link: async (richMenuId: string, userIds: readonly string[]) =>
      void (await must(
        call("POST", "/v2/bot/richmenu/bulk/link", { json: { richMenuId, userIds } }),
      )),
    unlink: async (userIds: readonly string[]) =>
      void (await must(call("POST", "/v2/bot/richmenu/bulk/unlink", { json: { userIds } }))),
  };
}

/** What an account's menus can be asked and told. */
export type MenuCalls = ReturnType<typeof menuCalls>;

async function ask(url: URL, method: string, token: string, body?: Body): Promise<Heard> {
  const image = body !== undefined && "image" in body ? body : undefined;
  const json = body !== undefined && "json" in body ? JSON.stringify(body.json) : undefined;
  const type = image?.mime ?? (json === undefined ? undefined : "application/json");
  try {
    const answer = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(type === undefined ? {} : { "content-type": type }),
      },
      redirect: "error",
      signal: AbortSignal.timeout(callMs),
      ...(image === undefined ? {} : { body: new Uint8Array(image.image) }),
      ...(json === undefined ? {} : { body: json }),
    });
    return { status: answer.status, text: await answer.text() };
  } catch (cause) {
    throw new PlatformUnavailable("LINE cannot be reached: check the way out and LINE_API_ROOT.", {
      cause,
    });
  }
}

/** @throws {PlatformRefused} unless LINE did it */
function took({ status, text }: Heard): string {
  if (status >= 200 && status < 300) return text;
  const why = status === 401 ? "the access token is not good" : text.slice(0, 200);
  throw new PlatformRefused(`LINE answered ${status}: ${why}`);
}

function read<Shape extends z.ZodType>(shape: Shape, text: string): z.output<Shape> {
  const found = shape.safeParse(jsonOf(text));
  if (found.success) return found.data;
  throw new PlatformRefused("LINE answered something else than its documents say.");
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
