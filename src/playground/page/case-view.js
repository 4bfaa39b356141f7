import { clockCards } from "./clock-cards.js";
import { on, read, told } from "./desk.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { pathOf } from "./path.js";
import { name, say, when } from "./words.js";

/** The ticket: its path, clocks, form, photos and history. */
export function caseView() {
  const choice = h("select", {
    "aria-label": say("ticketChoice"),
    onchange: () => choose(choice.value),
  });
  const body = h("div", { class: "case-body" });
  const box = h("div", { class: "view" }, body);
  let chosen = null;
  let following = true;
  let newest = null;

  const choose = (number) => {
    following = number === told.state?.tickets[0]?.number;
    chosen = number;
    void load();
  };
  const load = async () => {
    if (chosen === null) return;
    const ticket = await read(`tickets/${encodeURIComponent(chosen)}`).catch(() => null);
    if (ticket !== null && ticket.number === chosen) draw(ticket);
  };
  const draw = (ticket) => {
    const open = new Set([...body.querySelectorAll("details[open]")].map((one) => one.dataset.key));
    body.replaceChildren(head(ticket, choice), ...parts(ticket));
    for (const one of body.querySelectorAll("details"))
      one.open = open.has(one.dataset.key) || one.open;
  };
  on("state", ({ tickets }) => {
    const first = tickets[0]?.number ?? null;
    if (first !== newest && following) chosen = first;
    newest = first;
    if (first === null) body.replaceChildren(nothing());
    fillChoice(choice, tickets, chosen);
    void load();
  });
  return { box };
}

function fillChoice(choice, tickets, chosen) {
  const print = JSON.stringify(tickets.map(({ number, status }) => [number, status]));
  if (choice.dataset.print !== print) {
    choice.dataset.print = print;
    choice.replaceChildren(
      ...tickets.map(({ number, status, customer }) =>
        h(
          "option",
          { value: number },
          [number, customer, name("status", status)].filter(Boolean).join(" · "),
        ),
      ),
    );
  }
  choice.value = chosen ?? "";
  choice.hidden = tickets.length < 2;
}

function nothing() {
  return h(
    "div",
    { class: "nothing" },
    icon("route"),
    h("h3", {}, say("noTicket")),
    h("p", {}, say("noTicketHint")),
  );
}

function head(ticket, choice) {
  return h(
    "div",
    { class: "case-head" },
    choice,
    h("h3", { class: "number" }, ticket.number),
    h(
      "p",
      { class: "pills" },
      h("span", { class: "pill" }, name("kind", ticket.class)),
      h("span", { class: `pill ${ticket.urgency}` }, name("kind", ticket.urgency)),
      ticket.round > 1 ? h("span", { class: "pill" }, say("round", { count: ticket.round })) : null,
      ticket.engineer
        ? h("span", { class: "pill" }, `${say("role.engineer")}: ${ticket.engineer}`)
        : null,
    ),
  );
}

function parts(ticket) {
  const zone = told.state?.zone ?? "UTC";
  const rows = ticket.form.map(({ field, value }) =>
    h("div", {}, h("dt", {}, name("field", field)), h("dd", {}, value)),
  );
  return [
    section("path", pathOf(ticket)),
    section("clocks", clockCards(ticket.clocks, zone)),
    section("form", h("dl", { class: "form" }, rows)),
    ticket.photos.length > 0 ? section("photos", photos(ticket.photos)) : null,
    section("history", history(ticket.history, zone)),
  ].filter(Boolean);
}

function section(word, content) {
  return h("section", { class: `part part-${word}` }, h("h4", {}, say(word)), content);
}

function photos(hashes) {
  return h(
    "div",
    { class: "photo-strip" },
    hashes.map((hash, place) =>
      h("img", {
        src: `photos/${encodeURIComponent(hash)}`,
        alt: `${say("photo")} ${place + 1}`,
        width: "96",
        height: "72",
      }),
    ),
  );
}

function history(rows, zone) {
  const time = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
  return h(
    "ol",
    { class: "history-list" },
    rows
      .toReversed()
      .map(({ at, who, role, action, to, note }) =>
        h(
          "li",
          { class: role },
          h("time", {}, when(at, zone, time)),
          h(
            "p",
            {},
            h("strong", {}, who === role ? say(`role.${role}`) : who),
            " ",
            name("action", action),
          ),
          h("span", { class: "to" }, name("status", to)),
          note ? h("p", { class: "note" }, note) : null,
        ),
      ),
  );
}
