/** Questions every form has without writing them down: which field to correct, and whether to drop the form. */
import type { Dialog, Step } from "./dialog.ts";
import { line } from "./line.ts";
import { stepOf } from "./path.ts";

/** Which field to correct. */
export const pick = "~pick";
/** Whether to drop what was answered. */
export const drop = "~drop";

export function aside(step: string): boolean {
  return step.startsWith("~");
}

export function asideStep(dialog: Dialog, name: string): Step | undefined {
  if (name === pick) return pickStep(dialog);
  return name === drop ? dropStep : undefined;
}

function pickStep(dialog: Dialog): Step {
  return {
    field: pick,
    ask: "form.pick.ask",
    shorter: "form.pick.shorter",
    example: "form.pick.example",
    next: "done",
    options: () =>
      (dialog.correctable ?? []).flatMap((name) => {
        const label = stepOf(dialog, name)?.label;
        return label === undefined
          ? []
          : [{ value: name, label: line(label), words: fieldWords[name] ?? [] }];
      }),
  };
}

const dropStep: Step = {
  field: drop,
  ask: "form.drop.ask",
  shorter: "form.drop.shorter",
  example: "form.drop.example",
  next: "done",
  options: () => [
    {
      value: "no",
      label: line("form.drop.no"),
      words: [
        "继续",
        "继续填写",
        "不取消",
        "否",
        "不",
        "no",
        "keep going",
        "continue",
        "go on",
        "keep",
      ],
    },
    {
      value: "yes",
      label: line("form.drop.yes"),
      words: ["取消", "确认取消", "是", "是的", "对", "确定", "yes", "cancel it", "y", "cancel"],
    },
  ],
};

/** What people call the fields when they say which one to correct. */
const fieldWords: Readonly<Record<string, readonly string[]>> = {
  class: ["类型", "服务类型", "服务", "type", "service", "service type"],
  product: ["产品", "型号", "产品型号", "product", "model", "device"],
  serial: ["序列号", "序列号订单号", "订单号", "serial", "serial number", "order number", "order"],
  fault: ["故障", "问题", "描述", "故障描述", "说明", "fault", "problem", "description", "issue"],
  photos: ["照片", "图片", "photos", "photo", "pictures"],
  wish: ["时间", "上门时间", "预约时间", "time", "visit time", "date"],
  name: ["姓名", "名字", "称呼", "联系人", "name", "contact"],
  phone: [
    "电话",
    "手机",
    "手机号",
    "电话号码",
    "联系电话",
    "phone",
    "number",
    "phone number",
    "mobile",
  ],
  address: ["地址", "位置", "address", "location", "place"],
  special: [
    "要求",
    "特殊要求",
    "备注",
    "special",
    "requests",
    "special requests",
    "notes",
    "requirements",
  ],
  order: ["订单号", "订单", "order", "order number"],
  reason: ["原因", "事由", "reason"],
  condition: ["状态", "商品状态", "condition"],
  claim: ["诉求", "退款", "换货", "wanted", "refund", "exchange"],
  words: ["内容", "投诉内容", "message", "words"],
  question: ["问题", "question"],
  contact: ["联系方式", "电话", "contact", "phone"],
  cause: ["原因", "cause"],
  work: ["处理", "处理内容", "维修内容", "done", "work", "work done"],
  parts: ["配件", "更换配件", "parts"],
  advice: ["建议", "使用建议", "advice"],
};
