import { gettoken } from "./access-token.ts";
import { agentGet } from "./agent.ts";
import type { Route } from "./calls.ts";
import { getCallbackIp, menuCreate, userGet } from "./directory.ts";
import { webhookSend } from "./group-robot.ts";
import { accountList, addContactWay, customerBatchget, servicerList } from "./kf-accounts.ts";
import { kfSendMsg, kfSendMsgOnEvent } from "./kf-send.ts";
import { serviceStateGet, serviceStateTrans } from "./kf-session.ts";
import { kfSyncMsg } from "./kf-sync.ts";
import { mediaGet, mediaUpload } from "./media.ts";
import { messageSend } from "./message-send.ts";
import { updateTemplateCard } from "./update-card.ts";
import type { Half } from "./world.ts";

/** Every call this stand-in answers, by its path below /cgi-bin/. */
export function makeRoutes(): ReadonlyMap<string, Route> {
  const app = (method: Route["method"], run: Route["run"]): Route => ({
    method,
    grant: "app",
    run,
  });
  const kf = (method: Route["method"], run: Route["run"]): Route => ({ method, grant: "kf", run });
  const both = (method: Route["method"], run: Route["run"]): Route => ({
    method,
    grant: "any",
    run,
  });
  return new Map<string, Route>([
    ["webhook/send", { method: "POST", grant: "none", run: webhookSend }],
    ["gettoken", gettoken([])],
    ["getcallbackip", both("GET", getCallbackIp)],
    ["media/upload", both("POST", mediaUpload)],
    ["media/get", both("GET", mediaGet)],
    ["message/send", app("POST", messageSend)],
    ["message/update_template_card", app("POST", updateTemplateCard)],
    ["menu/create", app("POST", menuCreate)],
    ["user/get", app("GET", userGet)],
    ["agent/get", app("GET", agentGet)],
    ["kf/account/list", kf("any", accountList)],
    ["kf/add_contact_way", kf("POST", addContactWay)],
    ["kf/servicer/list", kf("GET", servicerList)],
    ["kf/sync_msg", kf("POST", kfSyncMsg(new Map()))],
    ["kf/send_msg", kf("POST", kfSendMsg)],
    ["kf/send_msg_on_event", kf("POST", kfSendMsgOnEvent)],
    ["kf/service_state/get", kf("POST", serviceStateGet)],
    ["kf/service_state/trans", kf("POST", serviceStateTrans)],
    ["kf/customer/batchget", kf("POST", customerBatchget)],
  ]);
}

/** The calls a desk makes for this half, by their path below /cgi-bin/. */
export function callsOf(half: Half): readonly string[] {
  const other = half === "kf" ? "app" : "kf";
  return [...makeRoutes()]
    .filter(([name, { grant }]) => grant !== other && (half === "kf" || !name.startsWith("kf/")))
    .map(([name]) => name);
}
