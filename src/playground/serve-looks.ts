import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { readScript } from "./case-script.ts";
import type { Weather } from "./do-on-world.ts";
import { seats } from "./faces.ts";
import { maskRecord } from "./mask-record.ts";
import { nameCall } from "./name-call.ts";
import type { PlaygroundParts } from "./parts.ts";
import type { Room } from "./room.ts";
import { takeSnapshot, viewPhone } from "./snapshot.ts";
import type { TourRunner } from "./tour-runner.ts";
import { switchesOf } from "./troubles.ts";

/** Wire records shown at once per platform: the newest. */
const wireShownMax = 80;

/** Bytes of a saved case. */
const scriptBytesMax = 300_000;

const language = z.object({ locale: z.enum(["zh-CN", "en"]).catch("en") });
const atSeat = z.object({ seat: z.enum(seats) });
/** Numbers, hashes and message ids; the database would choke on a NUL. */
const name = z.string().regex(/^[\w.:-]{1,200}$/);
const picture = z.object({ seat: z.enum(seats), entry: name });
const named = z.object({ name });

/** Everything the page reads: state, screens, tickets, pictures and the wire. */
export function serveLooks(
  page: FastifyInstance,
  parts: PlaygroundParts,
  room: Room,
  weather: Weather,
  tour: TourRunner,
): void {
  page.addHook("onSend", async (_request, reply) => {
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
  });
  page.setErrorHandler((fault, _request, reply) => {
    const known = fault instanceof z.ZodError;
    const status = known ? 404 : statusOf(fault);
    return reply.code(status).send({
      code: status < 500 ? "not-understood" : "broken",
      error: known ? "There is no such thing here." : messageOf(fault, status),
    });
  });

  page.get("/state", (request) =>
    takeSnapshot(parts, room, weather, tour.view(), language.parse(request.query).locale),
  );
  page.get("/phones/:seat", (request) => viewPhone(room, atSeat.parse(request.params).seat));
  page.get("/phones/:seat/photos/:entry", (request, reply) => {
    const { seat, entry } = picture.parse(request.params);
    return sendPicture(reply, room.gallery.picture(room.phone(seat), entry), "image/jpeg");
  });
  page.get("/photos/:name", async (request, reply) => {
    const photo = await parts.panel.photo(named.parse(request.params).name);
    return sendPicture(reply, photo?.bytes, photo?.type ?? "image/jpeg");
  });
  page.get("/tickets/:name", async (request, reply) => {
    const { locale } = language.parse(request.query);
    const ticket = await parts.panel.ticket(named.parse(request.params).name, locale);
    return (
      ticket ?? reply.code(404).send({ code: "not-understood", error: "There is no such ticket." })
    );
  });
  page.get("/script", () => ({ steps: room.recorder.steps() }));
  page.post("/script", { bodyLimit: scriptBytesMax }, (request, reply) => {
    const { locale } = language.parse(request.query);
    const read = readScript(request.body, locale);
    return "steps" in read ? read : reply.code(422).send({ code: "faulty", faults: read });
  });
  page.get("/switches", () => room.emulators().map(switchesOf));
  page.get("/wire", () =>
    Object.values(parts.emulators)
      .filter((emulator, place, all) => all.indexOf(emulator) === place)
      .flatMap((emulator) =>
        emulator
          .wire()
          .slice(-wireShownMax)
          .map((record) => ({
            ...maskRecord(record),
            platform: emulator.platform,
            call: nameCall(emulator.platform, record),
          })),
      )
      .toSorted((one, other) => one.at - other.at || one.id - other.id),
  );
}

interface Answer {
  code(status: number): Answer;
  type(type: string): Answer;
  send(body: unknown): unknown;
}

function sendPicture(reply: Answer, bytes: Uint8Array | undefined, type: string): unknown {
  if (bytes === undefined)
    return reply.code(404).send({ code: "not-understood", error: "There is no such picture." });
  return reply.type(type).send(Buffer.from(bytes));
}

function statusOf(fault: unknown): number {
  const status = fault instanceof Error && "statusCode" in fault ? fault.statusCode : 500;
  return typeof status === "number" ? status : 500;
}

function messageOf(fault: unknown, status: number): string {
  if (status >= 500) return "The playground could not find out; try again in a moment.";
  return fault instanceof Error ? fault.message : "The request could not be read.";
}
