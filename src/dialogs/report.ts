/** A customer reports a repair, an installation or a maintenance (S0-08 … S0-18, S2-07 … S2-11). Ends in a ticket. */
import type { Dialog, Option } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { known } from "../engine/path.ts";
import { agreed } from "./agreed.ts";
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
      options: () => confirming,
      read: readAddition,
      next: "done",
    },
  },
};

const confirming: readonly Option[] = [
  { value: "yes", label: line("report.confirm.yes"), words: agreed, means: "yes" },
  {
    id: "g:edit",
    value: "edit",
    label: line("word.edit"),
    means: "no",
    words: ["不对", "有误", "no", "wrong", "not right"],
  },
  { id: "g:cancel", value: "cancel", label: line("word.cancel") },
];
