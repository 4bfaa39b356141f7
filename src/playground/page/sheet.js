import { act } from "./desk.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { locale, say } from "./words.js";

const samples = ["air-conditioner", "leak", "nameplate"];

/** A made-up address in a real city: where the phone pretends to be. */
const here = {
  latitude: 31.2304,
  longitude: 121.4737,
  title: locale === "en" ? "Lakeside Garden, Building 3" : "湖畔花园 3 号楼",
  address: locale === "en" ? "88 Lakeside Road, Huangpu, Shanghai" : "上海市黄浦区湖滨路 88 号",
};
const ownNumber = "+8613800138000";

/** Everything one can send that is not typed. */
export function sheet(seat) {
  const box = h("div", { class: "sheet", role: "group", hidden: true });
  const pick = h("input", {
    type: "file",
    accept: "image/*",
    multiple: true,
    class: "quiet",
    tabindex: "-1",
    "aria-label": say("pick"),
  });
  pick.addEventListener("change", async () => {
    const photos = await Promise.all([...pick.files].slice(0, 10).map(base64));
    pick.value = "";
    if (photos.length > 0) void act({ kind: "photos", seat, photos, samples: [] });
  });
  return {
    box,
    draw(view, face) {
      const print = JSON.stringify([view.platform, view.blocked, view.menu, face.name]);
      if (box.dataset.print === print) return;
      box.dataset.print = print;
      box.setAttribute("aria-label", say("moreOf", { who: face.name }));
      box.replaceChildren(
        pick,
        ...menu(view, seat),
        pictures(seat),
        h("div", { class: "things" }, things(seat, view, face, pick)),
      );
    },
  };
}

function menu({ menu: items }, seat) {
  if (items.length === 0) return [];
  const rows = items.map(({ label, key }) =>
    h(
      "button",
      { type: "button", "data-closes": "", onclick: () => act({ kind: "menu", seat, item: key }) },
      label,
    ),
  );
  return [
    h("div", { class: "app-menu", role: "group", "aria-label": say("menu") }, icon("menu"), rows),
  ];
}

function pictures(seat) {
  return h(
    "div",
    { class: "pictures" },
    samples.map((name) =>
      h(
        "button",
        {
          type: "button",
          "data-closes": "",
          "aria-label": say("sample", { what: say(`sample.${name}`) }),
          onclick: () => act({ kind: "photos", seat, photos: [], samples: [name] }),
        },
        h("img", { src: `samples/${name}.svg`, alt: "", width: "96", height: "72" }),
      ),
    ),
  );
}

function things(seat, view, { abilities, name, roles }, pick) {
  const other = (what) => thing(what, what, () => act({ kind: "other", seat, what }));
  return [
    thing("pick", "photo", () => pick.click()),
    abilities.location
      ? thing("location", "pin", () => act({ kind: "location", seat, ...here }))
      : null,
    abilities.contact
      ? thing("contact", "person", () =>
          act({ kind: "contact", seat, phone: ownNumber, name, own: true }),
        )
      : null,
    other("voice"),
    other("sticker"),
    other("video"),
    other("file"),
    abilities.block ? blocking(seat, view) : null,
    roles.length === 0 ? thing("newCustomer", "person", () => act({ kind: "renew", seat })) : null,
  ];
}

function blocking(seat, { blocked }) {
  const kind = blocked ? "unblock" : "block";
  return thing(kind, "block", () => act({ kind, seat }));
}

function thing(word, drawing, onclick) {
  return h(
    "button",
    { type: "button", class: "thing", "data-thing": word, "data-closes": "", onclick },
    icon(drawing),
    h("span", {}, say(word)),
  );
}

async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
