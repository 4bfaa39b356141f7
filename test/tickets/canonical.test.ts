import * as fc from "fast-check";
import { expect, test } from "vitest";
import { conversationId, ticketId, ticketNumber } from "../../src/kernel/ids.ts";
import { canonical } from "../../src/tickets/canonical.ts";
import { register } from "../../src/tickets/register.ts";
import type { TicketEvent } from "../../src/tickets/ticket.ts";
import { morning, wang } from "../support/ticket.ts";

const { event } = register({
  id: ticketId("t"),
  number: ticketNumber("S20261100101"),
  class: "repair",
  urgency: "normal",
  customer: wang,
  conversation: conversationId("c"),
  form: { fault: "不制冷", place: { longitude: 121.5, latitude: 31.2 }, photos: ["b", "a"] },
  at: morning,
});

test("S2-40 an event is written with sorted keys, its evidence included", () => {
  expect(canonical(event)).toBe(
    `{"action":"register","at":${morning},"by":"customer-wang","evidence":{"form":{"fault":"不制冷",` +
      `"photos":["b","a"],"place":{"latitude":31.2,"longitude":121.5}}},"from":null,` +
      `"role":"customer","seq":1,"to":"registered"}`,
  );
});

test("S2-40 the order in which a database gives the keys back does not matter", () => {
  const entries = Object.entries(event);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      const again: TicketEvent = { ...event, ...Object.fromEntries(shuffled) };
      const turned: TicketEvent = JSON.parse(JSON.stringify(Object.fromEntries(shuffled)));
      expect(canonical(again)).toBe(canonical(event));
      expect(canonical(turned)).toBe(canonical(event));
    }),
  );
});

test("S2-40 any change of an event changes what is written", () => {
  const changed: readonly TicketEvent[] = [
    { ...event, at: event.at + 1 },
    { ...event, by: null },
    { ...event, role: "agent" },
    { ...event, evidence: { form: { fault: "不制热" } } },
    { ...event, evidence: { form: { ...event.evidence.form, photos: ["a", "b"] } } },
  ];
  for (const one of changed) expect(canonical(one)).not.toBe(canonical(event));
});
