import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import { SchemaEngine } from "@prisma/schema-engine-wasm";
import { Client, type ClientConfig, type PoolConfig } from "pg";

/**
 * Prisma's schema engine as WebAssembly, on one database, for the length of `use`; its package is there in development only.
 * Where a shadow database is needed, one is made on the same server and dropped.
 */
export async function withSchemaEngine<Result>(
  url: string,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const plain = new PrismaPg(connectionParts(url));
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: plain.provider,
    adapterName: plain.adapterName,
    connect: async () => mended(await plain.connect()),
    connectToShadowDb: async () => mended(await plain.connectToShadowDb()),
  });
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    return await use(engine);
  } finally {
    engine.free();
  }
}

/** In parts, since the adapter names the shadow database beside them and a connection string would win over that name. */
function connectionParts(url: string): PoolConfig & { readonly Client: typeof CharMarked } {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
    Client: CharMarked,
  };
}

/**
 * The engine reads catalogue columns of PostgreSQL's one-byte "char" (type 18), which the adapter refuses. The connection lets
 * them pass as text under a marked name, and the adapter's answer gets their real type back.
 */
const charType = 18;
const textType = 25;
const charMark = "\u0000char";

type RowDescription = { readonly fields: readonly { name: string; dataTypeID: number }[] };

class CharMarked extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.connection.on("rowDescription", ({ fields }: RowDescription) => {
      for (const field of fields) {
        if (field.dataTypeID !== charType) continue;
        field.dataTypeID = textType;
        field.name += charMark;
      }
    });
  }
}

function mended(adapter: Awaited<ReturnType<PrismaPg["connect"]>>): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    // The adapter cuts scripts at every semicolon, also inside function bodies; PostgreSQL reads them whole.
    executeScript: async (script: string): Promise<void> => {
      await adapter.underlyingDriver().query(script);
    },
    queryRaw: async (query: Parameters<typeof queryRaw>[0]): Promise<SqlResultSet> => {
      const { columnNames, columnTypes, rows } = await queryRaw(query);
      return {
        columnNames: columnNames.map((name) => name.replace(charMark, "")),
        columnTypes: columnTypes.map((type, at) =>
          columnNames[at]?.endsWith(charMark) === true ? ColumnTypeEnum.Character : type,
        ),
        rows,
      };
    },
  });
}
