/** The staff app: its secret, who sees it, and its callback address. */
import { z } from "zod";
import { askWecom, type Names, refusedBy, type Told } from "./ask-wecom.ts";
import { examineCallback } from "./examine-callback.ts";
import { type Finding, notesOn } from "./finding.ts";
import type { Patient } from "./patient.ts";

const notes = notesOn("wecom");
const { ok, warn, fail } = notes;
const names: Names = { secret: "WECOM_SECRET", place: "管理后台 → 应用管理 → the app → Secret" };

const tokenShape = z.looseObject({ access_token: z.string().min(1) });
/** https://developer.work.weixin.qq.com/document/path/90227 */
const agentShape = z.looseObject({
  name: z.string(),
  close: z.number().default(0),
  isreportenter: z.number().exactOptional(),
  allow_userinfos: z.looseObject({ user: z.array(z.unknown()).default([]) }).default({ user: [] }),
  allow_partys: z
    .looseObject({ partyid: z.array(z.unknown()).default([]) })
    .default({ partyid: [] }),
  allow_tags: z.looseObject({ tagid: z.array(z.unknown()).default([]) }).default({ tagid: [] }),
});
type Agent = z.output<typeof agentShape>;

/** Findings about the staff app; none when it is not configured. */
export async function examineWecom(patient: Patient): Promise<readonly Finding[]> {
  const { wecom, secrets } = patient.config;
  if (wecom === undefined || secrets.wecom === undefined) return [];
  const { apiRoot, corpId, agentId } = wecom;
  const token = await fetchToken(patient, apiRoot, corpId, secrets.wecom.secret);
  const callback = await examineCallback(patient, {
    about: "wecom",
    path: "/webhooks/wecom",
    corpId,
    keys: secrets.wecom.keys[0],
    place: "管理后台 → 应用管理 → the app → 接收消息 → 设置API接收",
  });
  if (token.kind === "refused")
    return [refusedBy(notes, "token", token.told, names, apiRoot), ...callback];
  const told = await askWecom(patient, apiRoot, "agent/get", {
    access_token: token.token,
    agentid: String(agentId),
  });
  const opened = ok("token", "The app's secret opens the company.");
  const read = agentShape.safeParse(told.kind === "told" ? told.json : undefined);
  if (told.kind === "silence" || told.errcode !== 0 || !read.success)
    return [opened, refusedBy(notes, "agent", told, names, apiRoot), ...callback];
  return [opened, ...aboutAgent(read.data), ...callback];
}

/** An access token, or why there is none. */
export async function fetchToken(
  patient: Patient,
  apiRoot: string,
  corpId: string,
  secret: string,
): Promise<
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "refused"; readonly told: Told }
> {
  const query = { corpid: corpId, corpsecret: secret };
  const told = await askWecom(patient, apiRoot, "gettoken", query);
  const read = tokenShape.safeParse(told.kind === "told" ? told.json : undefined);
  if (told.kind === "silence" || told.errcode !== 0 || !read.success) {
    return { kind: "refused", told };
  }
  return { kind: "token", token: read.data.access_token };
}

function aboutAgent(agent: Agent): readonly Finding[] {
  return [
    agent.close === 0
      ? ok("agent", `The number is that of the app ${agent.name}.`)
      : fail(
          "agent",
          `The app ${agent.name} is switched off.`,
          "管理后台 → 应用管理 → the app → 启用",
        ),
    range(agent),
    agent.isreportenter === 0
      ? warn(
          "enter",
          "WeCom does not tell when a colleague opens the app, so nobody is greeted there before they write.",
          "管理后台 → 应用管理 → the app → 接收消息 → 上报进入应用事件: tick it",
        )
      : ok("enter", "WeCom tells when a colleague opens the app."),
  ];
}

function range({ allow_userinfos, allow_partys, allow_tags }: Agent): Finding {
  const counts = [
    `${allow_userinfos.user.length} member(s)`,
    `${allow_partys.partyid.length} department(s)`,
    `${allow_tags.tagid.length} tag(s)`,
  ].join(", ");
  const nobody = [allow_userinfos.user, allow_partys.partyid, allow_tags.tagid].every(
    ({ length }) => length === 0,
  );
  return nobody
    ? fail(
        "range",
        "Nobody may see the app.",
        "管理后台 → 应用管理 → the app → 可见范围: add engineers, supervisors and those who serve customers",
      )
    : ok("range", `The app is visible to ${counts}.`);
}
