import type { MovableClock } from "../kernel/clock.ts";
import type { TourAct } from "./act.ts";
import { signIn } from "./do-on-phone.ts";
import type { Seat } from "./faces.ts";
import type { PlaygroundParts } from "./parts.ts";
import { replayCase, seatsOf } from "./replay-case.ts";
import type { Room } from "./room.ts";
import { sampleNames, samplePicture } from "./samples.ts";
import { playCase } from "./tour.ts";
import type { TourRunner } from "./tour-runner.ts";

/** Starts, paces and stops the guided tour on the page's own phones. */
export async function guideTour(
  act: TourAct,
  parts: PlaygroundParts,
  room: Room,
  tour: TourRunner,
): Promise<void> {
  switch (act.kind) {
    case "tour-start": {
      const photos = await Promise.all(sampleNames.slice(1).map(samplePicture));
      for (const seat of ["supervisor", "engineer"] as const) {
        room.sit(seat, act.staff);
        const { role } = room.face(seat);
        // The tour needs both: whoever signed in as something else comes back.
        if (role !== "customer" && room.role(seat) !== role)
          await signIn(seat, role, room, parts.panel);
      }
      const phone = (seat: Seat) => room.phone(seat);
      const { panel } = parts;
      const clock: MovableClock = {
        ...parts.clock,
        forward(ms) {
          parts.clock.forward(ms);
          room.recorder.note({ do: "forward", ms: Math.round(ms) });
        },
      };
      const { customer, locale, spoken = locale } = act;
      const names = {
        customer: room.face(customer).name[locale],
        supervisor: room.face("supervisor").name[locale],
        engineer: room.face("engineer").name[locale],
      };
      return tour.start(
        playCase({
          customer: phone(customer),
          supervisor: phone("supervisor"),
          engineer: phone("engineer"),
          names,
          badges: {
            supervisor: room.face("supervisor").badge,
            engineer: room.face("engineer").badge,
          },
          panel,
          clock,
          locale,
          spoken,
          photos,
        }),
        { customer, locale },
      );
    }
    case "replay": {
      const { script, locale } = act;
      const cast = seatsOf(script);
      return tour.start(replayCase(script, { parts, room, locale }), {
        customer: cast[0] ?? "line",
        locale,
        cast,
      });
    }
    case "tour-pace":
      return tour.setPace(act.pace);
    case "tour-next":
      return tour.next();
    case "tour-stop":
      return tour.stop();
  }
}
