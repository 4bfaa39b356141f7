/** The typed client, for everything that is rare: panels, reports, the operator's commands. */
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client.ts";

/** @param url `postgres://…` */
export function openPrisma(url: string): PrismaClient & AsyncDisposable {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 3 }) });
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.$disconnect() });
}

export type { PrismaClient };
