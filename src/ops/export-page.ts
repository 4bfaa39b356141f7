/** The readable page of an export. Everything that was said is text here: it is escaped, and no script may run (R22). */
import type { CollectedCase, CollectedChat, CollectedCustomer } from "../store/collect-customer.ts";

const marks: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const plain = (value: unknown): string =>
  (typeof value === "string" ? value : JSON.stringify(value)).replaceAll(
    /[&<>"']/g,
    (mark) => marks[mark] ?? "",
  );

const when = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;

/** @param files where each photo lies in the folder, by its hash */
export function exportPage(data: CollectedCustomer, files: ReadonlyMap<string, string>): string {
  const photos = data.photos.map(({ at, case: number, status, sha256, type }) => {
    const file = sha256 === null ? undefined : files.get(sha256);
    const told = `${when(at)} ${number ?? ""} ${file === undefined ? status : ""}`;
    return `<li>${plain(told)}${file === undefined ? "" : `<br>${shown(file, type)}`}</li>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${plain(data.customerNumber ?? "Customer")}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<style>body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}pre{white-space:pre-wrap}img{max-width:20em}dt{font-weight:bold}</style></head>
<body><h1>${plain(data.customerNumber ?? "Customer")}</h1>
<p>Known since ${when(data.since)}. The same in full is in data.json.</p>
${list(data.known)}
${data.cases.map(caseOf).join("\n")}
${data.chats.map(chatOf).join("\n")}
<h2>Photos and files</h2><ul>${photos.join("\n")}</ul>
</body></html>
`;
}

/** A photo is shown; any other file is only named, to be opened by whoever wants to. */
const shown = (file: string, type: string | null): string =>
  pictures.includes(type ?? "")
    ? `<img src="${plain(file)}" alt="">`
    : `<a href="${plain(file)}">${plain(file)}</a>`;
const pictures: readonly string[] = ["jpeg", "png", "webp", "gif"];

const list = (fields: object): string =>
  `<dl>${Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `<dt>${plain(name)}</dt><dd>${plain(value)}</dd>`)
    .join("")}</dl>`;

function caseOf({ number, history, form, ...rest }: CollectedCase): string {
  const steps = history.map(
    ({ at, action, role, evidence }) =>
      `<li>${when(at)} ${plain(action)} (${plain(role)}) ${Object.keys(evidence).length === 0 ? "" : plain(evidence)}</li>`,
  );
  return `<h2>Case ${plain(number)}</h2>${list(rest)}${list(form)}<ul>${steps.join("\n")}</ul>`;
}

function chatOf({ platform, chat, profile, unfinished, said }: CollectedChat): string {
  const lines = said.map(
    ({ at, by, text }) =>
      `<li>${when(at)} <b>${by}</b><pre dir="auto">${text === null ? "(removed)" : plain(text)}</pre></li>`,
  );
  return `<h2>Chat on ${plain(platform)}</h2>${list({ chat, profile, unfinished })}<ul>${lines.join("\n")}</ul>`;
}
