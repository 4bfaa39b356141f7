/** 微信客服: the secret it is opened with, its accounts, and its callback address. */
import { z } from "zod";
import { askWecom, type Names, refusedBy } from "./ask-wecom.ts";
import { examineCallback } from "./examine-callback.ts";
import { fetchToken } from "./examine-wecom.ts";
import { type Finding, notesOn } from "./finding.ts";
import type { Patient } from "./patient.ts";

const notes = notesOn("kf");
const { ok, warn, fail } = notes;
const names: Names = {
  secret: "WECOM_KF_SECRET",
  place: "管理后台 → 应用管理 → the app that may use 微信客服 → Secret",
};
const place = "管理后台 → 应用管理 → 微信客服";

/** https://developer.work.weixin.qq.com/document/path/94661 */
const accountsShape = z.looseObject({
  account_list: z.array(
    z.looseObject({ name: z.string(), manage_privilege: z.boolean().default(true) }),
  ),
});

/** Findings about 微信客服; none when it is not configured. */
export async function examineKf(patient: Patient): Promise<readonly Finding[]> {
  const { kf, secrets } = patient.config;
  if (kf === undefined || secrets.kf === undefined) return [];
  const { apiRoot, corpId } = kf;
  const token = await fetchToken(patient, apiRoot, corpId, secrets.kf.secret);
  const callback = await examineCallback(patient, {
    about: "kf",
    path: "/webhooks/wecom/kf",
    corpId,
    keys: secrets.kf.keys[0],
    place: `${place} → API → 接收消息`,
  });
  if (token.kind === "refused")
    return [refusedBy(notes, "token", token.told, names, apiRoot), ...callback];
  const opened = ok("token", "The secret of 微信客服 opens the company.");
  const query = { access_token: token.token };
  const told = await askWecom(patient, apiRoot, "kf/account/list", query, {
    offset: 0,
    limit: 100,
  });
  const read = accountsShape.safeParse(told.kind === "told" ? told.json : undefined);
  if (told.kind === "silence" || told.errcode !== 0 || !read.success)
    return [opened, refusedBy(notes, "accounts", told, names, apiRoot), ...callback];
  return [opened, accounts(read.data.account_list), ...callback];
}

function accounts(
  list: readonly { readonly name: string; readonly manage_privilege: boolean }[],
): Finding {
  if (list.length === 0) {
    return fail(
      "accounts",
      "There is no customer service account that the API sees.",
      `${place} → 客服账号: make one, then API → 通过API管理微信客服账号: add it`,
    );
  }
  const closed = list.filter((one) => !one.manage_privilege).map(({ name }) => name);
  if (closed.length === 0) {
    return ok("accounts", `The API manages ${list.map(({ name }) => name).join(", ")}.`);
  }
  const todo = `${place} → API → 通过API管理微信客服账号: add the account`;
  const told = `The API may not manage ${closed.join(", ")}`;
  return closed.length === list.length
    ? fail("accounts", `${told}, so the desk can answer nobody.`, todo)
    : warn("accounts", `${told}.`, todo);
}
