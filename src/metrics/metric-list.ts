import type { MetricName } from "../ports/log.ts";

/** One metric: what it counts, and by which words. Labels are fixed words of ours, never ids (P5). */
export interface MetricPlan {
  readonly kind: "counter" | "gauge" | "duration";
  readonly help: string;
  readonly labels: readonly string[];
  /** Seconds; only for durations. */
  readonly buckets?: readonly number[];
}

/** Steps of answers that must be quick: R1 promises p99 below 0.3 s and gives up at 1.2 s. */
const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 0.6, 1.2, 5] as const;
/** Steps of lateness: R9 promises 5 s, and 60 s after a fault. */
const late = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300] as const;

/** Every metric of ours, with its help text. What is not here cannot be counted. */
export const metricList: Readonly<Record<MetricName, MetricPlan>> = {
  deskbell_webhooks_total: counter(
    "Webhook requests, by route and how they ended.",
    "door",
    "outcome",
  ),
  deskbell_webhook_seconds: duration("Webhook request to our answer.", quick, "door"),
  deskbell_signatures_refused_total: counter("Webhook requests nobody we know has signed.", "door"),
  deskbell_arrivals_total: counter(
    "Arrivals written, by platform and whether something followed from them.",
    "platform",
    "status",
  ),
  deskbell_arrivals_dropped_total: counter(
    "Events of a kind we drop on purpose.",
    "platform",
    "kind",
  ),
  deskbell_duplicates_dropped_total: counter("Arrivals we had already heard.", "platform"),
  deskbell_quarantined_total: counter("Arrivals set aside with their raw bytes.", "platform"),
  deskbell_events: gauge("Arrivals that wait or are set aside, by status.", "status"),
  deskbell_oldest_event_seconds: gauge("Age of the oldest arrival not yet worked off."),
  deskbell_trays_total: counter("Trays written, by how they ended.", "outcome"),
  deskbell_tray_arrivals_total: counter("Arrivals that travelled on trays."),
  deskbell_tray_seconds: duration("One tray from its call to its commit.", quick),
  deskbell_stale_turns_total: counter("Turns decided again because their conversation had moved."),
  deskbell_pool_waiting: gauge("Who waits for a database connection now.", "pool"),
  deskbell_pressure: gauge(
    "What is left for later: 1 photos, 2 answers as well, 3 intake as well.",
  ),
  deskbell_put_off_total: counter("What was left for later because too much waited.", "what"),
  deskbell_sends_total: counter("Platform calls that send, by outcome.", "platform", "outcome"),
  deskbell_send_seconds: duration("One platform call that sends.", quick, "platform"),
  deskbell_platform_calls_total: counter("Other platform calls.", "platform", "call", "outcome"),
  deskbell_acknowledgements_total: counter("Button presses answered.", "platform", "outcome"),
  deskbell_month_messages: gauge(
    "Messages of this month as the platform counts them: used, and paid for.",
    "platform",
    "what",
  ),
  deskbell_oldest_outgoing_seconds: gauge("Age of the oldest message not yet sent."),
  deskbell_outgoing: gauge("Messages that still have to leave, by status.", "status"),
  deskbell_lease_takeovers_total: counter("Rows taken over from a holder who let go.", "what"),
  deskbell_timers_rung_total: counter("Clocks that rang and were acted upon."),
  deskbell_timer_late_seconds: duration("How late a clock rang.", late),
  deskbell_reconciler_finds_total: counter("Due rows nobody had woken.", "kind"),
  deskbell_wakes_planned_total: counter("Wake-ups handed to the queue.", "kind"),
  deskbell_wakes_lost_total: counter(
    "Wake-ups the queue did not take; the reconciler finds them.",
    "reason",
  ),
  deskbell_wakes_total: counter("Wake-ups that came back, by how they ended.", "kind", "outcome"),
  deskbell_wake_late_seconds: duration("Wake-up due to wake-up delivered.", late, "kind"),
  deskbell_queue_faults_total: counter("Faults the queue reported.", "source"),
  deskbell_photos_total: counter("Photos, by how their fetching ended.", "outcome"),
  deskbell_photo_check_seconds: duration("Check and re-encoding of one photo.", late),
  deskbell_transcriptions_total: counter(
    "Voice messages asked to be turned into words, by how it ended.",
    "outcome",
  ),
  deskbell_tickets_total: counter("Ticket moves, by action.", "action"),
};

function counter(help: string, ...labels: readonly string[]): MetricPlan {
  return { kind: "counter", help, labels };
}

function gauge(help: string, ...labels: readonly string[]): MetricPlan {
  return { kind: "gauge", help, labels };
}

function duration(
  help: string,
  buckets: readonly number[],
  ...labels: readonly string[]
): MetricPlan {
  return { kind: "duration", help, labels, buckets };
}
