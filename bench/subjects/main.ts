/** The process under test: opens what it was told to, and closes when the bench says so. */
import { openDeskSubject } from "./desk.ts";
import { openEchoSubject } from "./echo.ts";
import type { Subject, SubjectOrder } from "./order.ts";
import { openPrismaSubject } from "./prisma.ts";

const openers: Readonly<Record<SubjectOrder["kind"], (order: SubjectOrder) => Promise<Subject>>> = {
  desk: openDeskSubject,
  echo: openEchoSubject,
  prisma: openPrismaSubject,
};

process.once("message", (order: SubjectOrder) => {
  void run(order);
});

async function run(order: SubjectOrder): Promise<void> {
  const stop = Promise.withResolvers<void>();
  process.once("disconnect", () => stop.resolve());
  {
    await using subject = await openers[order.kind](order);
    process.send?.({ address: subject.address });
    await stop.promise;
  }
  // Whatever timer a library has left behind, what was measured is over.
  process.exit(0);
}
