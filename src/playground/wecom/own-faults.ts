import type { Errcode } from "./refuse.ts";
import type { Half } from "./world.ts";

/** What only WeCom does wrong: a switch of the page and of tests, by name. */
export interface OwnFault {
  readonly of: readonly Half[];
  /** The call it spoils when the page says "any"; `callback` is a delivery to the desk. */
  readonly call: string;
  readonly does:
    | { readonly kind: "errcode"; readonly errcode: Errcode }
    /** errcode 0, and the receiver stands among the invalid ones. */
    | { readonly kind: "receiver-invalid" }
    /** errcode 0, and nobody sees it. */
    | { readonly kind: "dropped" }
    /** errcode 0; msg_send_fail comes later. */
    | { readonly kind: "fails-later"; readonly failType: number }
    /** The callback is not delivered, is not signed by us, or is for another enterprise. */
    | { readonly kind: "callback"; readonly way: "lost" | "forged" | "foreign" };
}

const both = ["wecom", "kf"] as const;
const app = ["wecom"] as const;
const kf = ["kf"] as const;

const errcode = (of: readonly Half[], call: string, code: Errcode): OwnFault => ({
  of,
  call,
  does: { kind: "errcode", errcode: code },
});
const later = (failType: number): OwnFault => ({
  of: kf,
  call: "kf/send_msg",
  does: { kind: "fails-later", failType },
});
const callback = (way: "lost" | "forged" | "foreign"): OwnFault => ({
  of: both,
  call: "callback",
  does: { kind: "callback", way },
});

/** Every fault of the field that a desk has to live with, by the name of its switch. */
export const ownFaults: Readonly<Record<string, OwnFault>> = {
  busy: errcode(both, "*", -1),
  "ip-not-listed": errcode(both, "*", 60020),
  "too-often": errcode(both, "*", 45009),
  "too-many-at-once": errcode(both, "*", 45033),
  "token-replaced": errcode(both, "*", 40014),
  "secret-wrong": errcode(both, "gettoken", 40001),
  "no-right": errcode(both, "*", 48002),
  "words-refused": errcode(both, "*", 40201),
  "file-gone": errcode(both, "media/get", 40007),
  "callback-lost": callback("lost"),
  "callback-forged": callback("forged"),
  "callback-foreign": callback("foreign"),
  "receiver-invalid": { of: app, call: "message/send", does: { kind: "receiver-invalid" } },
  "all-receivers-invalid": errcode(app, "message/send", 81013),
  dropped: { of: app, call: "message/send", does: { kind: "dropped" } },
  "card-too-old": errcode(app, "message/update_template_card", 60140),
  "account-not-granted": errcode(kf, "*", 48007),
  "bell-too-old": errcode(kf, "kf/sync_msg", 95007),
  "person-serves": errcode(kf, "kf/send_msg", 95018),
  "budget-spent": errcode(kf, "kf/send_msg", 95001),
  "window-over": errcode(kf, "kf/send_msg", 95002),
  "session-ended": errcode(kf, "kf/service_state/trans", 95013),
  "nobody-serves": errcode(kf, "kf/service_state/trans", 95014),
  "servicer-paused": errcode(kf, "kf/service_state/trans", 95019),
  "code-too-old": errcode(kf, "kf/send_msg_on_event", 41050),
  "fails-later": later(0),
  "fails-later-window": later(4),
  "fails-later-session": later(5),
  "fails-later-budget": later(6),
  "fails-later-blocked": later(10),
};

/** What more than an errcode one half can do, by name: every errcode is a lever of its own. */
export function leversAmongOwnFaults(half: Half): readonly string[] {
  return Object.keys(ownFaults).filter((name) => {
    const own = ownFaults[name];
    return own?.of.includes(half) === true && own.does.kind !== "errcode";
  });
}
