import type { WireRecord } from "./phone.ts";

/** Names of values that let whoever has them do something, once or for a while. */
const keys: ReadonlySet<string> = new Set([
  "access_token",
  "client_secret",
  "code",
  "corpsecret",
  "quoteToken",
  "replyToken",
  "response_code",
  "secret_token",
  "token",
  "welcome_code",
]);

/** A record fit to be shown to anybody: whatever opens something reads `***`, in bodies and in answers. */
export function maskRecord<Record extends WireRecord>(record: Record): Record {
  return { ...record, request: masked(record.request), response: masked(record.response) };
}

function masked(value: unknown): unknown {
  if (typeof value === "string") return maskedText(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      keys.has(name) && typeof inner === "string" ? "***" : masked(inner),
    ]),
  );
}

/** Some stand-ins keep a callback as the document it was. */
function maskedText(text: string): string {
  return text.replaceAll(
    /<(Token|ResponseCode|WelcomeCode)><!\[CDATA\[[^\]]*\]\]>/g,
    "<$1><![CDATA[***]]>",
  );
}
