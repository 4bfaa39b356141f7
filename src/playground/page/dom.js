/** Makes an element. Children are nodes or text; text always becomes a text node. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "class") element.className = value;
    else if (key in element && typeof value === "boolean") element[key] = value;
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...flat(children));
  return element;
}

function flat(children) {
  return children
    .flat(3)
    .filter((child) => child !== null && child !== undefined && child !== false);
}

/** What each filled node was drawn from. */
const prints = new WeakMap();

/**
 * Makes the parent's children match the items, keeping the nodes whose `print` did not change, so that
 * focus, scroll and open details survive and screen readers hear only what is new.
 */
export function fill(parent, items) {
  const old = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  const nodes = items.map(({ key, print, make }) => {
    const kept = old.get(key);
    if (kept && prints.get(kept) === print) return kept;
    const fresh = make();
    fresh.dataset.key = key;
    prints.set(fresh, print);
    kept?.replaceWith(fresh);
    return fresh;
  });
  const wanted = new Set(nodes);
  for (const child of Array.from(parent.children)) if (!wanted.has(child)) child.remove();
  for (const [place, node] of nodes.entries()) {
    if (parent.children[place] !== node) parent.insertBefore(node, parent.children[place] ?? null);
  }
}

const svgSpace = "http://www.w3.org/2000/svg";

/** Makes an SVG element. */
export function s(tag, props = {}, ...children) {
  const element = document.createElementNS(svgSpace, tag);
  for (const [key, value] of Object.entries(props)) element.setAttribute(key, String(value));
  element.append(...flat(children));
  return element;
}
