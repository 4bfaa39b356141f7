/** A database somebody has lived in: a customer with an archived case, colleagues who talk of it, another customer. */
import type { PhotoShelf } from "../../src/media/photo-shelf.ts";
import { places } from "../../src/store/rows.ts";
import { sealedColumns } from "../../src/store/sealed-columns.ts";
import { upToArchived, upToTold } from "./long-case.ts";
import {
  anEvent,
  aSend,
  chatOf,
  hear,
  hire,
  lisChat,
  playCase,
  type TestStore,
  wangsChat,
} from "./store.ts";

/** What must not be found anywhere once Wang is forgotten. */
export const wangsWords = [
  "王先生",
  "13800138000",
  "700001",
  "世纪大道88号",
  "Wang's own words",
  "Wang's opinion",
] as const;
export const zhaosChat = { channel: "telegram", chat: "800002" } as const;

/** Wang's archived case with a photo, an opinion, and colleagues who talk about it; Zhao's chat beside it. */
export async function livedIn(desk: TestStore, photos: PhotoShelf): Promise<void> {
  const { store, rows, clock } = desk;
  const { seal } = store.parts;
  const chat = await chatOf(store, wangsChat);
  const wang = chat.person.id;
  const people = {
    wang,
    chen: await hire(desk, "supervisor", "陈"),
    li: await hire(desk, "engineer", "李工"),
  };
  await hear(store, wangsChat, "first", {
    events: [{ ...anEvent("first"), raw: Buffer.from("Wang's own words") }],
    people: [{ id: wang, name: "王先生", phone: "+8613800138000", address: "世纪大道88号" }],
  });
  const ticket = await playCase(desk, [
    ...upToTold(people, clock.now() + 3_600_000),
    ...upToArchived(people),
  ]);
  await rows(
    "UPDATE person SET customer_number = 'C202611001' WHERE id = $1 AND customer_number IS NULL",
    [wang],
  );
  await rows(
    `INSERT INTO survey (number, ticket_id, round, customer_id, class, result, opinion_enc, at)
     VALUES ('M20261100101', $1, 1, $2, 'repair', 'satisfied', $3, now())`,
    [ticket.id, wang, seal.seal("Wang's opinion", places.opinion("M20261100101"))],
  );
  const shared = await photos.store(Buffer.from("a picture both have sent"));
  const own = await photos.store(Buffer.from("a picture of Wang's"));
  for (const [chatKey, hash, id] of [
    [wangsChat, own, "00000000-0000-4000-8000-000000000001"],
    [wangsChat, shared, "00000000-0000-4000-8000-000000000002"],
    [zhaosChat, shared, "00000000-0000-4000-8000-000000000003"],
  ] as const) {
    if (chatKey === zhaosChat)
      await hear(store, zhaosChat, "zhao", {
        events: [{ ...anEvent("zhao", zhaosChat), raw: Buffer.from("Zhao's words") }],
      });
    await rows(
      `INSERT INTO attachment (id, conversation_id, channel, chat, message_id, ref_enc, status, sha256, type, bytes, width, height, created_at)
       SELECT $1, id, channel, chat, 'm', $2, 'stored', decode($3, 'hex'), 'jpeg', 9, 9, 9, now() FROM conversation WHERE chat = $4`,
      [id, seal.seal("{}", places.photo(id)), hash, chatKey.chat],
    );
  }
  const li = await chatOf(store, lisChat);
  await hear(store, lisChat, "li", {
    events: [{ ...anEvent("li", lisChat), raw: Buffer.from("王先生 was not at home") }],
    chat: { ...li, outSeq: 2, person: { ...li.person, id: people.li } },
    sends: [
      aSend("card", 1, {
        body: { bubbles: [{ kind: "text", text: `Job ${ticket.number}: 王先生` }] },
      }),
      aSend("weather", 2, { body: { bubbles: [{ kind: "text", text: "It will rain." }] } }),
    ],
  });
  await rows(
    "UPDATE outbound_message SET status = 'accepted', settled_at = created_at, lease_until = NULL",
  );
}

/** Everything that stands in the database, sealed columns opened. */
export async function everything({ rows, store }: TestStore): Promise<string> {
  const tables = await rows<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  const open = await Promise.all(
    tables.map(async ({ name }) =>
      JSON.stringify(await rows(`SELECT t::text AS row FROM ${name} t`)),
    ),
  );
  const sealed = await Promise.all(
    sealedColumns.map(async ({ table, column, place }) =>
      (
        await rows<{ place: string; bytes: Buffer }>(
          `SELECT ${place} AS place, ${column} AS bytes FROM ${table} WHERE ${column} IS NOT NULL`,
        )
      ).map((row) => store.parts.seal.openText(row.bytes, row.place)),
    ),
  );
  return [...open, ...sealed.flat()].join("\n");
}
