import { createHmac } from "node:crypto";

/** Body bytes and the headers LINE sends with them (developers.line.biz/en/reference/messaging-api/#signature-validation). */
export interface Signed {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs the exact bytes. With `escapes`, characters beyond the basic plane become \u pairs, as LINE writes them. */
export function sign(body: unknown, secret: string, escapes: boolean): Signed {
  const json = JSON.stringify(body);
  const text = escapes ? json.replaceAll(/[\ud800-\udfff]/g, escape) : json;
  const bytes = Buffer.from(text, "utf8");
  return {
    bytes,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "LineBotWebhook/2.0",
      "x-line-signature": createHmac("sha256", secret).update(bytes).digest("base64"),
    },
  };
}

function escape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`;
}
