/**
 * Loaded before the desk: what it may remember is made small, so that it has all been filled before the soak begins to
 * measure. Whatever still grows then is no memory that fills but a leak.
 */
import { plant } from "../plant.ts";

const small = "200";

plant(
  [
    ["src/desk/remembered.ts", "const chatsMax = ", "20_000"],
    ["src/desk/chat-pace.ts", "const rememberedMax = ", "10_000"],
    ["src/queue/open-wakes.ts", "const plannedMax = ", "10_000"],
    ["src/queue/open-wakes.ts", "const handedMax = ", "20_000"],
    ["bots/line/profiles.ts", "const profilesMax = ", "10_000"],
    ["bots/line/reply-or-push.ts", "const repliesMax = ", "5_000"],
    ["bots/wecom-api/learn-names.ts", "const peopleMax = ", "10_000"],
    ["bots/wecom-api/limit-window.ts", "const chatsMax = ", "10_000"],
  ].map(([file = "", name = "", value = ""]) => ({
    file,
    find: `${name}${value};`,
    replace: `${name}${small};`,
  })),
);
