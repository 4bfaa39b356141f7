import { type Answer, type ApiCall, answer } from "./calls.ts";
import { refuse } from "./refuse.ts";
import type { World } from "./world.ts";

/** What the admin console's page of the app holds; whoever has it flips it while the stand-in runs. */
export interface Agent {
  readonly name: string;
  /** 停用: the app is switched off. */
  closed: boolean;
  /** 上报进入应用事件: the app is told when it is opened. */
  reportsEntering: boolean;
  /** 可见范围. */
  users: readonly string[];
  parties: readonly number[];
  tags: readonly number[];
}

/** An app that the whole company sees. */
export const newAgent = (): Agent => ({
  name: "售后服务台",
  closed: false,
  reportsEntering: true,
  users: [],
  parties: [1],
  tags: [],
});

/** `GET agent/get` (page 90227): only the app the token belongs to. */
export function agentGet(world: World, call: ApiCall): Answer {
  const { agentId } = world.settings.credentials;
  if (call.query.get("agentid") !== String(agentId)) refuse(301002);
  const { name, closed, reportsEntering, users, parties, tags } = world.agent;
  return answer({
    agentid: agentId,
    name,
    square_logo_url: "https://wework.qpic.example/agent/0",
    description: "",
    allow_userinfos: { user: users.map((userid) => ({ userid })) },
    allow_partys: { partyid: parties },
    allow_tags: { tagid: tags },
    close: closed ? 1 : 0,
    redirect_domain: "",
    report_location_flag: 0,
    isreportenter: reportsEntering ? 1 : 0,
    home_url: "",
  });
}
