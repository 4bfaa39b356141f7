import { caseView } from "./case-view.js";
import { casesView } from "./cases-view.js";
import { h } from "./dom.js";
import { health } from "./health.js";
import { rulesView } from "./rules-view.js";
import { troubleView } from "./trouble-view.js";
import { wireView } from "./wire-view.js";
import { say } from "./words.js";

/** What goes on behind the desk: the case, the wire, and ways to make trouble. */
export function panel() {
  const views = {
    case: caseView(),
    wire: wireView(),
    trouble: troubleView(),
    cases: casesView(),
    rules: rulesView(),
  };
  const names = Object.keys(views);
  const tabs = names.map((name) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${name}`,
        "aria-controls": `view-${name}`,
        onclick: () => choose(name),
      },
      say(`tab.${name}`),
    ),
  );
  for (const name of names) {
    const { box } = views[name];
    box.id = `view-${name}`;
    box.setAttribute("role", "tabpanel");
    box.setAttribute("aria-labelledby", `tab-${name}`);
  }
  const choose = (chosen) => {
    for (const [place, name] of names.entries()) {
      const here = name === chosen;
      tabs[place].setAttribute("aria-selected", String(here));
      tabs[place].tabIndex = here ? 0 : -1;
      views[name].box.hidden = !here;
      views[name].shown?.(here);
    }
  };
  const list = h("div", { class: "tabs", role: "tablist", "aria-label": say("panel") }, tabs);
  list.addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    const at = tabs.indexOf(document.activeElement);
    const next = (at + step + names.length) % names.length;
    choose(names[next]);
    tabs[next].focus();
  });
  choose("case");
  document.addEventListener("show-tab", ({ detail }) => {
    document.dispatchEvent(new CustomEvent("show-seat", { detail: "panel" }));
    choose(detail);
    tabs[names.indexOf(detail)].focus();
  });
  return h(
    "aside",
    { class: "panel", id: "panel", "aria-label": say("panel") },
    h("h2", { class: "quiet" }, say("panel")),
    h("div", { class: "panel-head" }, list, health()),
    names.map((name) => views[name].box),
  );
}
