const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** How long the typing of one message takes at most, ms. */
const typingMsMax = 1800;

const shown = { step: null };

/** Shows the acting phone, types the coming message letter by letter, points at the coming button. */
export function showTyping({ acting, phase }, step) {
  const fresh = shown.step !== step.id;
  shown.step = step.id;
  if (fresh && acting) document.dispatchEvent(new CustomEvent("show-seat", { detail: acting }));
  for (const old of document.querySelectorAll(".press.pointed")) old.classList.remove("pointed");
  if (phase !== "announced" || !acting) {
    if (acting) type(acting, "");
    return;
  }
  if (step.pressing) pointAt(acting, step.pressing);
  if (step.typing && fresh) typeSlowly(acting, step);
}

function pointAt(seat, label) {
  const buttons = [...document.querySelectorAll(`#phone-${seat} .press:not(:disabled)`)];
  const button = buttons.findLast((one) => one.textContent === label);
  button?.classList.add("pointed");
  button?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function type(seat, text) {
  document.dispatchEvent(new CustomEvent("tour-typing", { detail: { seat, text } }));
}

function typeSlowly(seat, { id, typing }) {
  if (calm.matches) {
    type(seat, typing);
    return;
  }
  const letters = [...typing];
  const stepMs = Math.min(40, typingMsMax / letters.length);
  let place = 0;
  const timer = setInterval(() => {
    place += 1;
    if (shown.step !== id) {
      clearInterval(timer);
      return;
    }
    type(seat, letters.slice(0, place).join(""));
    if (place >= letters.length) clearInterval(timer);
  }, stepMs);
}
