import type { TicketFile } from "../../../src/playground/panel.ts";
import type { Button } from "../../../src/playground/phone.ts";
import type { Desk, Doing, FakePhone } from "./fake-emulator.ts";
import type { FakePanel } from "./fake-panel.ts";

const number = "S20261120007";

/** What a press or a sentence leads to: who reads what, with which buttons, and the ticket's next status. */
interface Turn {
  readonly on: RegExp;
  readonly status?: string;
  readonly told: readonly {
    readonly who: "customer" | "supervisor" | "engineer";
    readonly text: string;
    readonly buttons?: Readonly<Record<string, string>>;
  }[];
}

/** A desk that knows one case by heart, so that the tour has somebody to play with. */
export function caseDesk(panel: () => FakePanel): Desk {
  const phones: Partial<Record<string, FakePhone>> = {};
  return (phone, doing) => {
    const key = wordsOf(doing);
    if (key.endsWith("-7K2M")) phones[key.startsWith("ENG") ? "engineer" : "supervisor"] = phone;
    else if (phone !== phones["engineer"] && phone !== phones["supervisor"])
      phones["customer"] = phone;
    if (doing.kind === "opened") phone.show({ kind: "text", text: "Hello, how can I help you?" });
    if (key === "jobs") phone.show({ kind: "text", text: "You have no open jobs." });
    const turn = turns.find(({ on }) => on.test(key));
    if (turn?.status !== undefined) setStatus(panel(), turn.status);
    for (const { who, text, buttons = {} } of turn?.told ?? []) {
      phones[who]?.show({ kind: "text", text }, rowsOf(buttons));
    }
  };
}

const turns: readonly Turn[] = [
  { on: /^SUP-/, told: [{ who: "supervisor", text: "Welcome, supervisor." }] },
  { on: /^ENG-/, told: [{ who: "engineer", text: "Welcome, engineer." }] },
  {
    on: /^My air/,
    told: [
      {
        who: "customer",
        text: "Can you safely send a photo?",
        buttons: { "a:report:photos:skip": "Skip" },
      },
    ],
  },
  { on: /^photo \d+$/, told: [{ who: "customer", text: "At which address may we visit you?" }] },
  {
    on: /Lakeside/,
    told: [
      {
        who: "customer",
        text: "Is everything right?",
        buttons: { "a:report:confirm:yes": "Submit", "g:edit": "Edit" },
      },
    ],
  },
  {
    on: /report:confirm:yes/,
    status: "reviewing",
    told: [
      { who: "customer", text: `Your case number is ${number}.` },
      {
        who: "supervisor",
        text: "A new case waits for review.",
        buttons: { [`t:approve:${number}`]: "Approve" },
      },
    ],
  },
  {
    on: /t:approve/,
    status: "approved",
    told: [
      {
        who: "supervisor",
        text: "Whom do we send?",
        buttons: { [`t:dispatch:${number}:e1`]: "Wei Chen (0)" },
      },
    ],
  },
  {
    on: /t:dispatch/,
    status: "dispatched",
    told: [
      { who: "engineer", text: "A job for you.", buttons: { [`t:accept:${number}`]: "Take it" } },
    ],
  },
  {
    on: /t:accept/,
    status: "accepted",
    told: [
      {
        who: "engineer",
        text: "Agree the visit.",
        buttons: { [`t:propose:${number}`]: "Offer times" },
      },
    ],
  },
  { on: /t:propose/, told: [{ who: "engineer", text: "What time suits?" }] },
  {
    on: /^tomorrow 15:00$/,
    told: [
      {
        who: "customer",
        text: "When may we come?",
        buttons: { [`t:appoint:${number}:1`]: "Tomorrow 15:00" },
      },
    ],
  },
  {
    on: /t:appoint/,
    status: "appointed",
    told: [{ who: "engineer", text: "Agreed.", buttons: { [`t:depart:${number}`]: "On my way" } }],
  },
  {
    on: /t:depart/,
    status: "on-the-way",
    told: [
      { who: "engineer", text: "Drive safely.", buttons: { [`t:arrive:${number}`]: "Arrived" } },
    ],
  },
  {
    on: /t:arrive/,
    status: "on-site",
    told: [{ who: "engineer", text: "Check first.", buttons: { [`t:begin:${number}`]: "Begin" } }],
  },
  {
    on: /t:begin/,
    status: "in-service",
    told: [
      { who: "engineer", text: "Good luck.", buttons: { [`t:finish:${number}`]: "Finished" } },
    ],
  },
  { on: /t:finish/, told: [{ who: "engineer", text: "What was done?" }] },
  {
    on: /^Cleared/,
    status: "handed-over",
    told: [
      {
        who: "customer",
        text: "Is it right?",
        buttons: { [`t:agree:${number}`]: "Yes, accepted" },
      },
    ],
  },
  {
    on: /t:agree/,
    status: "told",
    told: [
      {
        who: "customer",
        text: "How was it?",
        buttons: { [`t:rate:${number}:very-satisfied`]: "Very satisfied" },
      },
    ],
  },
  { on: /t:rate/, status: "archived", told: [{ who: "customer", text: "Thank you!" }] },
];

function wordsOf(doing: Doing): string {
  switch (doing.kind) {
    case "opened":
      return "opened";
    case "said":
      return doing.text;
    case "pressed":
      return doing.data;
    case "sent":
      return doing.what;
  }
}

function rowsOf(buttons: Readonly<Record<string, string>>): readonly (readonly Button[])[] {
  return Object.entries(buttons).map(([data, label]) => [
    { label, data, look: "inline", live: true },
  ]);
}

function setStatus(panel: FakePanel, status: string): void {
  const [first] = panel.files;
  const file: TicketFile | undefined = panel.files.find((one) => one.number === number) ?? first;
  if (file === undefined) return;
  panel.files = [
    { ...file, number, status },
    ...panel.files.filter((one) => one.number !== number),
  ];
}
