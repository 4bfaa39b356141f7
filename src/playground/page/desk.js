import { locale, say } from "./words.js";

/** What the server last told, and who wants to know. */
export const told = { state: null, phones: {}, away: false };
const listeners = new Map();

/** Calls back after news on a topic: `state`, `wire`, `phone.<seat>`, `trouble`. */
export function on(topic, listener) {
  listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
}

function news(topic, value) {
  for (const listener of listeners.get(topic) ?? []) listener(value);
}

/** Reads something from the server. */
export async function read(path) {
  const answer = await fetch(`${path}${path.includes("?") ? "&" : "?"}locale=${locale}`);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** Asks the server to do something; a refusal is shown and answered with false. */
export async function act(wish) {
  try {
    const answer = await fetch("act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(wish),
    });
    if (answer.ok) return true;
    const { code, error } = await answer.json();
    news("trouble", say(`code.${code}`, { why: error }));
  } catch {
    news("trouble", say("code.away"));
  }
  return false;
}

const running = new Set();
const again = new Set();

/** Fetches one topic; while a fetch is under way the next one waits, and many become one. */
async function refresh(topic) {
  if (running.has(topic)) {
    again.add(topic);
    return;
  }
  running.add(topic);
  try {
    await fetchTopic(topic);
    setAway(false);
  } catch {
    setAway(true);
  }
  running.delete(topic);
  if (again.delete(topic)) void refresh(topic);
}

async function fetchTopic(topic) {
  if (topic === "state") {
    told.state = await read("state");
    told.receivedAt = performance.now();
    news("state", told.state);
  } else if (topic.startsWith("phone.")) {
    const seat = topic.slice("phone.".length);
    told.phones[seat] = await read(`phones/${seat}`);
    news(topic, told.phones[seat]);
  } else news(topic);
}

function setAway(away) {
  if (told.away === away) return;
  told.away = away;
  news("away", away);
}

/** The desk's time now: the last one told, and what has passed since. */
export function deskNow() {
  return told.state ? told.state.now + performance.now() - told.receivedAt : Date.now();
}

/** Reads everything once, then listens for what changes. */
export async function listen() {
  await refresh("state");
  for (const { seat } of told.state?.seats ?? []) void refresh(`phone.${seat}`);
  const stream = new EventSource("events");
  stream.addEventListener("error", () => setAway(true));
  stream.addEventListener("message", ({ data }) => {
    const topics = JSON.parse(data);
    const seats = told.state?.seats ?? [];
    if (topics.includes("all"))
      topics.push("state", "wire", ...seats.map(({ seat }) => `phone.${seat}`));
    for (const topic of new Set(topics)) if (topic !== "all") void refresh(topic);
  });
}
