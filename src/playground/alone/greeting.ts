/** What a stand-in says when it is open. */
import type { Asked, StandInName } from "./read-asked.ts";
import type { StandIn } from "./stand-in.ts";

const names: Readonly<Record<StandInName, string>> = {
  telegram: "Telegram",
  line: "LINE",
  wecom: "WeCom and 微信客服",
};

/** How a bot is pointed at it: Deskbell's variable first, then what others call it. */
const pointing: Readonly<Record<StandInName, (root: string) => readonly string[]>> = {
  telegram: (root) => [
    `Deskbell: TELEGRAM_API_ROOT=${root}`,
    `grammY: new Bot(token, { client: { apiRoot: "${root}" } })`,
    "Others: the API root, base URL or local server address, in place of api.telegram.org",
  ],
  line: (root) => [
    `Deskbell: LINE_API_ROOT=${root} LINE_DATA_API_ROOT=${root}`,
    `@line/bot-sdk: apiBaseURL and dataApiBaseURL "${root}"`,
    "Others: in place of api.line.me and api-data.line.me",
  ],
  wecom: (root) => [
    `Deskbell: WECOM_API_ROOT=${root}`,
    "Others: in place of qyapi.weixin.qq.com; /cgi-bin/ stays",
  ],
};

const person: Readonly<Record<StandInName, string>> = {
  telegram: "telegram/ana",
  line: "line/mei",
  wecom: "kf/fang",
};

/** Address, credentials, how to point a bot at it, and how to be a person. */
export function greetingOf(
  { name, webhook, kfWebhook }: Asked & { kind: "open" },
  { root, credentials }: StandIn,
  control: string,
): string {
  const json = "-H 'content-type: application/json'";
  const hooks = [webhook, kfWebhook].filter((one) => one !== undefined);
  return [
    `${names[name]}'s stand-in is open: ${root}`,
    "Invented credentials, which open nothing:",
    ...Object.entries(credentials).map(([key, value]) => `  ${key}=${value}`),
    "Point a bot at it:",
    ...pointing[name](root).map((one) => `  ${one}`),
    ...(name === "telegram" || hooks.length > 0
      ? []
      : [
          "No webhook is set: start with --webhook URL, or let the bot set it where the platform allows that.",
        ]),
    "Be a person:",
    `  curl -X POST ${control}/${person[name]}/open ${json} -d '{}'`,
    `  curl -X POST ${control}/${person[name]}/say ${json} -d '{"text":"hello"}'`,
    `  curl '${control}/${person[name]}/sent?count=1&within=5000'`,
    `docs/emulators/${name}.md tells the rest. Ctrl-C ends it.`,
  ].join("\n");
}
