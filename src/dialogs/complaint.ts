/** A complaint (投诉; S2-19, S2-24): words kept, with a name or without one; a supervisor hears of it at once. */
import type { Dialog } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { known } from "../engine/path.ts";
import { requested } from "./request-form.ts";
import { given } from "./say.ts";
import { confirmed, contact, gathering, photos, readWords, type VoiceStep } from "./voice.ts";

/** Open cases offered to complain about. */
const casesOffered = 3;

export const complaint: Dialog<VoiceStep | "about"> = {
  id: "complaint",
  version: 1,
  title: "complaint.title",
  form: true,
  first: "words",
  correctable: ["words", "about", "contact", "photos"],
  ...gathering,
  finish: (answers, scene) => requested("complaint", answers, scene, "complaint.done"),
  steps: {
    words: {
      field: "fault",
      label: "field.words",
      ask: "complaint.words.ask",
      shorter: "complaint.words.shorter",
      example: "complaint.words.example",
      read: readWords,
      show: (a) => given(a.fault),
      next: (_, scene) => (scene.facts.tickets.length === 0 ? "contact" : "about"),
    },
    about: {
      field: "about",
      label: "field.about",
      ask: "complaint.about.ask",
      shorter: "complaint.about.ask",
      example: "complaint.about.ask",
      options: (_, scene) =>
        scene.facts.tickets
          .slice(0, casesOffered)
          .map(({ number }) => ({ value: number, label: number })),
      skippable: true,
      show: (a) => given(a.about),
      next: "contact",
    },
    contact,
    confirm: confirmed((a, scene) => ({
      title: line("complaint.card"),
      rows: known(complaint, a, scene),
    })),
    photos,
  },
};
