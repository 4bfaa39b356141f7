/** What a process may remember between trays: chats, colleagues, reserved numbers. All of it can be lost at any moment. */
import { StoreUnavailable } from "../kernel/errors.ts";
import type { ChatRecord, Shelf, StaffRecord } from "../ports/shelf.ts";

/** Chats kept in memory; the version check finds those another process moved. */
const chatsMax = 20_000;

export interface ChatCache {
  get(name: string): ChatRecord | undefined;
  keep(name: string, chat: ChatRecord): void;
  drop(name: string): void;
}

/** The most recently used chats. */
export function openChatCache(): ChatCache {
  const chats = new Map<string, ChatRecord>();
  return {
    get: (name) => chats.get(name),
    keep(name, chat) {
      chats.delete(name);
      chats.set(name, chat);
      if (chats.size <= chatsMax) return;
      const oldest = chats.keys().next();
      if (oldest.done !== true) chats.delete(oldest.value);
    },
    drop: (name) => chats.delete(name),
  };
}

/** How long a list of colleagues is good for, in ms: another process may have bound somebody meanwhile. */
const directoryMs = 2_000;

export interface Directory {
  /** Everybody who works here, at most `directoryMs` old. */
  staff(nowMs: number): Promise<readonly StaffRecord[]>;
  /** Somebody was bound or took a job here: read again. */
  forget(): void;
}

export function openDirectory(shelf: Shelf): Directory {
  const known: { at: number; list: Promise<readonly StaffRecord[]> | null } = { at: 0, list: null };
  return {
    staff(nowMs) {
      if (known.list === null || nowMs - known.at > directoryMs) {
        const list = shelf.staff().catch(unavailable);
        list.catch(() => (known.list = null));
        known.list = list;
        known.at = nowMs;
      }
      return known.list;
    },
    forget: () => {
      known.list = null;
    },
  };
}

/** Without its colleagues the desk cannot decide anything: that is no fault of a message. */
function unavailable(cause: unknown): never {
  throw cause instanceof StoreUnavailable
    ? cause
    : new StoreUnavailable("the list of colleagues could not be read", { cause });
}

/** Numbers reserved at once at most; those left over when the process ends stay unused. */
const reserveMax = 64;

export interface CustomerNumbers {
  readonly take: (month: string) => number | undefined;
  /** Reserves for the months that ran out. */
  refill(): Promise<void>;
}

/** Running numbers of new customers, reserved as many at a time as were wanted lately. */
export function openCustomerNumbers(shelf: Shelf): CustomerNumbers {
  const stocks = new Map<string, { next: number; end: number; wanted: number; batch: number }>();
  return {
    take(month) {
      const stock = stocks.get(month) ?? { next: 0, end: 0, wanted: 0, batch: 1 };
      stocks.set(month, stock);
      if (stock.next < stock.end) return stock.next++;
      stock.wanted += 1;
      return undefined;
    },
    async refill() {
      for (const [month, stock] of stocks) {
        if (stock.wanted === 0) continue;
        stock.batch = Math.min(reserveMax, stock.wanted > 1 ? stock.batch * 2 : 1);
        const count = Math.max(stock.wanted, stock.batch);
        stock.next = await shelf.reserve(`customer-${month}`, count);
        stock.end = stock.next + count;
        stock.wanted = 0;
      }
    },
  };
}
