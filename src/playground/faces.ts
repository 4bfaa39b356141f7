/** Who sits at which phone of the page, and what each app lets its owner do. */
import type { Platform } from "../kernel/platform.ts";
import type { PageLocale } from "./panel.ts";

export const seats = ["line", "telegram", "wechat", "supervisor", "engineer"] as const;

/** As what a member of staff can sign in. */
export const staffRoles = ["supervisor", "engineer", "agent", "keeper"] as const;

export type StaffRole = (typeof staffRoles)[number];

export type Seat = (typeof seats)[number];

export interface Face {
  readonly seat: Seat;
  /** Of staff: as what they come, until they sign in as something else. */
  readonly role: "customer" | StaffRole;
  /** The person's id in the emulators, the same in all of them. */
  readonly person: string;
  readonly name: Readonly<Record<PageLocale, string>>;
  /** Name in the profiles and on staff codes, whatever the language of the page. */
  readonly badge: string;
  /** Where this person may sit; the first is the default. */
  readonly platforms: readonly [Platform, ...Platform[]];
}

export const faces: Readonly<Record<Seat, Face>> = {
  line: customer("line", "line", "mei", "林小美", "Mei Lin"),
  telegram: customer("telegram", "telegram", "alex", "周乐", "Alex Zhou"),
  wechat: customer("wechat", "kf", "fang", "王芳", "Fang Wang"),
  supervisor: {
    seat: "supervisor",
    role: "supervisor",
    person: "liu",
    name: { "zh-CN": "刘敏", en: "Min Liu" },
    badge: "刘敏 Min Liu",
    platforms: ["wecom", "telegram", "line"],
  },
  engineer: {
    seat: "engineer",
    role: "engineer",
    person: "chen",
    name: { "zh-CN": "陈伟", en: "Wei Chen" },
    badge: "陈伟 Wei Chen",
    platforms: ["wecom", "telegram", "line"],
  },
};

/** What an app lets its owner do, so that the page offers nothing the platform lacks. */
export interface Abilities {
  readonly contact: boolean;
  readonly location: boolean;
  readonly edit: boolean;
  /** Takes a message back in a way the desk hears of. */
  readonly recall: boolean;
  readonly block: boolean;
}

/** Telegram tells bots of edits, not of deletions; LINE and 微信客服 the other way round; a member cannot block a WeCom app. */
export const abilities: Readonly<Record<Platform, Abilities>> = {
  telegram: { contact: true, location: true, edit: true, recall: false, block: true },
  line: { contact: false, location: true, edit: false, recall: true, block: true },
  kf: { contact: false, location: true, edit: false, recall: true, block: true },
  wecom: { contact: false, location: true, edit: false, recall: false, block: false },
};

function customer(seat: Seat, platform: Platform, person: string, zh: string, en: string): Face {
  return {
    seat,
    role: "customer",
    person,
    name: { "zh-CN": zh, en },
    badge: `${zh} ${en}`,
    platforms: [platform],
  };
}
