import type { MovableClock } from "../kernel/clock.ts";
import type { Seat } from "./faces.ts";
import type { PageLocale, Panel } from "./panel.ts";
import type { Phone } from "./phone.ts";
import type { Spoken } from "./tour-sayings.ts";

/** What is about to happen; it happens when the next step is asked for. */
export interface TourStep {
  readonly id: string;
  readonly who: "customer" | "supervisor" | "engineer" | "desk";
  /** Whose phone, where the page's seat says it better than the part somebody plays. */
  readonly seat?: Seat;
  /** One or two sentences in the page's language. */
  readonly caption: string;
  /** How far the case is, 0 to 1. */
  readonly progress: number;
  /** What will be typed, so that a page can show the typing. */
  readonly typing?: string;
  /** Label of the button that will be pressed. */
  readonly pressing?: string;
}

export interface CaseOptions {
  readonly customer: Phone;
  readonly supervisor: Phone;
  readonly engineer: Phone;
  readonly names: Readonly<Record<"customer" | "supervisor" | "engineer", string>>;
  /** Under which names the staff's codes are handed out, where not the same: a desk knows a person by one name. */
  readonly badges?: Readonly<Record<"supervisor" | "engineer", string>>;
  readonly panel: Panel;
  readonly clock: MovableClock;
  /** The language of the captions. */
  readonly locale: PageLocale;
  /** What the people of the case write; the captions' language unless said. */
  readonly spoken?: Spoken;
  readonly photos: readonly Uint8Array[];
  /** How long an expected bubble or button may take, ms; 15 s unless said. */
  readonly patienceMs?: number;
}
