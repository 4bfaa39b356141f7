import type { Check } from "../../report.ts";
import type { RequestRun } from "../requests.ts";
import type { FuzzHouse } from "./house.ts";
import type { Tally } from "./tally.ts";

/** Growth of the desk's process in the second half of a run that is no leak, MB: collections come when they like. */
const growthMb = 96;

interface Seen {
  readonly before: number;
  readonly after: number;
  readonly seconds: number;
  readonly grown: number;
  /** The longest time an event loop stood still, ms. */
  readonly stallMs: number;
  readonly requests: number;
}

/** What must hold after a run, and what it printed. */
export async function requestChecks(
  house: FuzzHouse,
  tally: Tally,
  seen: Seen,
): Promise<RequestRun> {
  const count = (sql: string): Promise<number> => house.count(sql);
  const kept = await count("SELECT count(*) AS n FROM inbound_event WHERE status = 'quarantined'");
  const bare = await count(
    "SELECT count(*) AS n FROM inbound_event WHERE status = 'quarantined' AND raw_enc IS NULL",
  );
  const threw = await count(
    "SELECT count(*) AS n FROM inbound_event WHERE status = 'quarantined' AND error_code ~ '^(DESK_|[A-Za-z]*Error$)'",
  );
  const events = await count("SELECT count(*) AS n FROM inbound_event");
  const broken = await house.brokenInvariants();
  const alive = await Promise.all([house.platforms.port, house.playground.port].map(isAlive));
  const breaches = Object.values(house.emulators.byPlatform).flatMap((one) =>
    one.breaches().map(({ call, rule }) => `${one.platform} ${call}: ${rule}`),
  );
  const complaints = `${house.platforms.desk.complaints()}${house.playground.desk.complaints()}`;
  const is = (name: string, ok: boolean, saw: unknown): Check => ({ name, ok, saw: String(saw) });
  const wrong = tally.wrong.map(({ saw, bytes }) =>
    is(
      "every answer is a proper one (S31, S38)",
      false,
      `${saw} for ${JSON.stringify(bytes.toString("latin1", 0, 600))}`,
    ),
  );
  return {
    checks: [
      ...wrong,
      is("no answer is 5xx or tells of our insides (S31, S38)", wrong.length === 0, wrong.length),
      is(
        "whatever a platform signed got in, at the latest when it came again (R1)",
        tally.again.never === 0,
        tally.again.never,
      ),
      is(
        "strangers change nothing but a counter (R21)",
        seen.before === seen.after,
        `${seen.before} rows, then ${seen.after}`,
      ),
      is("no turn failed over what people wrote (R3, S6)", threw === 0, `${threw} turns`),
      is(
        "what cannot be read is kept with its bytes (R3)",
        kept > 0 && bare === 0,
        `${kept}, ${bare} of them bare`,
      ),
      is("all invariants hold afterwards", broken.length === 0, broken.join("; ")),
      is("the desks tell how long they stood still (S38)", seen.stallMs > 0, seen.stallMs),
      is("both desks still stand (S38)", alive.every(Boolean), alive.join()),
      is(
        "nothing was written to standard error (S38)",
        complaints === "",
        complaints.slice(0, 500),
      ),
      is(
        "everything sent is as the platforms' documents ask",
        breaches.length === 0,
        breaches.slice(0, 5).join("; "),
      ),
      is(
        "the desk's memory stays as it was in the middle (S38)",
        !(seen.grown > growthMb),
        `${seen.grown.toFixed(0)} MB more`,
      ),
    ],
    figures: figures(tally, seen, { kept, events }),
  };
}

function figures(
  { answered, again }: Tally,
  { requests, seconds, grown, stallMs }: Seen,
  { kept, events }: { readonly kept: number; readonly events: number },
): RequestRun["figures"] {
  const byStatus = [...answered]
    .map(([name, times]) => `${name}: ${times}`)
    .toSorted((one, other) => (one < other ? -1 : 1));
  return {
    requests,
    "requests a second": Math.round(requests / seconds),
    answers: byStatus.join(", "),
    "told to come again": again.asked,
    "worst event-loop stall, ms": stallMs.toFixed(0),
    "events heard": events,
    "events kept aside": kept,
    "the desk grew in the second half by, MB": grown.toFixed(0),
  };
}

async function isAlive(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/livez`).catch(() => undefined);
  return answer?.status === 200;
}
