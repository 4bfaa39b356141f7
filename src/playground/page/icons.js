import { s } from "./dom.js";

/** Lines of each icon on a grid of 24. */
const lines = {
  plus: "M12 5v14M5 12h14",
  send: "M4 12l16-8-6 16-3-7z",
  back: "M15 5l-7 7 7 7",
  menu: "M4 7h16M4 12h16M4 17h16",
  dots: "M6 12h.01M12 12h.01M18 12h.01",
  photo: "M4 6h16v12H4zM4 15l4-4 4 4 3-3 5 5M15.5 9.5h.01",
  pin: "M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.800 12 21 12 21zM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c1-4 4-6 8-6s7 2 8 6",
  voice:
    "M12 4a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V7a3 3 0 0 0-3-3zM5 11.500a7 7 0 0 0 14 0M12 18.500V21",
  sticker: "M12 21a9 9 0 1 1 9-9c-4 0-9 5-9 9zM9 10h.01M15 10h.01",
  video: "M4 7h11v10H4zM15 11l5-3v8l-5-3z",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  block: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.800 5.800l12.400 12.400",
  key: "M14 10a4 4 0 1 0-3.500 4L12 12.500h2V15h2v2h3v-3z",
  check: "M5 12.500l4.500 4.500L19 7.500",
  play: "M7 5l12 7-12 7z",
  pause: "M8 5v14M16 5v14",
  next: "M5 5l9 7-9 7zM18 5v14",
  stop: "M6 6h12v12H6z",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.500 2",
  in: "M5 12h13M13 7l5 5-5 5",
  out: "M19 12H6M11 7l-5 5 5 5",
  bell: "M12 4.500V3M4.500 16a7.500 7.500 0 0 1 15 0zM3 19.500h18",
  warning: "M12 4l9 16H3zM12 10v4M12 17h.01",
  close: "M6 6l12 12M18 6L6 18",
  route:
    "M6 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM18 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 17h7a3.500 3.500 0 0 0 0-7H9a3.500 3.500 0 0 1 0-7h7",
};

/** A line drawing for the eye only: the words stand beside it or in a label. */
export function icon(name) {
  const path = s("path", { d: lines[name] });
  return s(
    "svg",
    { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true", focusable: "false" },
    path,
  );
}
