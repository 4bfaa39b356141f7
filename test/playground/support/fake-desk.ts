import type { Button, Shown } from "../../../src/playground/phone.ts";
import type { Desk } from "./fake-emulator.ts";

const button = (label: string, data: string, look: Button["look"]): Button => ({
  label,
  data,
  look,
  live: true,
});

/** A desk that answers everything by a fixed script and echoes what it does not know. */
export const echoDesk: Desk = (phone, doing) => {
  const look = { line: "quick", telegram: "inline", kf: "item", wecom: "inline" } as const;
  const looks = look[phone.platform];
  switch (doing.kind) {
    case "opened":
      return phone.show(greeting(phone.platform), [
        [button("报修 Report a fault", "a:start:what:repair", looks)],
        [
          button("查进度 My tickets", "g:progress", looks),
          button("人工 A person", "g:human", looks),
        ],
      ]);
    case "pressed":
      if (doing.data === "g:human") {
        return phone.show({ kind: "text", text: "A colleague will write to you here." });
      }
      if (doing.data === "a:start:what:repair") {
        return phone.show(
          {
            kind: "card",
            title: "Step 2 of 8 · 设备",
            text: "Which appliance is it? You can also send a photo of the nameplate.",
            rows: [
              { label: "Type", value: "Repair" },
              { label: "Ticket", value: "not yet" },
            ],
          },
          [
            [
              button("Air conditioner", "a:report:product:ac", "inline"),
              button("Fridge", "a:report:product:fridge", "inline"),
            ],
          ],
        );
      }
      return phone.show({ kind: "text", text: `pressed ${doing.data}` });
    case "said":
      return phone.show({ kind: "text", text: `You said: ${doing.text}` });
    case "sent":
      return phone.show({ kind: "text", text: `Got it: ${doing.what}` });
  }
};

function greeting(platform: string): Shown {
  const text =
    "您好，我是小铃，Deskbell 售后助手。I can take a repair, show its progress or call a person.";
  return platform === "kf"
    ? { kind: "menu", head: text, tail: "您也可以直接输入。" }
    : { kind: "text", text };
}
