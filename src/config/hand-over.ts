/** Who gets a customer that asks for a person, in WeCom itself. */
export type HandOver = "pool" | { readonly servicer: string };

/** What WECOM_KF_HAND_OVER says; nothing keeps such customers with colleagues' chats with the desk. */
export function handOverOf(to: string | undefined): { readonly handOver?: HandOver } {
  if (to === undefined) return {};
  return { handOver: to === "pool" ? to : { servicer: to } };
}
