/** What somebody may send to the playground's page. */
import type { Dice } from "../dice.ts";
import { bytesOf, mutate } from "../mutate.ts";
import { nastyText } from "../nasty.ts";
import { type Letter, letter } from "./letter.ts";

const acts = [
  { kind: "say", seat: "line", text: "The air conditioner leaks" },
  { kind: "say", seat: "telegram", text: "空调不制冷" },
  { kind: "say", seat: "wechat", text: "人工" },
  { kind: "open", seat: "telegram", locale: "en", payload: "x" },
  { kind: "press", seat: "line", label: "OK", data: "x" },
  { kind: "menu", seat: "supervisor", item: "x" },
  { kind: "location", seat: "line", latitude: 1, longitude: 2, title: "x" },
  { kind: "contact", seat: "telegram", phone: "+8613800138000", name: "Ana", own: true },
  { kind: "other", seat: "line", what: "sticker" },
  { kind: "edit", seat: "telegram", entry: "1", text: "x" },
  { kind: "recall", seat: "line", entry: "1" },
  { kind: "photos", seat: "line", photos: ["AAAA"], samples: [] },
  { kind: "clear-faults" },
  { kind: "tour-stop" },
].map((act) => ({ text: JSON.stringify(act), raw: false }));

const pages = [
  "/playground/",
  "/playground/state",
  "/playground/state?locale=zh-CN",
  "/playground/phones/line",
  "/playground/phones/nobody",
  "/playground/phones/line/photos/1",
  "/playground/photos/x",
  "/playground/tickets/S20261100101",
  "/playground/wire",
  "/playground/main.js",
  "/playground/..%2f..%2fserve-page.ts",
  "/playground/%2e%2e/%2e%2e/main.ts",
] as const;

/** Time is not moved and no tour is begun: they would make one run unlike another. */
export function visit(dice: Dice): Letter {
  if (dice.chance(0.5)) {
    const meal = dice.pick(acts);
    const body = bytesOf(dice.chance(0.3) ? meal : mutate("json", meal, dice.pick(acts), dice));
    const held =
      body.includes('"forward') || body.includes('"tour-start') || body.includes('"fault"');
    const head = [
      "content-type: application/json",
      ...(dice.chance(0.1) ? ["origin: http://evil.example"] : []),
    ];
    return letter("visit", "POST", "/playground/act", head, held ? Buffer.from("{}") : body);
  }
  const name = encodeURIComponent(nastyText(dice).slice(0, 300).toWellFormed());
  const made = [
    `/playground/tickets/${name}`,
    `/playground/photos/${name}`,
    `/playground/phones/line/photos/${name}`,
  ];
  return letter("visit", "GET", dice.chance(0.5) ? dice.pick(pages) : dice.pick(made), []);
}
