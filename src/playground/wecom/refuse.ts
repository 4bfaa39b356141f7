/** The platform's own words for each errcode this stand-in can answer (global error code page 90313). */
const errmsgs = {
  [-1]: "system busy",
  0: "ok",
  40001: "invalid credential",
  40004: "invalid media type",
  40005: "invalid file type",
  40006: "invalid file size",
  40007: "invalid media_id",
  40008: "invalid msgtype",
  40013: "invalid corpid",
  40014: "invalid access_token",
  40016: "invalid button size",
  40018: "invalid button name size",
  40019: "invalid button key size",
  40056: "invalid agentid",
  40058: "invalid Request Parameter",
  40063: "some parameters are empty",
  40096: "invalid external userid",
  40201: "content is not allowed",
  41001: "access_token missing",
  41002: "corpid missing",
  41004: "secret missing",
  41050: "invalid welcome code",
  42001: "access_token expired",
  42014: "invalid task_id",
  42015: "response_code belongs to another app",
  42017: "invalid button key",
  42020: "duplicated button key",
  42027: "keyname missing",
  42028: "url missing",
  42029: "media_id missing",
  42030: "appid missing",
  42031: "invalid card_type",
  42033: "title missing",
  42035: "invalid horizontal_content_list length",
  42037: "invalid option_list length",
  42038: "button text missing",
  42039: "button key missing",
  42040: "option id missing",
  42041: "option text missing",
  42042: "invalid jump_list length",
  42043: "question_key missing",
  42045: "card_action missing",
  42050: "userid missing",
  42051: "duplicated action key",
  44001: "empty media data",
  44004: "empty content",
  45001: "media file size out of limit",
  45002: "message content size out of limit",
  45009: "api freq out of limit",
  45033: "api concurrent out of limit",
  48002: "api forbidden",
  50003: "app is disabled",
  48007: "kf account not granted",
  60011: "no privilege to access/modify contact/party/agent",
  60020: "not allow to access from your ip",
  60111: "userid not found",
  60140: "response_code invalid or expired",
  81013: "user & party & tag all invalid",
  82001: "no valid receiver",
  82002: "too many parties",
  82003: "too many tags",
  93000: "invalid webhook url",
  95000: "invalid open_kfid",
  95001: "api send msg count limit",
  95002: "api send msg time limit",
  95003: "corp is not verified",
  95004: "open_kfid not exist",
  95007: "invalid msg token",
  95008: "too many menu items",
  95009: "invalid menu item type",
  95013: "conversation end",
  95014: "invalid servicer",
  95016: "invalid service state transition",
  95018: "send msg session status invalid",
  95019: "servicer not receiving",
  301002: "not allow operate another agent with this accesstoken",
} as const;

export type Errcode = keyof typeof errmsgs;

/** Whether this stand-in knows the errcode. */
export const isErrcode = (code: number): code is Errcode => Object.hasOwn(errmsgs, code);

/** Every errcode this stand-in knows but success, with the platform's words. */
export const errcodes: readonly { readonly errcode: Errcode; readonly words: string }[] =
  Object.keys(errmsgs)
    .map(Number)
    .filter(isErrcode)
    .filter((errcode) => errcode !== 0)
    .map((errcode) => ({ errcode, words: errmsgs[errcode] }));

/** One business refusal; the server answers it as HTTP 200 with the errcode. */
export class ApiRefusal extends Error {
  readonly errcode: Errcode;

  constructor(errcode: Errcode, detail?: string) {
    super(detail === undefined ? errmsgs[errcode] : `${errmsgs[errcode]}: ${detail}`);
    this.name = "ApiRefusal";
    this.errcode = errcode;
  }
}

/** Stops the call with this errcode. @throws {ApiRefusal} always. */
export function refuse(errcode: Errcode, detail?: string): never {
  throw new ApiRefusal(errcode, detail);
}
