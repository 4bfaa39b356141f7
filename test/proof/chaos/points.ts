/** Where a desk is killed: around everything it asks of the outside, and between steps that must not be torn apart. */
import { after, before, type Point } from "./point.ts";

const serve = "src/desk/serve-tray.ts";
const write = "src/desk/write-units.ts";
const store = "src/store/write-tray.ts";
const hear = "src/http/hear-knock.ts";
const deliver = "src/desk/deliver.ts";
const speaker = "src/desk/open-speaker.ts";
const keepUp = "src/desk/keep-up.ts";
const pass = "src/desk/pass-on.ts";
const pull = "bots/wecom-api/pull-stream.ts";
const token = "bots/wecom-api/access-token.ts";
const door = "src/store/open-tokens.ts";
const photos = "src/media/fetch-photos.ts";
const shelf = "src/media/photo-shelf.ts";
const migrate = "src/store/migrate.ts";
const owner = "src/store/open-owner.ts";
const wakes = "src/queue/open-wakes.ts";
const roof = "src/compose.ts";
const desk = "src/desk/open-desk.ts";

const incoming: readonly Point[] = [
  before("working", "webhook.believed", hear, "  const cancel = (parts.after ?? afterReal)("),
  before("working", "webhook.before-answer", hear, "      if (!answer.answered()) heard();"),
  after("working", "webhook.answered", hear, "    answer.ok();"),
  before("working", "tray.taken", serve, "  const laid = waiting.map((one) =>"),
  before("working", "tray.chats-loaded", serve, "  return chats;"),
  before("working", "tray.world-loaded", serve, "  const decideOne = "),
  before("working", "tray.decided", serve, "  const { units, poisoned } = sort("),
  before("working", "tray.before-write", store, "      const answer = await patiently("),
  before("working", "tray.written", store, "      const said = verdict("),
  before(
    "working",
    "tray.committed",
    write,
    "  for (const [nth, { unit, laid }] of units.entries()) {",
  ),
  before("working", "tray.before-sends", write, "  written(unit);"),
  after("working", "tray.sends-begun", write, "  written(unit);"),
  after("working", "tray.answered", write, "  for (const { done } of taken) done();"),
  before("working", "tray.stale", write, "  parts.chats.drop(laid.lane.name);\n  const fresh"),
];

const outgoing: readonly Point[] = [
  before("working", "send.before-turn", deliver, "    await pace.turn(order.chat);"),
  after("working", "send.after-turn", deliver, "    await pace.turn(order.chat);"),
  before("working", "send.after-call", speaker, "  const { mark, undelivered } = markFor("),
  after("working", "send.marked", speaker, "  const kept = parts.mark(mark);"),
  before(
    "working",
    "telegram.accepted",
    "bots/telegram/speak.ts",
    '    return { kind: "accepted", messageIds: [String(message_id)] };',
  ),
  before(
    "working",
    "line.before-call",
    "bots/line/reply-or-push.ts",
    "    const answer = await http.run(work);",
  ),
  after(
    "working",
    "line.accepted",
    "bots/line/reply-or-push.ts",
    "    const answer = await http.run(work);",
  ),
  before(
    "working",
    "kf.before-call",
    "bots/wecom-api/kf-calls.ts",
    "  const body = { touser: customer,",
  ),
  before(
    "working",
    "kf.accepted",
    "bots/wecom-api/kf-calls.ts",
    '  if (reply.kind === "done") return { kind: "accepted"',
  ),
];

const lookingAfter: readonly Point[] = [
  after("working", "keep-up.due-read", keepUp, "    const due = await backlog.dueTimers(batch);"),
  after(
    "working",
    "keep-up.rung",
    keepUp,
    "    await Promise.all(fresh.map((timer) => ringOne(trays, timer, now())));",
  ),
  after(
    "working",
    "keep-up.waiting-read",
    keepUp,
    "    const waiting = await backlog.waiting(waitingMs, batch);",
  ),
  before(
    "working",
    "keep-up.adopted",
    keepUp,
    '      meter.count("deskbell_lease_takeovers_total"',
  ),
  before("working", "keep-up.claimed", keepUp, "    if (count === 0) break;"),
  after(
    "working",
    "wakes.taken",
    wakes,
    "      const batch = planned.take(batchMax, clock.now());",
  ),
  before("working", "wakes.handed-over", wakes, "        handed.note(batch);"),
  before("working", "page.before-store", pass, "  if (!(await pages.store(page))) return false;"),
  after("working", "page.stored", pass, "  if (!(await pages.store(page))) return false;"),
  after("working", "page.half-heard", pass, "    acknowledge(arrival);"),
  before("working", "page.fetched", pull, "    const { items, more } = fetched;"),
  before("working", "page.kept", pull, "    if (kept) account.mark = { text: to };"),
  before(
    "token",
    "token.before-fetch",
    token,
    "      const { token, lifeSeconds } = await fetchToken();",
  ),
  after(
    "token",
    "token.fetched",
    token,
    "      const { token, lifeSeconds } = await fetchToken();",
  ),
  before("token", "token.alone", door, "    return await work();"),
  before("token", "token.before-letting-go", door, '    await client.query("COMMIT")'),
  before("working", "photo.claimed", photos, "  const step = await attempt(row, parts);"),
  after("working", "photo.fetched", photos, "    const sent = await download(row, parts);"),
  after(
    "working",
    "photo.checked",
    photos,
    "    const verdict = await checker.check(sent, row.file?.kind);",
  ),
  after("working", "photo.shelved", photos, "    const sha256 = await shelf.store(bytes);"),
  before("working", "photo.told", photos, '    return { kind: "stored" };'),
  before("working", "shelf.before-rename", shelf, "        await rename(draft, place);"),
  after("working", "shelf.renamed", shelf, "        await rename(draft, place);"),
];

const comingAndGoing: readonly Point[] = [
  after(
    "migrating",
    "migrate.locked",
    migrate,
    '    await client.query("select pg_advisory_lock($1)", [migrateLock]);',
  ),
  after("migrating", "migrate.begun", migrate, '    await client.query("begin");'),
  after("migrating", "migrate.applied", migrate, "    await client.query(sql);"),
  before("migrating", "migrate.before-commit", migrate, '    await client.query("commit");'),
  after("migrating", "migrate.committed", migrate, '    await client.query("commit");'),
  before("opening", "owner.before-lock", owner, "    const { rows } = await client.query<"),
  before("opening", "owner.locked", owner, "    state.client = client;"),
  after("opening", "open.migrated", roof, "  await migrate(migrateUrl ?? url, say);"),
  before("opening", "open.before-door", roof, "  const http = stack.use("),
  before("opening", "open.before-channels", roof, "  // Whoever answers webhooks also registers"),
  before("closing", "close.begun", desk, "        await keepUp.stop();"),
  after("closing", "close.drained", desk, "        await speaker.drained();"),
];

/** Every point there is. */
export const points: readonly Point[] = [
  ...incoming,
  ...outgoing,
  ...lookingAfter,
  ...comingAndGoing,
];
