import type { FastifyInstance } from "fastify";
import { CannotStart } from "../kernel/errors.ts";

/**
 * Begins to listen and gives the port.
 * @throws {CannotStart} with a sentence that says what to change
 */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<number> {
  try {
    await app.listen({ host, port });
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
    await app.close();
    throw new CannotStart(sentence(code, host, port), { cause: fault });
  }
  const address = app.server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

function sentence(code: unknown, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is already taken on ${host}: end the other program or choose another port, e.g. PORT=${port + 1} npm start.`;
    case "EACCES":
      return `Port ${port} may not be opened by this user: choose one above 1023, e.g. PORT=3000 npm start.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `This machine has no address ${host}: correct HOST= or leave it out.`;
    default:
      return `Could not listen on ${host}, port ${port} (${String(code)}): choose others with HOST= and PORT=.`;
  }
}
