/** Puts the desk's menus below LINE's chats: one for each language, the same again changes nothing. */
import { createHash } from "node:crypto";
import { type MenuAccount, type MenuCalls, menuCalls, usersMax } from "./rich-menu-calls.ts";

/** Pixels of a menu's picture: one of the sizes LINE's own tools offer, wide enough for its least ratio of 1.45. */
export const menuSize = { width: 1200, height: 810 } as const;

/** Tiles side by side. */
export const menuColumns = 2;

/** Grapheme clusters below the chat and on a tile (developers.line.biz/en/reference/messaging-api/#rich-menu-structure). */
export const barMax = 14;
export const tileMax = 20;

/** One language's menu. */
export interface LanguageMenu {
  /** Letters, digits and hyphens; with it the alias is made. */
  readonly language: string;
  /** What the bar below the chat says. */
  readonly bar: string;
  /** Four tiles, row by row: what each says, and what pressing it means. */
  readonly tiles: readonly { readonly label: string; readonly data: string }[];
  /** A PNG of {@link menuSize}. */
  readonly image: Uint8Array;
}

/** What was done. */
export interface MenuReport {
  readonly made: readonly string[];
  readonly kept: readonly string[];
  /** People whose own language is another than the menu for all. */
  readonly linked: number;
  /** Menus of ours that nobody needs any more. */
  readonly removed: number;
}

/** Ours are known by their names, whoever made others. */
const prefix = "deskbell ";
const aliasOf = (language: string): string => `deskbell-${language.toLowerCase()}`;

/**
 * Installs the menus, shows `standard` to all and each other one to the people of its language.
 * @throws {PlatformRefused} when LINE does not do it @throws {PlatformUnavailable} when nobody answers
 */
export async function installMenus(
  account: MenuAccount,
  menus: readonly LanguageMenu[],
  standard: string,
  peopleOf: (language: string) => readonly string[],
): Promise<MenuReport> {
  const calls = menuCalls(account);
  const there = (await calls.list()).filter(({ name }) => name.startsWith(prefix));
  const ids = new Map<string, string>();
  const made: string[] = [];
  for (const menu of menus) {
    const found = there.find(({ name }) => name === nameOf(menu));
    const whole = found !== undefined && (await calls.hasImage(found.richMenuId));
    ids.set(menu.language, whole ? found.richMenuId : await make(calls, menu));
    if (!whole) made.push(menu.language);
  }
  await nameThem(calls, ids);
  const forAll = ids.get(standard);
  if (forAll !== undefined && (await calls.standard()) !== forAll) await calls.setStandard(forAll);
  const linked = await showEach(calls, ids, standard, peopleOf);
  const inUse = new Set(ids.values());
  const old = there.filter(({ richMenuId }) => !inUse.has(richMenuId));
  for (const { richMenuId } of old) await calls.remove(richMenuId);
  const kept = menus.map(({ language }) => language).filter((one) => !made.includes(one));
  return { made, kept, linked, removed: old.length };
}

/** Takes away every menu of ours and its alias; gives how many menus. @throws as {@link installMenus} does */
export async function removeMenus(account: MenuAccount): Promise<number> {
  const calls = menuCalls(account);
  const ours = (await calls.list()).filter(({ name }) => name.startsWith(prefix));
  const ids = new Set(ours.map(({ richMenuId }) => richMenuId));
  const standard = await calls.standard();
  if (standard !== undefined && ids.has(standard)) await calls.cancelStandard();
  for (const { richMenuAliasId, richMenuId } of await calls.aliases())
    if (ids.has(richMenuId)) await calls.removeAlias(richMenuAliasId);
  for (const id of ids) await calls.remove(id);
  return ids.size;
}

/** A name that changes with anything that would look or mean something else. */
function nameOf({ image, ...menu }: LanguageMenu): string {
  const digest = createHash("sha256").update(JSON.stringify(menu)).update(image).digest("hex");
  return `${prefix}${menu.language} ${digest.slice(0, 16)}`;
}

async function make(calls: MenuCalls, menu: LanguageMenu): Promise<string> {
  const id = await calls.create(bodyOf(menu));
  try {
    await calls.upload(id, menu.image);
    return id;
  } catch (fault) {
    // Without its picture nobody can be shown it.
    await calls.remove(id).catch(() => undefined);
    throw fault;
  }
}

function bodyOf(menu: LanguageMenu): object {
  const { width, height } = menuSize;
  const rows = Math.ceil(menu.tiles.length / menuColumns);
  const tile = { width: Math.floor(width / menuColumns), height: Math.floor(height / rows) };
  return {
    size: menuSize,
    selected: false,
    name: nameOf(menu),
    chatBarText: menu.bar,
    areas: menu.tiles.map(({ label, data }, nth) => ({
      bounds: {
        x: (nth % menuColumns) * tile.width,
        y: Math.floor(nth / menuColumns) * tile.height,
        ...tile,
      },
      action: { type: "postback", label, data, displayText: label },
    })),
  };
}

/** An alias stays when the menu behind it is replaced. */
async function nameThem(calls: MenuCalls, ids: ReadonlyMap<string, string>): Promise<void> {
  const there = new Map(
    (await calls.aliases()).map(({ richMenuAliasId, richMenuId }) => [richMenuAliasId, richMenuId]),
  );
  for (const [language, id] of ids) {
    const alias = aliasOf(language);
    if (!there.has(alias)) await calls.createAlias(alias, id);
    else if (there.get(alias) !== id) await calls.moveAlias(alias, id);
  }
}

async function showEach(
  calls: MenuCalls,
  ids: ReadonlyMap<string, string>,
  standard: string,
  peopleOf: (language: string) => readonly string[],
): Promise<number> {
  let linked = 0;
  for (const [language, id] of ids) {
    const people = peopleOf(language);
    for (let from = 0; from < people.length; from += usersMax) {
      const some = people.slice(from, from + usersMax);
      if (language === standard) await calls.unlink(some);
      else await calls.link(id, some);
    }
    if (language !== standard) linked += people.length;
  }
  return linked;
}
