/** The chats we live in. `wecom` is the app for staff, `kf` is 微信客服 for customers in WeChat. */
export const platforms = ["telegram", "line", "wecom", "kf"] as const;

export type Platform = (typeof platforms)[number];
