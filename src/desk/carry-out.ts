/** Turns the heart's orders into rows of the unit. */
import type { Effect } from "../engine/effect.ts";
import { erasureKind } from "../ports/shelf.ts";
import { afterQuietHours } from "../tickets/quiet-hours.ts";
import { act } from "./act.ts";
import { addNote } from "./add-note.ts";
import { arm, putPerson, settle } from "./draft.ts";
import { keepSurvey, openTicket } from "./open-ticket.ts";
import { bind, callPerson, tell } from "./reach-out.ts";
import { refusal } from "./say.ts";
import type { Bench, NeedsNumbers } from "./workbench.ts";

/** Time for the last words to leave before their row is emptied, in ms. */
const farewellMs = 60_000;

/** Obeys one order. */
export function carryOut(bench: Bench, effect: Effect): NeedsNumbers {
  const { draft, world, cause, chat } = bench;
  switch (effect.kind) {
    case "say":
      bench.sayings.push(...effect.bubbles);
      return false;
    case "open-ticket":
      return openTicket(bench, effect);
    case "move-ticket": {
      const deed = {
        number: effect.ticket,
        action: effect.action,
        actor: { id: chat.person.id, role: chat.person.role },
        evidence: effect.evidence,
      };
      const done = act(draft, world, cause, deed);
      if (!done.ok) bench.sayings.splice(0, bench.sayings.length, refusal(done));
      else if (effect.action === "rate" || effect.action === "rate-badly")
        keepSurvey(bench, effect.ticket);
      return false;
    }
    case "add-photos": {
      const id = draft.seenTickets.get(effect.ticket)?.ticket.id;
      if (id !== undefined)
        for (const photo of effect.photos) draft.joined.push({ photo, ticket: id });
      return false;
    }
    case "add-note":
      addNote(bench, effect);
      return false;
    case "remember": {
      const { kind: _, reachable, ...known } = effect;
      if (Object.keys(known).length > 0) {
        putPerson(draft, { id: chat.person.id, ...known });
        bench.chat = { ...chat, person: { ...chat.person, ...known } };
      }
      if (reachable === false) bench.chat = { ...bench.chat, blocked: "left" };
      if (reachable === true) bench.chat = { ...bench.chat, blocked: null };
      return false;
    }
    case "arm": {
      const { timer, cycle, dueAt } = effect;
      arm(draft, {
        subject: `conversation:${chat.id}`,
        kind: timer,
        cycle,
        dueAt: timer.endsWith("-reminder") ? afterQuietHours(dueAt, world.house.policy) : dueAt,
        zone: world.house.policy.company.zone,
        why: null,
      });
      return false;
    }
    case "disarm":
      settle(draft, `conversation:${chat.id}`, effect.timer);
      return false;
    case "call-person":
      callPerson(bench, effect);
      return false;
    case "take-over":
      tell(bench, effect.conversation, {
        kind: "person-joined",
        conversation: chat.id,
        text: chat.person.name ?? "",
      });
      return false;
    case "hand-back":
      tell(bench, effect.conversation, { kind: "person-left", conversation: chat.id });
      return false;
    case "relay":
      tell(bench, effect.conversation, {
        kind: "person-says",
        conversation: chat.id,
        text: effect.text,
      });
      return false;
    case "relay-to-staff":
      if (chat.serving !== null)
        tell(bench, chat.serving, {
          kind: "customer-says",
          conversation: chat.id,
          text: effect.text,
          ...(effect.about === undefined ? {} : { detail: effect.about }),
        });
      return false;
    case "bind-staff":
      bind(bench, effect.code);
      return false;
    case "note-refusal":
      draft.audits.push({ actor: chat.id, action: "staff-button-refused", subject: effect.choice });
      return false;
    case "note-shown":
      draft.audits.push({ actor: chat.id, action: "files-shown", subject: effect.ticket });
      return false;
    case "note-self-help":
      draft.audits.push({ actor: chat.id, action: "self-help", subject: effect.what });
      return false;
    case "forget-me":
      arm(draft, {
        subject: `conversation:${chat.id}`,
        kind: erasureKind,
        cycle: bench.chat.conversation.cycle ?? 0,
        dueAt: world.now + farewellMs,
        zone: world.house.policy.company.zone,
        why: null,
      });
      return false;
    case "forget-message":
      draft.forgotten.push({ message: effect.messageId });
      return false;
  }
}
