const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** How long the typing of one message takes at most, and one letter of a short one, ms. */
const typingMsMax = 1800;
const letterMs = 40;

/** The step on show, and the typing under way. */
const shown = { step: null, seat: null, timer: null };

/** Shows the acting phone, types the coming message letter by letter, points at the coming button. */
export function showTyping({ acting, phase }, step) {
  const announced = phase === "announced" && acting !== null;
  const fresh = shown.step !== step.id;
  shown.step = step.id;
  for (const old of document.querySelectorAll(".press.pointed")) old.classList.remove("pointed");
  if (fresh || !announced) stopTyping();
  if (!announced) return;
  if (fresh) document.dispatchEvent(new CustomEvent("show-seat", { detail: acting }));
  if (step.pressing) pointAt(acting, step.pressing);
  if (step.typing && fresh) startTyping(acting, [...step.typing]);
}

function pointAt(seat, label) {
  const buttons = [...document.querySelectorAll(`#phone-${seat} .press:not(:disabled)`)];
  const button = buttons.findLast((one) => one.textContent === label);
  button?.classList.add("pointed");
  button?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function startTyping(seat, letters) {
  shown.seat = seat;
  if (calm.matches) {
    write(letters.join(""));
    return;
  }
  let place = 0;
  shown.timer = setInterval(
    () => {
      place += 1;
      write(letters.slice(0, place).join(""));
      if (place >= letters.length) clearInterval(shown.timer);
    },
    Math.min(letterMs, typingMsMax / letters.length),
  );
}

/** What was typed for show leaves the line again: the message itself has been sent by then. */
function stopTyping() {
  clearInterval(shown.timer);
  if (shown.seat !== null) write("");
  shown.seat = null;
}

function write(text) {
  document.dispatchEvent(new CustomEvent("tour-typing", { detail: { seat: shown.seat, text } }));
}
