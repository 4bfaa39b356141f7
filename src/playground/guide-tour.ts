import type { TourAct } from "./act.ts";
import type { Seat } from "./faces.ts";
import type { PlaygroundParts } from "./parts.ts";
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
      for (const seat of ["supervisor", "engineer"] as const) room.sit(seat, act.staff);
      const phone = (seat: Seat) => room.phone(seat);
      const { panel, clock } = parts;
      const { customer, locale } = act;
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
          photos,
        }),
        { customer, locale },
      );
    }
    case "tour-pace":
      return tour.setPace(act.pace);
    case "tour-next":
      return tour.next();
    case "tour-stop":
      return tour.stop();
  }
}
