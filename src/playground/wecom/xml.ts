/** One element: text in CDATA, a bare number, or nested elements. */
export type Node = string | number | bigint | readonly (readonly [name: string, node: Node])[];

/** A callback document in the platform's form: strings in CDATA, numbers bare. */
export function xml(fields: readonly (readonly [name: string, node: Node])[]): string {
  return `<xml>${fields.map(element).join("")}</xml>`;
}

function element([name, node]: readonly [string, Node]): string {
  return `<${name}>${content(node)}</${name}>`;
}

function content(node: Node): string {
  if (typeof node === "number" || typeof node === "bigint") return String(node);
  if (typeof node === "string") return cdata(node);
  return node.map(element).join("");
}

function cdata(text: string): string {
  // XML has no way to carry these at all; the apps do not let anybody type them.
  const writable = text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return `<![CDATA[${writable.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
