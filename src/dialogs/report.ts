/** A customer reports a repair, an installation or a maintenance (S0-08 … S0-18, S2-07 … S2-11). Ends in a ticket. */
import type { Dialog } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { known } from "../engine/path.ts";
import { caution } from "./caution.ts";
import { confirming } from "./confirming.ts";
import { spotReport } from "./fields/spot-report.ts";
import { submit } from "./report-form.ts";
import { deriveReport, gatherReport } from "./report-gather.ts";
import { readAddition } from "./report-readers.ts";
import type { ReportStep } from "./report-step.ts";
import { whatSteps } from "./report-what.ts";
import { whereSteps } from "./report-where.ts";

export const report: Dialog<ReportStep> = {
  id: "report",
  version: 1,
  title: "report.title",
  form: true,
  first: "class",
  correctable: [
    "class",
    "product",
    "serial",
    "fault",
    "photos",
    "wish",
    "name",
    "phone",
    "address",
    "special",
  ],
  spot: spotReport,
  gather: gatherReport,
  derive: deriveReport,
  caution,
  finish: submit,
  steps: {
    ...whatSteps,
    ...whereSteps,
    confirm: {
      field: "confirmed",
      ask: "report.confirm.ask",
      shorter: "report.confirm.shorter",
      example: "report.confirm.example",
      card: (a, scene) => ({ title: line("report.confirm.title"), rows: known(report, a, scene) }),
      options: () => confirming("report.confirm.yes"),
      read: readAddition,
      next: "done",
    },
  },
};
