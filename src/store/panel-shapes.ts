/** What the panel shows of a ticket. The playground's own port has the same shapes; neither room may look into the other. */

import type { Instant } from "../kernel/clock.ts";
import type { PageLocale } from "../playground/panel.ts";
import type { Reporter, Ticket, TicketForm } from "../tickets/ticket.ts";
import type { ShownClock } from "./panel-clocks.ts";
import type { NameOf } from "./people-names.ts";

export interface ShownTicket {
  readonly number: string;
  readonly status: string;
  readonly class: string;
  readonly urgency: string;
  readonly round: number;
  readonly customer: string;
  readonly engineer?: string;
  readonly registeredAt: Instant;
  readonly changedAt: Instant;
  /** When the visit is agreed to begin. */
  readonly appointment?: Instant;
}

export interface ShownEvent {
  readonly at: Instant;
  readonly who: string;
  readonly role: string;
  readonly action: string;
  readonly from?: string;
  readonly to: string;
  readonly note?: string;
}

export interface ShownFile extends ShownTicket {
  readonly form: readonly { readonly field: string; readonly value: string }[];
  readonly photos: readonly string[];
  readonly history: readonly ShownEvent[];
  readonly clocks: readonly ShownClock[];
}

export interface ShownPhoto {
  readonly bytes: Uint8Array;
  readonly type: "image/jpeg" | "image/png" | "image/webp";
}

export interface ShownPanel {
  tickets(locale: PageLocale): Promise<readonly ShownTicket[]>;
  ticket(number: string, locale: PageLocale): Promise<ShownFile | undefined>;
  nextDueAt(): Promise<Instant | undefined>;
  photo(hash: string): Promise<ShownPhoto | undefined>;
  staffCode(role: "engineer" | "supervisor" | "agent" | "keeper", name: string): Promise<string>;
  status(): Promise<{
    readonly database: "up" | "down";
    readonly queue: "up" | "down";
    readonly unsent: number;
  }>;
}

/** A ticket as one line of the list. */
export function shownTicket(ticket: Ticket, nameOf: NameOf): ShownTicket {
  const engineer = ticket.engineer === null ? undefined : nameOf(ticket.engineer);
  return {
    number: ticket.number,
    status: ticket.status,
    class: ticket.class,
    urgency: ticket.urgency,
    round: ticket.round,
    customer: ticket.form.name ?? nameOf(ticket.customer) ?? "",
    ...(engineer === undefined ? {} : { engineer }),
    registeredAt: ticket.registeredAt,
    changedAt: ticket.changedAt,
    ...(ticket.appointment === null ? {} : { appointment: ticket.appointment }),
  };
}

/** In the order of the handbook's form. */
const fields = [
  "name",
  "phone",
  "address",
  "place",
  "product",
  "model",
  "serial",
  "order",
  "bought",
  "fault",
  "claim",
  "wish",
  "special",
  "added",
  "topic",
  "condition",
  "about",
  "reporter",
] as const satisfies readonly (keyof TicketForm)[];

const reporterText = ({ name, phone, relation, call }: Reporter): string =>
  [name, phone, relation, `→ ${call}`].filter((part) => part !== undefined).join(" ");

/** The answered fields, each as one text. */
export function formRows(form: TicketForm): ShownFile["form"] {
  return fields.flatMap((field) => {
    const value = form[field];
    if (value === undefined) return [];
    if (typeof value === "string") return [{ field, value }];
    if ("relation" in value) return [{ field, value: reporterText(value) }];
    if ("text" in value) return [{ field, value: value.text }];
    return [{ field, value: `${value.latitude.toFixed(5)}, ${value.longitude.toFixed(5)}` }];
  });
}
