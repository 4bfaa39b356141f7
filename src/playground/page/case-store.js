import { locale } from "./words.js";

const shelf = "deskbell.cases";

/** Cases saved in this browser, by their names. */
export function savedCases() {
  try {
    const read = JSON.parse(localStorage.getItem(shelf) ?? "{}");
    return read !== null && typeof read === "object" && !Array.isArray(read) ? read : {};
  } catch {
    return {};
  }
}

/** Keeps a case under its name, in place of an older one. @throws {Error} when the browser keeps no more */
export function saveCase(script) {
  localStorage.setItem(shelf, JSON.stringify({ ...savedCases(), [script.name]: script }));
}

/** Forgets a case. */
export function deleteCase(name) {
  const { [name]: _, ...others } = savedCases();
  localStorage.setItem(shelf, JSON.stringify(others));
}

/** The case as the desk understands it, or what is wrong with it: `{ script }` or `{ faults }`. */
export async function checkCase(value) {
  const answer = await fetch(`script?locale=${locale}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
  });
  const body = await answer.json();
  if (answer.ok) return { script: body };
  return { faults: body.faults ?? [{ path: "$", message: body.error ?? String(answer.status) }] };
}
