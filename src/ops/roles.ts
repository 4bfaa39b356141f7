/** Roles of the database, so that a stolen connection of the desk changes no shape and no record (S34). */
import { readFile } from "node:fs/promises";
import { type Command, note } from "./office.ts";

const rolesFile = new URL("../../prisma/roles.sql", import.meta.url);

export const databaseRoles: Command = {
  usage: "db roles",
  does: "makes the roles deskbell_migrate, deskbell_app and deskbell_read and gives them their rights; again after each update",
  options: {},
  words: [0, 0],
  async run(office) {
    const client = await office.pool.connect();
    try {
      await client.query("BEGIN");
      await client.query(await readFile(rolesFile, "utf8"));
      await client.query("COMMIT");
    } catch (fault) {
      await client.query("ROLLBACK").catch(() => undefined);
      throw fault;
    } finally {
      client.release();
    }
    await note(office, "database-roles-given", "deskbell_migrate,deskbell_app,deskbell_read");
    office.print("The roles deskbell_migrate, deskbell_app and deskbell_read have their rights.");
    office.print("Let them in once, e.g. ALTER ROLE deskbell_app LOGIN PASSWORD '…', and then set");
    office.print("DATABASE_URL to deskbell_app and DATABASE_MIGRATE_URL to deskbell_migrate.");
    return 0;
  },
};
