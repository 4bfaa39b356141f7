/** Words for what only one platform does wrong, and for what happens there without anybody's phone: English, Chinese. */
const own = {
  blocked: ["Blocked by the person (403)", "被用户屏蔽（403）"],
  deactivated: ["Account deleted (403)", "账号已注销（403）"],
  "never-started": ["Person never pressed Start (403)", "用户从未点开始（403）"],
  "chat-not-found": ["Chat not found (400)", "找不到会话（400）"],
  "not-modified": ["Message looks like that already (400)", "消息没有变化（400）"],
  "too-old": ["Button pressed too long ago (400)", "按钮点击已超时（400）"],
  "cannot-edit": ["Message can't be edited (400)", "消息不能再修改（400）"],
  "bad-entities": ["Formatting not understood (400)", "格式无法解析（400）"],
  "file-too-big": ["File over 20 MB (400)", "文件超过 20 MB（400）"],
  "file-away": ["File not there now (400)", "文件暂时取不到（400）"],
  conflict: ["A second poller (409)", "另有程序在收消息（409）"],
  "too-large": ["Request too large (413)", "请求过大（413）"],
  "monthly-limit": ["Month's messages used up (429)", "本月额度用完（429）"],
  "token-gone": ["Reply token used or expired (400)", "回复令牌已用或过期（400）"],
  "unknown-recipient": ["Unknown recipient (400)", "收件人不存在（400）"],
  "key-accepted": ["Retry key already accepted (409)", "重试键已被接受（409）"],
  "plan-forbids": ["Not in this plan (403)", "套餐不含此接口（403）"],
  "not-found": ["Not found (404)", "找不到（404）"],
  "not-ready": ["Content not ready yet (202)", "内容还在准备（202）"],
  "content-gone": ["Content is gone (410)", "内容已撤回（410）"],
  "empty-answer": ["Done, but the answer is empty", "已处理，但应答为空"],
  group: ["Put the account into a group", "把账号拉进群"],
  room: ["Put the account into a chat of several", "把账号拉进多人聊天"],
  standby: ["A message another module answers", "由其他模块处理的消息"],
  "unknown-event": ["An event nobody knows yet", "未知类型的事件"],
  forged: ["A forged webhook", "伪造的回调"],
  verify: ["The console's “Verify”", "后台的“验证”请求"],
  "callback-lost": ["A callback gets lost", "回调丢失"],
  "callback-forged": ["A callback with a wrong signature", "回调签名错误"],
  "callback-foreign": ["A callback of another company", "别家企业的回调"],
  "receiver-invalid": ["Taken, but the receiver is invalid", "成功，但接收人无效"],
  dropped: ["Taken, and shown to nobody", "成功，但无人收到"],
  "fails-later": ["Taken, fails later", "成功，随后发送失败"],
  "fails-later-window": ["Taken, fails later: 48 hours", "成功，随后失败：超 48 小时"],
  "fails-later-session": ["Taken, fails later: session closed", "成功，随后失败：会话关闭"],
  "fails-later-budget": ["Taken, fails later: five messages", "成功，随后失败：超 5 条"],
  "fails-later-blocked": ["Taken, fails later: blocked", "成功，随后失败：客户拒收"],
};

const inLanguage = (nth) =>
  Object.fromEntries(Object.entries(own).map(([name, words]) => [`trouble.${name}`, words[nth]]));

export const ownTroubleEn = inLanguage(0);
export const ownTroubleZh = inLanguage(1);
