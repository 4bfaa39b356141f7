/** Words that work at every point of every dialog, in both languages, as whole utterances only. */
import type { GlobalWord } from "./dialog.ts";
import { bare } from "./plain.ts";

const utterances: Readonly<Record<GlobalWord, readonly string[]>> = {
  help: ["帮助", "帮忙", "菜单", "功能", "你能做什么", "help", "menu", "?", "what can you do"],
  back: ["返回", "上一步", "后退", "back", "go back", "previous"],
  edit: ["修改", "更改", "改一下", "edit", "change", "correct"],
  progress: [
    "进度",
    "查进度",
    "查询进度",
    "查看进度",
    "工单进度",
    "status",
    "progress",
    "check progress",
    "my ticket",
    "my tickets",
  ],
  cancel: [
    "取消",
    "不用了",
    "算了",
    "退出",
    "cancel",
    "quit",
    "never mind",
    "nevermind",
    "forget it",
  ],
  human: [
    "人工",
    "转人工",
    "人工客服",
    "人工服务",
    "找人工",
    "客服",
    "真人",
    "human",
    "agent",
    "person",
    "a person",
    "talk to a person",
    "talk to a human",
    "real person",
    "operator",
  ],
  stop: ["停止", "退订", "停止提醒", "td", "stop", "unsubscribe"],
  start: ["开启", "恢复", "恢复提醒", "start", "resume reminders", "subscribe"],
  language: ["语言", "切换语言", "选择语言", "language", "change language"],
  english: ["english", "英文", "英语", "in english", "en"],
  chinese: ["中文", "汉语", "普通话", "简体中文", "chinese", "zh"],
  jobs: [
    "任务",
    "我的任务",
    "待办",
    "工单",
    "工单列表",
    "列表",
    "jobs",
    "my jobs",
    "list",
    "tasks",
    "to do",
    "todo",
  ],
};

const globalWords = [
  "help",
  "back",
  "edit",
  "progress",
  "cancel",
  "human",
  "stop",
  "start",
  "language",
  "english",
  "chinese",
  "jobs",
] as const satisfies readonly GlobalWord[];

const byUtterance: ReadonlyMap<string, GlobalWord> = new Map(
  globalWords.flatMap((word) => utterances[word].map((utterance) => [utterance, word] as const)),
);

/** Longest utterance above, in characters: anything longer is no global word. */
const utteranceMax = 24;

/** The global word a text is, if it is nothing else than that. */
export function globalWord(text: string): GlobalWord | undefined {
  if (text.length > utteranceMax) return undefined;
  return (
    byUtterance.get(bare(text)) ??
    (text.trim() === "?" || text.trim() === "？" ? "help" : undefined)
  );
}

/** The global word of a button `g:<word>`. */
export function pressedWord(choice: string): GlobalWord | undefined {
  const word = choice.startsWith("g:") ? choice.slice(2) : "";
  return globalWords.find((known) => known === word);
}
