/** What a report asks about the visit and the customer (S0-08 … S0-11, S0-14, S0-17, S0-18). */
import type { Step } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { shownPhone } from "./fields/phone.ts";
import { chooseWish, wishOptions } from "./report-options.ts";
import * as steps from "./report-readers.ts";
import type { ReportStep } from "./report-step.ts";
import { reporterOf } from "./reporter.ts";
import { reporterValue } from "./request-words.ts";
import { given, wishValue } from "./say.ts";

export const whereSteps = {
  wish: {
    field: "wish",
    label: "field.wish",
    ask: "report.wish.ask",
    shorter: "report.wish.shorter",
    example: "report.wish.example",
    options: wishOptions,
    choose: chooseWish,
    read: steps.readWish,
    native: "time",
    show: (a) => wishValue(a.wish),
    next: "name",
  },
  name: {
    field: "name",
    label: "field.name",
    ask: (a) => line(a.phone === undefined ? "report.contact.ask" : "report.name.ask"),
    shorter: "report.name.shorter",
    example: "report.name.example",
    also: ["phone"],
    read: steps.readName,
    show: (a) => given(a.name),
    next: "phone",
  },
  phone: {
    field: "phone",
    label: "field.phone",
    ask: "report.phone.ask",
    shorter: "report.phone.shorter",
    example: "report.phone.example",
    native: "contact",
    read: steps.readPhone,
    show: (a, scene) => shownPhone(a.phone, scene.facts.zone),
    next: "address",
  },
  address: {
    field: "address",
    label: "field.address",
    ask: "report.address.ask",
    shorter: "report.address.shorter",
    example: "report.address.example",
    native: "location",
    read: steps.readAddress,
    extends: true,
    filled: (a) => a.address !== undefined || a.place !== undefined,
    show: (a) => given(a.address) ?? (a.place === undefined ? undefined : line("place.shared")),
    next: "confirm",
  },
  serial: {
    field: "serial",
    label: "field.serial",
    ask: "report.serial.ask",
    shorter: "report.serial.shorter",
    example: "report.serial.example",
    read: steps.readSerial,
    skippable: true,
    show: steps.showPapers,
    next: "confirm",
  },
  special: {
    field: "special",
    label: "field.special",
    ask: "report.special.ask",
    shorter: "report.special.shorter",
    example: "report.special.example",
    read: steps.readSpecial,
    skippable: true,
    show: (a) => given(a.special),
    next: "confirm",
  },
  reporter: {
    field: "relation",
    label: "field.reporter",
    ask: "behalf.relation.ask",
    shorter: "behalf.relation.ask",
    example: "behalf.relation.ask",
    show: (a, scene) => reporterValue(reporterOf(a), scene),
    next: "confirm",
  },
  /** Never asked: it tells in the summary that something was understood by ear. */
  voice: {
    field: "voices",
    label: "field.voice",
    ask: "voice.again",
    shorter: "voice.again",
    example: "voice.again",
    show: (a) => (a["transcribed"] === true ? line("voice.understood") : undefined),
    next: "confirm",
  },
} as const satisfies Partial<Record<ReportStep, Step<ReportStep>>>;
