/** The pages of a house: the playground's, where it is on. */
import type { FastifyInstance } from "fastify";
import type { House } from "./desk/world.ts";
import type { MovableClock } from "./kernel/clock.ts";

import type { Emulators } from "./playground/open-emulators.ts";
import type { Panel } from "./playground/panel.ts";
import type { Rulebook } from "./playground/parts.ts";
import { servePlayground } from "./playground/serve-page.ts";

export interface PageParts {
  readonly emulators: Emulators | null;
  readonly clock: MovableClock;
  readonly panel: Panel;
  readonly rulebook: Rulebook & { readonly house: () => Pick<House, "policy"> };
  readonly publicUrl?: string;
}

/** Adds them to the front door. */
export function pagesOf({
  emulators,
  clock,
  panel,
  rulebook,
  publicUrl,
}: PageParts): (app: FastifyInstance) => void {
  return (app) => {
    if (emulators === null) return;
    app.get("/", (_request, reply) => reply.redirect("/playground/"));
    servePlayground(app, {
      emulators: emulators.byPlatform,
      clock,
      panel,
      company: () => rulebook.house().policy.company,
      rulebook,
      ...(publicUrl === undefined ? {} : { publicUrl }),
    });
  };
}
