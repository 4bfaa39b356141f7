/** People, chats, events and messages as the triggers tell of them. */
import { places } from "../../../src/store/rows.ts";
import type { ChatLine, EventLine, PersonLine, SendLine } from "../../memory-store/rows.ts";
import type { Columns } from "./line-of.ts";

export function personLine(c: Columns): PersonLine {
  const id: string = c.plain("id");
  return {
    id,
    role: c.plain("role"),
    name: c.text("name_enc", places.person(id, "name")),
    phone: c.text("phone_enc", places.person(id, "phone")),
    address: c.text("address_enc", places.person(id, "address")),
    device: c.text("device_enc", places.person(id, "device")),
    locale: c.plain("locale"),
    customerNumber: c.plain("customer_number"),
    ticketsOpened: c.plain("tickets_opened"),
    surveysOpened: c.plain("surveys_opened"),
    skills: c.plain("skills"),
    regions: c.plain("regions"),
    onDuty: c.plain("on_duty"),
    createdAt: c.at("created_at"),
  };
}

export function chatLine(c: Columns): ChatLine {
  const id: string = c.plain("id");
  return {
    id,
    channel: c.plain("channel"),
    chat: c.plain("chat"),
    person: c.plain("person_id"),
    state: c.json("state"),
    draft: c.text("draft_enc", places.draft(id)),
    profile: c.text("profile_enc", places.profile(id)),
    version: c.plain("version"),
    handling: c.plain("handling"),
    serving: c.plain("serving_id"),
    blocked: c.plain("blocked_reason"),
    outSeq: c.plain("out_seq"),
    wrongCodes: c.plain("wrong_codes"),
    wrongCodesAt: c.at("wrong_codes_at"),
    lastHeardAt: c.at("last_heard_at"),
    createdAt: c.at("created_at"),
  };
}

export function eventLine(c: Columns): EventLine {
  const [channel, key]: [string, string] = [c.plain("channel_id"), c.plain("dedupe_key")];
  return {
    id: c.plain("id"),
    channel,
    key,
    kind: c.plain("kind"),
    chat: c.plain("conversation_key"),
    at: c.at("platform_ts"),
    receivedAt: c.at("received_at"),
    messageId: c.plain("message_id"),
    raw: c.bytes("raw_enc", places.raw(channel, key)),
    status: c.plain("status"),
    attempts: c.plain("attempts"),
    error: c.plain("error_code"),
    reference: c.plain("reference"),
  };
}

export function sendLine(c: Columns): SendLine {
  const id: string = c.plain("id");
  return {
    id,
    conversation: c.plain("conversation_id"),
    conversationVersion: c.plain("conversation_version"),
    seq: c.plain("seq"),
    part: c.plain("part"),
    kind: c.plain("kind"),
    body: c.text("body_enc", places.body(id)),
    mustArrive: c.plain("must_arrive"),
    status: c.plain("status"),
    attempt: c.plain("attempt"),
    nextAt: c.at("next_at"),
    leaseUntil: c.at("lease_until"),
    owner: c.plain("owner"),
    fence: c.plain("fence"),
    messageId: c.plain("platform_message_id"),
    maybeTwice: c.plain("maybe_twice"),
    error: c.plain("error_code"),
    createdAt: c.at("created_at"),
    settledAt: c.at("settled_at"),
    cause: c.plain("cause_event_id"),
    causeIndex: c.plain("cause_index"),
  };
}
