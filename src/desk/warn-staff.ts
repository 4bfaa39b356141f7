/** Tells supervisors on duty something about a platform, however many processes notice it. */
import { line } from "../engine/line.ts";
import { derive } from "../kernel/ids.ts";
import type { Platform } from "../kernel/platform.ts";
import type { PlatformWarning } from "../ports/platform-warning.ts";
import { chatName } from "../ports/shelf.ts";
import { newDraft } from "./draft.ts";
import type { AsideParts } from "./set-aside.ts";

/** Platforms as their owners write them. */
const names: Readonly<Record<Platform, string>> = {
  telegram: "Telegram",
  line: "LINE",
  wecom: "企业微信 WeCom",
  kf: "微信客服",
};

/** Writes one notice for each supervisor; keys absorb what was told before. @throws {StoreUnavailable} */
export async function warnStaff(
  { shelf, now, passOn }: Pick<AsideParts, "shelf" | "now" | "passOn">,
  { platform, key, what, used, limit }: PlatformWarning,
): Promise<void> {
  const supervisors = (await shelf.staff()).flatMap(({ role, onDuty, chat }) =>
    role === "supervisor" && onDuty && chat !== null ? [chat] : [],
  );
  const detail = [line("staff.messages-figures", { platform: names[platform], used, limit })];
  const notices = supervisors.map((to) => ({
    key: derive("warned", what, key, chatName(to)),
    to,
    notice: { kind: what, detail },
    at: now(),
  }));
  if (notices.length === 0) return;
  await shelf.write([{ ...newDraft(null, new Map()), notices }], []);
  passOn(notices);
}
