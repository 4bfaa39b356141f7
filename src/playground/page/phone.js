import { chips, keyboard } from "./buttons.js";
import { composer } from "./composer.js";
import { act, deskNow, on, told } from "./desk.js";
import { fill, h } from "./dom.js";
import { drawEmpty, signIn } from "./empty.js";
import { entryRow } from "./entry.js";
import { icon } from "./icons.js";
import { troubleSign } from "./trouble-mark.js";
import { locale, say, when } from "./words.js";

/** One person's phone with the app in hand. */
export function phone(first) {
  const { seat } = first;
  const labelId = `who-${seat}`;
  const screen = h("div", {
    class: "screen",
    role: "log",
    "aria-live": "polite",
    tabindex: "0",
    "aria-label": say("messages", { who: first.name }),
  });
  screen.addEventListener("scroll", () => {
    const below = screen.scrollHeight - screen.scrollTop - screen.clientHeight;
    screen.dataset.reading = below > 160 ? "older" : "newest";
  });
  const quick = h("div", {
    class: "chips",
    role: "group",
    "aria-label": say("quick"),
    hidden: true,
  });
  const keys = h("div", {
    class: "keyboard",
    role: "group",
    "aria-label": say("keyboard"),
    hidden: true,
  });
  const empty = h("div", { class: "empty", hidden: true });
  const door = h("div", { class: "chips", hidden: true }, signIn(seat));
  const write = composer(seat);
  const app = h(
    "div",
    { class: "app" },
    statusBar(),
    titleBar(seat),
    screen,
    empty,
    quick,
    door,
    write.form,
    keys,
    write.sheet,
  );
  const frame = h(
    "article",
    { class: "phone", id: `phone-${seat}`, "aria-labelledby": labelId },
    whoLine(first, labelId),
    h("div", { class: "case" }, app),
  );

  const draw = () => {
    const view = told.phones[seat];
    const face = told.state?.seats.find((one) => one.seat === seat);
    if (!view || !face) return;
    frame.dataset.app = view.platform;
    frame.classList.toggle("is-blocked", view.blocked);
    drawScreen(screen, view, face);
    chips(quick, view, seat);
    keyboard(keys, view, seat);
    // The desk asks a newcomer for a code: until they have written anything it is one press away.
    const isNew = face.role !== "customer" && !view.entries.some(({ by }) => by === "person");
    door.hidden = !isNew || view.entries.length === 0;
    const entered = empty.contains(document.activeElement);
    drawEmpty(empty, view, face);
    write.draw(view, face);
    // Whoever opened the chat goes on where one writes, not at the top of the page.
    if (entered && empty.hidden) write.focus();
  };
  on(`phone.${seat}`, draw);
  on("state", (state) => {
    const acting = state.tour?.phase !== "finished" && state.tour?.acting === seat;
    frame.classList.toggle("acting", acting);
    frame.classList.toggle("offstage", state.tour !== null && !state.tour.cast.includes(seat));
    draw();
  });
  return frame;
}

function whoLine(first, labelId) {
  const { seat, role, name, platforms, platform } = first;
  const staff = role !== "customer";
  const title = h(
    "h2",
    { id: labelId, class: "who" },
    staff ? null : h("span", { class: "role" }, say(`role.${role}`)),
    h("span", { class: "name" }, name),
  );
  const left = h("div", { class: "who-left" }, staff ? roleChoice(first) : null, title);
  if (platforms.length === 1) {
    const tag = h("span", { class: `tag ${platform}` }, say(`platform.${platform}`));
    return h("header", { class: "who-line" }, left, tag);
  }
  const choice = h(
    "select",
    {
      class: "tag",
      "aria-label": say("app", { who: name }),
      onchange: ({ target }) => act({ kind: "sit", seat, platform: target.value }),
    },
    platforms.map((one) => h("option", { value: one }, say(`platform.${one}`))),
  );
  on("state", ({ seats }) => {
    choice.value = seats.find((one) => one.seat === seat)?.platform ?? platform;
    choice.className = `tag ${choice.value}`;
  });
  return h("header", { class: "who-line" }, left, choice);
}

/** Signs a member of staff in as something else. */
function roleChoice({ seat, name, role, roles }) {
  const choice = h(
    "select",
    {
      class: "role-choice",
      "aria-label": say("roleOf", { who: name }),
      onchange: () => act({ kind: "badge", seat, locale, role: choice.value }),
    },
    roles.map((one) => h("option", { value: one }, say(`role.${one}`))),
  );
  choice.value = role;
  on("state", ({ seats }) => {
    choice.value = seats.find((one) => one.seat === seat)?.role ?? role;
  });
  return choice;
}

function statusBar() {
  const time = h("span", { class: "tiny-time" });
  const draw = () => {
    if (told.state)
      time.textContent = when(deskNow(), told.state.zone, { hour: "2-digit", minute: "2-digit" });
  };
  on("state", draw);
  setInterval(draw, 5000);
  return h(
    "div",
    { class: "status-bar", "aria-hidden": "true" },
    time,
    h("span", { class: "island" }),
    h("span", { class: "power" }),
  );
}

function titleBar(seat) {
  const name = h("span", { class: "chat-name" });
  on("state", ({ company }) => {
    name.textContent = company;
  });
  return h(
    "div",
    { class: "title-bar", "data-seat": seat },
    icon("back"),
    h("img", { src: "bell.svg", alt: "", class: "face", width: "32", height: "32" }),
    h("span", { class: "chat" }, name, h("span", { class: "chat-kind" }, say("bot"))),
    troubleSign(seat),
  );
}

function drawScreen(screen, view, face) {
  const before = screen.childElementCount;
  fill(
    screen,
    view.entries.flatMap((entry, place) => [
      ...newDay(entry, view.entries[place - 1]),
      {
        key: entry.id,
        print: JSON.stringify([entry, view.platform, view.entries[place + 1]?.by === entry.by]),
        make: () => entryRow(entry, view, face, place),
      },
    ]),
  );
  const grown = screen.childElementCount - before;
  const mine = view.entries.at(-1)?.by === "person";
  if (grown !== 0 && (mine || screen.dataset.reading !== "older")) {
    requestAnimationFrame(() => screen.scrollTo({ top: screen.scrollHeight }));
  }
}

/** A line with the date where a later day begins. */
function newDay(entry, before) {
  const zone = told.state?.zone ?? "UTC";
  const dayOf = ({ at }) => when(at, zone, { day: "numeric", month: "short", weekday: "short" });
  if (before === undefined || dayOf(before) === dayOf(entry)) return [];
  const day = dayOf(entry);
  const make = () => h("p", { class: "notice day" }, day);
  return [{ key: `day ${entry.id}`, print: day, make }];
}
