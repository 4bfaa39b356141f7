import { followAddress } from "./case-dialog.js";
import { listen, on, told } from "./desk.js";
import { h } from "./dom.js";
import { panel } from "./panel.js";
import { phone } from "./phone.js";
import { seatTabs } from "./seat-tabs.js";
import { toast } from "./toast.js";
import { topBar } from "./top-bar.js";
import { tourBox } from "./tour-box.js";
import { locale, say } from "./words.js";

document.documentElement.lang = locale;
document.title = say("title");

const phones = h("section", {
  id: "phones",
  class: "phones",
  "aria-label": say("phones"),
  tabindex: "-1",
});
const side = panel();

document.body.append(
  h("a", { class: "skip", href: "#phones" }, say("skip")),
  topBar(),
  seatTabs(),
  h("main", { class: "table" }, phones, side),
  tourBox(),
  toast(),
);

on("state", ({ seats }) => {
  if (phones.childElementCount === 0) phones.append(...seats.map((seat) => phone(seat)));
});

on("away", (away) => document.body.classList.toggle("away", away));

await listen();
window.addEventListener("hashchange", () => void followAddress());
document.body.dataset.ready = String(told.state !== null);
void followAddress();
