/** Calls to WeCom's API, and what its errcodes mean for whoever runs the desk (page 90313). */
import { z } from "zod";
import type { Finding, Notes } from "./finding.ts";
import type { Patient } from "./patient.ts";

const answerShape = z.looseObject({
  errcode: z.number().default(0),
  errmsg: z.string().default(""),
});

/** One answer of WeCom, which is 200 whatever it says. */
export type Told =
  | {
      readonly kind: "told";
      readonly errcode: number;
      readonly errmsg: string;
      readonly json: unknown;
    }
  | { readonly kind: "silence"; readonly why: string };

/** Asks below `/cgi-bin/`. */
export async function askWecom(
  { ask }: Patient,
  apiRoot: string,
  call: string,
  query: Readonly<Record<string, string>>,
  body?: object,
): Promise<Told> {
  const url = `${apiRoot}/cgi-bin/${call}?${new URLSearchParams(query).toString()}`;
  const heard = await ask(
    url,
    body === undefined
      ? {}
      : {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        },
  );
  if (heard.kind === "silence") return heard;
  const read = answerShape.safeParse(heard.json);
  if (!read.success) return { kind: "silence", why: `it answered ${heard.status} and no JSON` };
  const { errcode, errmsg } = read.data;
  return { kind: "told", errcode, errmsg, json: heard.json };
}

/** The names of the variables a remedy speaks of. */
export interface Names {
  readonly secret: "WECOM_SECRET" | "WECOM_KF_SECRET";
  /** Where that secret stands. */
  readonly place: string;
}

/** The address WeCom saw us come from, as its errmsg tells. */
export const addressIn = (errmsg: string): string =>
  /from ip: ([0-9a-fA-F.:]+)/.exec(errmsg)?.[1] ?? "unknown";

/** What an errcode of a token or of the first call with it asks for. */
export function refusedBy(
  { fail }: Notes,
  check: string,
  told: Told,
  names: Names,
  apiRoot: string,
): Finding {
  if (told.kind === "silence") {
    return fail(
      check,
      `${apiRoot} cannot be reached: ${told.why}.`,
      "let this machine out to it (firewall, proxy, DNS), or set WECOM_API_ROOT to your way out",
    );
  }
  const { errcode, errmsg } = told;
  const [seen, todo] = meaning(errcode, errmsg, names);
  return fail(check, `${seen} (${errcode}).`, todo);
}

function meaning(
  errcode: number,
  errmsg: string,
  { secret, place }: Names,
): readonly [seen: string, todo: string] {
  switch (errcode) {
    case 40013:
      return [
        "WeCom knows no company of this id",
        "管理后台 → 我的企业 → 企业信息 → 企业ID, into WECOM_CORP_ID",
      ];
    case 40001:
    case 40091:
      return ["WeCom does not know this secret", `${place}, into ${secret}`];
    case 50003:
      return ["The app is switched off", "管理后台 → 应用管理 → the app → 启用"];
    case 60020:
      return [
        `WeCom refuses the address ${addressIn(errmsg)} that this machine comes from`,
        "管理后台 → 应用管理 → the app → 企业可信IP: add that address; it counts after about a minute, and can be set only after a callback address or trusted domain is",
      ];
    case 45009:
      return [
        "WeCom was asked too often, or with wrong secrets",
        "wait an hour, then ask once; until then nothing of this company may get through from this address",
      ];
    case 40056:
    case 301002:
      return [
        "The secret belongs to another app than the number",
        "管理后台 → 应用管理 → the app: take AgentId and Secret from the same page, into WECOM_AGENT_ID and WECOM_SECRET",
      ];
    case 48002:
    case 48007:
    case 95017:
      return [
        "The secret may not use 微信客服",
        "管理后台 → 应用管理 → 微信客服 → API → 可调用接口的应用: add the app, and 通过API管理微信客服账号: add the account",
      ];
    default:
      return [
        `WeCom answered ${errmsg.split(",", 1)[0] ?? ""}`,
        `look ${errcode} up in the developer centre of WeCom: 企业微信开发者中心 → 错误码查询`,
      ];
  }
}
