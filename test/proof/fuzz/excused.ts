/** What reads, and is not fed by this fuzz: each with the reason. */
export const excused: Readonly<Record<string, string>> = {
  "src/media/read-codes.ts readCodes":
    "It reads pixels that were decoded and encoded anew; spoiled photos go through it in their own process.",
  "src/ops/erasure-list.ts readErasure":
    "It reads a file that the desk wrote itself and the operator keeps; whoever changes it owns the machine.",
  "src/playground/line/read-body.ts readBody":
    "It gathers a stream's bytes up to a limit and reads nothing in them; the requests go through it.",
  "src/playground/find-button.ts findButton": "It looks a button up on a screen of ours.",
  "src/playground/telegram/api.ts findMethod": "It looks a name up in a table of ours.",
  "src/playground/telegram/arguments.ts readArguments":
    "It needs a live request: every call of the desk during the requests goes through it.",
  "src/playground/wecom/screen.ts findLive": "It looks a button up on a screen of ours.",
  "src/store/erasures.ts readErasures": "It reads rows that only the store writes.",
  "src/store/find-customer.ts findCustomer":
    "It asks the database by a keyed hash of what an operator typed.",
  "src/store/find-customer.ts findPerson":
    "It asks the database by a keyed hash of what an operator typed.",
  "src/store/history.ts readEvidence":
    "It reads sealed bytes, which open only as the store wrote them.",
  "src/store/panel-clocks.ts readWhy": "It reads arithmetic that only the desk writes.",
  "src/store/postmaster.ts readPostmaster":
    "It reads a file of PostgreSQL in the desk's own folder.",
  "src/store/read-ticket.ts readTicket": "It reads rows that only the store writes.",
  "src/store/read-ticket.ts readEvent": "It reads rows that only the store writes.",
  "src/store/retention.ts findOld": "It asks the database by dates.",
  "src/store/rows.ts readConversation":
    "It reads sealed bytes, which open only as the store wrote them.",
  "src/store/waiting-events.ts readWaiting":
    "It reads sealed bytes, which open only as the store wrote them.",
  "src/store/write-audit.ts readDetail":
    "It reads sealed bytes, which open only as the store wrote them.",
};
