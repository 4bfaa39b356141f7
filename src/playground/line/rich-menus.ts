import { type Answer, type Call, type Handle, ok, refuse } from "./call.ts";
import { isJson, type Json } from "./check.ts";
import { mintToken } from "./ids.ts";

/** A menu below the chat, as it was created, and its picture once that is there. */
export interface RichMenu {
  readonly id: string;
  readonly menu: Json;
  image?: { readonly bytes: Buffer; readonly mime: string };
}

/** All menus of the account, and who sees which. */
export interface RichMenus {
  readonly menus: Map<string, RichMenu>;
  readonly aliases: Map<string, string>;
  readonly ofUser: Map<string, string>;
  standard: string | undefined;
}

/** None yet. */
export const noRichMenus = (): RichMenus => ({
  menus: new Map(),
  aliases: new Map(),
  ofUser: new Map(),
  standard: undefined,
});

/** What a person sees: a menu of their own comes before the one for all (developers.line.biz/en/docs/messaging-api/using-rich-menus/). */
export function menuFor({ menus, ofUser, standard }: RichMenus, userId: string): Json | undefined {
  const id = ofUser.get(userId) ?? standard;
  return id === undefined ? undefined : menus.get(id)?.menu;
}

/** Users in one bulk call. */
const usersMax = 500;
/** Bytes of a picture; from memory, no page at hand. */
const imageBytesMax = 1_048_576;

/** Rich-menu calls (developers.line.biz/en/reference/messaging-api/#rich-menu). */
export function richMenuCalls(held: RichMenus): Readonly<Record<string, Handle>> {
  return { ...menuCalls(held), ...linkCalls(held), ...aliasCalls(held) };
}

function menuCalls(held: RichMenus): Readonly<Record<string, Handle>> {
  return {
    createRichMenu: ({ body }) => {
      const fault = faultIn(body);
      if (fault !== undefined) return refuse(400, fault);
      const id = `richmenu-${mintToken(16).replaceAll(/[-_]/g, "0").toLowerCase()}`;
      held.menus.set(id, { id, menu: body });
      return ok({ richMenuId: id });
    },
    listRichMenus: () =>
      ok({
        richmenus: [...held.menus.values()].map(({ id, menu }) => ({ richMenuId: id, ...menu })),
      }),
    deleteRichMenu: (call) =>
      known(held, call, ({ id }) => {
        held.menus.delete(id);
        if (held.standard === id) held.standard = undefined;
        return ok();
      }),
    uploadRichMenuImage: (call) => known(held, call, (menu) => upload(menu, call)),
    richMenuImage: (call) =>
      known(held, call, ({ image }) =>
        image === undefined
          ? refuse(404, "Not found")
          : { status: 200, body: image.bytes, headers: { "content-type": image.mime } },
      ),
  };
}

function upload(menu: RichMenu, { bytes, mime = "" }: Call): Answer {
  if (!["image/jpeg", "image/png"].includes(mime)) {
    return refuse(415, `The content type, ${mime}, is not supported`);
  }
  if (bytes === undefined || bytes.length === 0 || bytes.length > imageBytesMax) {
    return refuse(400, "The image is empty or too large");
  }
  if (menu.image !== undefined)
    return refuse(400, "An image has already been uploaded to the richmenu");
  menu.image = { bytes, mime };
  return ok();
}

function linkCalls(held: RichMenus): Readonly<Record<string, Handle>> {
  const seen = (call: Call, then: (id: string) => Answer): Answer =>
    known(held, call, ({ id, image }) =>
      image === undefined
        ? refuse(400, "must upload richmenu image before applying it to user")
        : then(id),
    );
  return {
    setDefaultRichMenu: (call) =>
      seen(call, (id) => {
        held.standard = id;
        return ok();
      }),
    defaultRichMenu: () =>
      held.standard === undefined
        ? refuse(404, "no default richmenu")
        : ok({ richMenuId: held.standard }),
    cancelDefaultRichMenu: () => {
      held.standard = undefined;
      return ok();
    },
    linkRichMenus: (call) =>
      seen({ ...call, params: { id: String(call.body["richMenuId"]) } }, (id) =>
        eachUser(call.body, (user) => void held.ofUser.set(user, id)),
      ),
    unlinkRichMenus: ({ body }) => eachUser(body, (user) => void held.ofUser.delete(user)),
  };
}

function eachUser({ userIds }: Json, act: (user: string) => void): Answer {
  const users: readonly unknown[] = Array.isArray(userIds) ? userIds : [];
  if (users.length < 1 || users.length > usersMax)
    return refuse(400, `Size must be between 1 and ${usersMax}`);
  for (const user of users) act(String(user));
  return { status: 202, body: {} };
}

function aliasCalls(held: RichMenus): Readonly<Record<string, Handle>> {
  const target = ({ body }: Call): string => String(body["richMenuId"]);
  return {
    createAlias: (call) => {
      const alias = String(call.body["richMenuAliasId"]);
      if (!/^[a-z0-9_-]{1,32}$/.test(alias)) return refuse(400, "invalid richmenu alias id");
      if (held.aliases.has(alias)) return refuse(400, "conflict richmenu alias id");
      if (!held.menus.has(target(call))) return refuse(400, "richmenu not found");
      held.aliases.set(alias, target(call));
      return ok();
    },
    updateAlias: (call) => {
      const alias = call.params["id"] ?? "";
      if (!held.aliases.has(alias)) return refuse(404, "richmenu alias not found");
      if (!held.menus.has(target(call))) return refuse(400, "richmenu not found");
      held.aliases.set(alias, target(call));
      return ok();
    },
    listAliases: () =>
      ok({
        aliases: [...held.aliases].map(([richMenuAliasId, richMenuId]) => ({
          richMenuAliasId,
          richMenuId,
        })),
      }),
    deleteAlias: ({ params }) =>
      held.aliases.delete(params["id"] ?? "") ? ok() : refuse(404, "richmenu alias not found"),
  };
}

function known(held: RichMenus, { params }: Call, then: (menu: RichMenu) => Answer): Answer {
  const menu = held.menus.get(params["id"] ?? "");
  return menu === undefined ? refuse(404, "richmenu not found") : then(menu);
}

/** What LINE would not take of a menu; the contract knows the finer rules. */
function faultIn({ size, areas }: Json): string | undefined {
  if (!isJson(size) || !Array.isArray(areas)) return "The request body has 1 error(s)";
  const [width, height] = [Number(size["width"]), Number(size["height"])];
  const sized = width >= 800 && width <= 2500 && height >= 250 && width / height >= 1.45;
  return sized && areas.length <= 20 ? undefined : "The request body has 1 error(s)";
}
