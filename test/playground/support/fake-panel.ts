import type { Panel, TicketFile } from "../../../src/playground/panel.ts";

const hour = 3_600_000;

export interface FakePanel extends Panel {
  files: TicketFile[];
  codes: string[];
}

/** A desk's books without a desk: one ticket under way, with history and clocks. */
export function fakePanel(now: number): FakePanel {
  const panel: FakePanel = {
    files: [fileAt(now)],
    codes: [],
    tickets: async () => panel.files,
    ticket: async (number) => panel.files.find((file) => file.number === number),
    nextDueAt: async () => now + hour,
    photo: async () => undefined,
    async staffCode(role) {
      const code = `${role === "engineer" ? "ENG" : "SUP"}-7K2M`;
      panel.codes.push(code);
      return code;
    },
    status: async () => ({ database: "up", queue: "up", unsent: 0 }),
  };
  return panel;
}

function fileAt(now: number): TicketFile {
  return {
    number: "S20261120001",
    status: "on-the-way",
    class: "repair",
    urgency: "urgent",
    round: 1,
    customer: "Mei Lin",
    engineer: "Wei Chen",
    registeredAt: now - 2 * hour,
    changedAt: now - 600_000,
    form: [
      { field: "name", value: "Mei Lin" },
      { field: "phone", value: "+8613800138000" },
      { field: "address", value: "88 Lakeside Road, Building 3, 1201" },
      { field: "product", value: "Air conditioner" },
      { field: "model", value: "KFR-35GW" },
      { field: "fault", value: "Does not cool and drips on the sofa" },
    ],
    photos: [],
    history: [
      row(now - 2 * hour, "Mei Lin", "customer", "register", undefined, "registered"),
      row(now - 2 * hour + 1000, "system", "system", "review", "registered", "reviewing"),
      row(now - 1.8 * hour, "Min Liu", "supervisor", "approve", "reviewing", "approved"),
      row(now - 1.7 * hour, "Min Liu", "supervisor", "dispatch", "approved", "dispatched"),
      row(now - 1.6 * hour, "Wei Chen", "engineer", "accept", "dispatched", "accepted"),
      row(now - 1.2 * hour, "Mei Lin", "customer", "appoint", "accepted", "appointed"),
      row(now - 600_000, "Wei Chen", "engineer", "depart", "appointed", "on-the-way"),
    ],
    clocks: [
      {
        kind: "contact",
        startedAt: now - hour,
        warnAt: now + 0.8 * hour,
        dueAt: now + hour,
        status: "running",
        arithmetic: [
          "Starts 14:05 with the dispatch.",
          "Runs 2 h inside office hours 09:00–18:00.",
          "So it is due at 16:05.",
        ],
      },
      {
        kind: "review",
        startedAt: now - 2 * hour,
        dueAt: now - hour,
        status: "met",
        arithmetic: ["Registered 13:05, 1 h for the review."],
      },
    ],
  };
}

function row(
  at: number,
  who: string,
  role: string,
  action: string,
  from: string | undefined,
  to: string,
) {
  return { at, who, role, action, to, ...(from === undefined ? {} : { from }) };
}
