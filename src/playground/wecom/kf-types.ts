import type { Json } from "./fields.ts";

/** 0 new, 1 assistant, 2 waiting queue, 3 a person, 4 ended or not begun (page 94669). */
export type ServiceState = 0 | 1 | 2 | 3 | 4;

/** One item of an account's stream, as sync_msg returns it. */
export interface KfItem {
  readonly sequence: number;
  readonly sentAt: number;
  readonly json: Json;
}

/** What the platform knows of one customer at one account. */
export interface KfSession {
  readonly openKfId: string;
  readonly externalUserid: string;
  state: ServiceState;
  servicer?: string;
  /** When the customer last wrote; absent before the first word. */
  wroteAt?: number;
  welcomedAt?: number;
  /** Messages sent by API since the customer last wrote. */
  sentSince: number;
  entered?: { readonly at: number; readonly scene: string; readonly sceneParam: string };
}

/** How long a customer's message keeps the way back open (page 94677). */
export const replyWindowMs = 48 * 3_600_000;

/** API messages allowed per customer message (page 94677). */
export const replyQuota = 5;
