/** A supervisor chooses whom to send (S0-22); the buttons name the engineers and their load. */
import type { Dialog } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";

export const dispatch: Dialog<"engineer"> = {
  id: "dispatch",
  version: 1,
  title: "dispatch.title",
  form: false,
  first: "engineer",
  steps: {
    engineer: {
      field: "engineer",
      ask: (a, scene) =>
        line(scene.facts.engineers.length === 0 ? "dispatch.nobody" : "dispatch.ask", {
          number: a.ticket ?? "",
        }),
      shorter: "dispatch.shorter",
      example: "dispatch.shorter",
      options: (a, scene) =>
        scene.facts.engineers.map(({ id, name, load, fits }) => ({
          id: `t:dispatch:${a.ticket ?? ""}:${id}`,
          value: id,
          label: line(fits ? "dispatch.engineer" : "dispatch.engineer-unfit", {
            name,
            count: load,
          }),
          words: [name.toLowerCase()],
        })),
      next: "done",
    },
  },
  finish: () => ({ effects: [], sayings: [] }),
};
