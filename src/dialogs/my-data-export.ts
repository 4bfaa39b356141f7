/** A copy of what is kept of a person, in words they can read (P11): given in the very chat it is about. */
import type { Card, Scene } from "../engine/dialog.ts";
import type { Saying } from "../engine/effect.ts";
import type { TicketFacts } from "../engine/facts.ts";
import { type Line, line, type Value } from "../engine/line.ts";
import { text } from "../engine/turn.ts";
import { shownPhone } from "./fields/phone.ts";
import { claimValue, conditionValue, reporterValue, topicValue } from "./request-words.ts";
import { classLine, given, statusOf, told, wishValue } from "./say.ts";
import { workRows } from "./ticket-card.ts";

type Row = { readonly label: Line; readonly value: Value };

/** Cases in one answer, newest first: 微信客服 takes five messages for each of the customer's. */
const exportedMax = 5;

/** One bubble for the person, one for each case, newest first. */
export function exported(scene: Scene): readonly Saying[] {
  const cases = (scene.facts.cases ?? scene.facts.tickets).slice(0, exportedMax);
  const head = block(line("data.export.head"), knownRows(scene));
  return [
    text(head),
    ...cases.map((ticket) => text(block(headOf(ticket), caseRows(ticket, scene)))),
    text(
      cases.length === 0
        ? line("data.export.none")
        : line("data.export.more", { count: cases.length }),
    ),
  ];
}

/** Name, phone, address, device; what was never told is not listed. */
export function knownRows({ facts }: Scene): Card["rows"] {
  const { me } = facts;
  const device = [me.device?.product, me.device?.model, me.device?.serial].filter(
    (part) => part !== undefined,
  );
  const rows: readonly (readonly [Line, Value | undefined])[] = [
    [line("field.name"), given(me.name)],
    [line("field.phone"), shownPhone(me.phone, facts.zone)],
    [line("field.address"), given(me.address)],
    [line("field.product"), device.length === 0 ? undefined : device.join(" ")],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

const headOf = (ticket: TicketFacts): Line =>
  line("progress.state", {
    number: ticket.number,
    what: classLine(ticket.class),
    status: statusOf(ticket),
  });

function caseRows(ticket: TicketFacts, scene: Scene): readonly Row[] {
  const { form } = ticket;
  const place =
    form.place === undefined ? undefined : `${form.place.latitude}, ${form.place.longitude}`;
  const rows: readonly (readonly [Line, Value | undefined])[] = [
    [line("data.registered"), { kind: "instant", at: ticket.registeredAt, as: "date-time" }],
    [line("field.product"), [form.product, form.model].filter(Boolean).join(" ")],
    [line("field.serial"), [form.serial, form.order, form.bought].filter(Boolean).join(" ")],
    [line("field.topic"), topicValue(form.topic)],
    [line(told(ticket.class)), given(form.fault)],
    [line("field.condition"), conditionValue(form.condition)],
    [line("field.claim"), claimValue(form.claim)],
    [line("field.wish"), wishValue(form.wish)],
    [line("field.name"), given(form.name)],
    [line("field.phone"), shownPhone(form.phone, scene.facts.zone)],
    [line("field.address"), given(form.address) ?? place],
    [line("field.special"), given(form.special)],
    [line("field.added"), given(form.added)],
    [line("field.about"), given(form.about)],
    [line("field.reporter"), reporterValue(form.reporter, scene)],
    [
      line("field.photos"),
      ticket.photos === 0 ? undefined : line("photos.count", { count: ticket.photos }),
    ],
  ];
  const said = rows.flatMap(([label, value]) =>
    value === undefined || value === "" ? [] : [{ label, value }],
  );
  return [...said, ...workRows(ticket.work)];
}

function block(head: Line, rows: readonly Row[]): Line {
  return rows
    .map(({ label, value }) => line("form.field", { label, value }))
    .reduce((above, below) => line("desk.joined", { above, below }), head);
}
