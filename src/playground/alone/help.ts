/** What `npm run emulator -- --help` prints. */
import { type StandInName, troubles } from "./read-asked.ts";

const general = `npm run emulator -- telegram|line|wecom [options]
    Serves one platform's stand-in on this machine, for any bot: it signs, checks, limits and refuses as the platform does.
    --port N           where the platform's API is (8081, 8083, 8085; 0 takes a free one)
    --control-port N   where you are the people who write to the bot (the port above, plus one)
    --webhook URL      where webhooks go, where the bot does not set that itself
    --faults A=B,…     calls that go wrong from the start: CALL=TROUBLE or CALL=TROUBLE*TIMES
                       troubles: ${troubles.join(", ")}; CALL may be *
    --set A=1,B=true   what the documents leave open; the page of the platform lists the names
    --json             one line of JSON instead of sentences, for scripts
    --help             this; docs/emulators/ has a page for each`;

const each: Readonly<Record<StandInName, string>> = {
  telegram: `
telegram: point the bot's API root at the printed address; it polls or sets its webhook as usual (plain http on loopback is taken).
    --faults sendMessage=throttle,getUpdates=reset-before*3`,
  line: `
line: point both API hosts at the printed address; --webhook sets what the Developers Console would.
    --faults push=reset-after,content=error*2   calls go by short names (reply, push, profile, content …) or by path`,
  wecom: `
wecom: point the API host at the printed address; --webhook is the app's callback, --kf-webhook that of 微信客服.
    --faults agent/get=60020,kf/send_msg=95018  calls go by the path below /cgi-bin/, troubles also by errcode`,
};

/** The general part, and that of one stand-in or of all. */
export function helpOf(name: StandInName | undefined): string {
  const parts = name === undefined ? Object.values(each) : [each[name]];
  return [general, ...parts].join("\n");
}
