/** Chinese words of the company's files. */
export const rulesZh = {
  "tab.rules": "规则",
  rulesHint:
    "时限、上班时间、节假日和紧急用语写在策略里；产品、型号和故障写在目录里。选一个 JSON 文件，这个服务台就照它办。",
  rulesFile: "策略或目录（JSON）",
  "file.policy": "策略",
  "file.catalogue": "目录",
  rulesUnknown: "“{file}”既不是策略（calendars、clocks…），也不是目录（products、faults）。",
  rulesFaulty: "“{file}”是{kind}，有 {count} 处错误，未作任何改动：",
  rulesApplied: "从现在起服务台按{kind}“{file}”办理，无需重启。",
  rulesSound: "“{file}”是合格的{kind}。",
  rulesKeep: "已在计时的时限保持原样，新的按文件来。保存期限只在启动时读取。",
  rulesRestart:
    "重启后服务台读回自己的文件。要以您的文件启动，请用它替换 {path}，再运行 npm start。",
  rulesOnlyCheck: "只检查，不改动",
  rulesAway: "服务台无法判断：{why}",
};
