/** The smaller tables as the triggers tell of them. */
import { places } from "../../../src/store/rows.ts";
import type { AuditLine } from "../../memory-store/rows.ts";
import type {
  BookmarkLine,
  CodeLine,
  CounterLine,
  TokenLine,
} from "../../memory-store/small-rows.ts";
import type { Columns } from "./line-of.ts";

/** The code stands here as its keyed hash. */
export const codeLine = (c: Columns): CodeLine => ({
  code: c.hex("code_hash"),
  person: c.plain("person_id"),
  expiresAt: c.at("expires_at"),
  usedAt: c.at("used_at"),
});

export const bookmarkLine = (c: Columns): BookmarkLine => ({
  channel: c.plain("channel"),
  account: c.plain("account"),
  value: c.plain("value"),
  changedAt: c.at("changed_at"),
});

export function tokenLine(c: Columns): TokenLine {
  const key: string = c.plain("key");
  return {
    key,
    token: c.text("token_enc", places.token(key)),
    expiresAt: c.at("expires_at"),
    generation: c.plain("generation"),
  };
}

export const counterLine = (c: Columns): CounterLine => ({
  name: c.plain("name"),
  value: c.plain("value"),
});

export const auditLine = (c: Columns): AuditLine => ({
  seq: c.plain("seq"),
  at: c.at("at"),
  actor: c.plain("actor"),
  action: c.plain("action"),
  subject: c.plain("subject"),
  prevHash: c.hex("prev_hash"),
  hash: c.hex("hash"),
});
