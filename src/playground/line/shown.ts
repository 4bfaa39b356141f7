import type { Button, Shown } from "../phone.ts";
import { isJson, type Json } from "./check.ts";

/** What one message object looks like in the app, with the buttons that stay on it and those above the keyboard. */
export interface Drawn {
  readonly shown: Shown;
  readonly inline: readonly (readonly LineButton[])[];
  readonly quick: readonly LineButton[];
}

/** A button together with the action object behind it. */
export interface LineButton extends Button {
  readonly action: Json;
}

/** Draws an accepted message object the way the LINE app would. */
export function draw(message: Json): Drawn {
  const reply = message["quickReply"];
  const items = isJson(reply) ? jsonList(reply["items"]) : [];
  const quick = items.flatMap((one) => buttonOf(one["action"], "quick"));
  return { ...body(message), quick };
}

function body(message: Json): Pick<Drawn, "shown" | "inline"> {
  const alt = string(message["altText"]);
  switch (message["type"]) {
    case "text":
      return plain({ kind: "text", text: string(message["text"]) });
    case "textV2":
      return plain({ kind: "text", text: string(message["text"]).replaceAll(/([{}])\1/g, "$1") });
    case "image":
      return plain({ kind: "photo", photo: string(message["originalContentUrl"]) });
    case "location":
      return plain({
        kind: "location",
        latitude: Number(message["latitude"]),
        longitude: Number(message["longitude"]),
        title: string(message["title"]),
        address: string(message["address"]),
      });
    case "template":
      return isJson(message["template"])
        ? templateCard(message["template"], alt)
        : plain(other("template"));
    case "flex":
      return isJson(message["contents"])
        ? flexCard(message["contents"], alt)
        : plain(other("flex"));
    default:
      return plain(other(string(message["type"])));
  }
}

function templateCard(template: Json, alt: string): Pick<Drawn, "shown" | "inline"> {
  const columns = template["columns"] === undefined ? [template] : jsonList(template["columns"]);
  const [first] = columns;
  const title = columns.length === 1 && first ? string(first["title"]) : alt;
  const text = columns
    .map((one) => [columns.length > 1 ? string(one["title"]) : "", string(one["text"])])
    .map((lines) => lines.filter((line) => line !== "").join("\n"))
    .join("\n\n");
  const inline = columns.flatMap((one) =>
    [...jsonList(one["actions"]), ...jsonList([one["action"]])].map((act) =>
      buttonOf(act, "inline"),
    ),
  );
  return { shown: { kind: "card", title, text, rows: [] }, inline };
}

function flexCard(contents: Json, alt: string): Pick<Drawn, "shown" | "inline"> {
  const bubbles = contents["type"] === "carousel" ? jsonList(contents["contents"]) : [contents];
  const leaves = bubbles.flatMap((one) =>
    ["header", "hero", "body", "footer"].flatMap((name) => walk(one[name])),
  );
  const lines = leaves.flatMap((leaf) => (leaf.kind === "line" ? [leaf.text] : []));
  const rows = leaves.flatMap((leaf) => (leaf.kind === "row" ? [leaf.row] : []));
  const inline = leaves.flatMap((leaf) => (leaf.kind === "button" ? [leaf.buttons] : []));
  const [title = alt, ...rest] = lines;
  const text = rest.length > 0 ? { text: rest.join("\n") } : {};
  return { shown: { kind: "card", title, ...text, rows }, inline };
}

type Leaf =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "row"; readonly row: { readonly label: string; readonly value: string } }
  | { readonly kind: "button"; readonly buttons: readonly LineButton[] };

function walk(node: unknown): readonly Leaf[] {
  if (!isJson(node)) return [];
  if (node["type"] === "button") {
    return [{ kind: "button", buttons: buttonOf(node["action"], "inline") }];
  }
  if (node["type"] === "text") return [{ kind: "line", text: wordsOf(node) }];
  const children = jsonList(node["contents"]);
  const [label, value] = children;
  const pair = node["layout"] !== "vertical" && children.length === 2;
  if (pair && label?.["type"] === "text" && value?.["type"] === "text") {
    return [{ kind: "row", row: { label: wordsOf(label), value: wordsOf(value) } }];
  }
  return children.flatMap(walk);
}

function wordsOf(node: Json): string {
  const spans = jsonList(node["contents"]);
  return spans.length > 0 ? spans.map((one) => string(one["text"])).join("") : string(node["text"]);
}

function buttonOf(action: unknown, look: "inline" | "quick"): readonly LineButton[] {
  if (!isJson(action)) return [];
  const label = string(action["label"]);
  const base = { label, look, live: true, action } as const;
  switch (action["type"]) {
    case "postback":
      return [{ ...base, data: string(action["data"]) }];
    case "message":
      return [{ ...base, data: string(action["text"]) }];
    case "uri":
      return [{ ...base, data: string(action["uri"]), url: string(action["uri"]) }];
    case "datetimepicker":
      return [{ ...base, data: string(action["data"]), asks: "date" }];
    case "location":
      return [{ ...base, data: "", asks: "location" }];
    default:
      return [{ ...base, data: string(action["clipboardText"]) }];
  }
}

function plain(shown: Shown): Pick<Drawn, "shown" | "inline"> {
  return { shown, inline: [] };
}

function other(what: string): Shown {
  return { kind: "other", what };
}

function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function jsonList(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}
