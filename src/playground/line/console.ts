/** The switches an owner has in LINE's two consoles; whoever holds this flips them while the stand-in runs. */
export interface LineConsole {
  /** Official Account Manager → Response settings: with Chat on, colleagues answer by hand as well. */
  chatMode: "bot" | "chat";
  /** Developers Console → Messaging API → Use webhook. */
  useWebhook: boolean;
}

/** As a desk wants them. */
export const newConsole = (): LineConsole => ({ chatMode: "bot", useWebhook: true });
