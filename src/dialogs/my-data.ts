/** What we know of the person in this chat: shown, corrected, handed out, forgotten (P10, P11). */
import type { Answers } from "../engine/conversation.ts";
import type { Card, Dialog, Ending, Option, Reader, Scene } from "../engine/dialog.ts";
import type { Effect } from "../engine/effect.ts";
import { type Line, line } from "../engine/line.ts";
import { bare } from "../engine/plain.ts";
import { text } from "../engine/turn.ts";
import { addressOf } from "./fields/address.ts";
import { nameOf } from "./fields/name.ts";
import { phoneOf } from "./fields/phone.ts";
import { exported, knownRows } from "./my-data-export.ts";
import { gatherReport } from "./report-gather.ts";
import { given, listed } from "./say.ts";

/** Typed in full, in either language: a button is pressed too easily (rule 16). */
const confirmations: readonly string[] = ["删除我的全部数据", "erase all my data"];

const correctable = ["name", "phone", "address"] as const;
type Correctable = (typeof correctable)[number];
const labels = { name: "field.name", phone: "field.phone", address: "field.address" } as const;

const readValue: Reader = (input, rest, answers, scene) => {
  if (input.kind === "shared-contact" && answers["which"] === "phone") {
    const { phone } = gatherReport(input, {}, scene);
    return phone === undefined ? { ok: false } : { ok: true, fields: { value: phone } };
  }
  const value = valueOf(answers["which"], rest.trim(), scene);
  return value === undefined ? { ok: false } : { ok: true, fields: { value } };
};

function valueOf(which: unknown, words: string, scene: Scene): string | undefined {
  if (which === "phone") return phoneOf(words, scene.facts.zone);
  return which === "name" ? nameOf(words) : addressOf(words);
}

export const myData: Dialog<"choose" | "which" | "value" | "erase"> = {
  id: "my-data",
  version: 1,
  title: "data.title",
  form: false,
  lasting: true,
  first: "choose",
  finish: served,
  steps: {
    choose: {
      field: "wanted",
      ask: "data.ask",
      shorter: "data.ask",
      example: "data.ask",
      card: (_, scene) => cardOf(scene),
      options: offers,
      next: (a, scene) =>
        a["wanted"] === "correct"
          ? "which"
          : a["wanted"] === "erase" && scene.facts.tickets.length === 0
            ? "erase"
            : "done",
    },
    which: {
      field: "which",
      ask: "data.which.ask",
      shorter: "data.which.ask",
      example: "data.which.ask",
      options: () =>
        correctable.map((field) => ({
          value: field,
          label: line(labels[field]),
          words: said[field],
        })),
      next: "value",
    },
    value: {
      field: "value",
      ask: askValue,
      shorter: askValue,
      example: askValue,
      read: readValue,
      next: "done",
    },
    erase: {
      field: "sure",
      ask: "data.erase.ask",
      shorter: "data.erase.ask",
      example: "data.erase.ask",
      options: () => [
        {
          value: "no",
          label: line("data.erase.no"),
          words: ["不", "不删除", "保留", "no", "keep"],
        },
      ],
      // Anything but the whole sentence keeps everything: nobody is asked three times here.
      read: (input) => ({
        ok: true,
        fields: {
          sure: input.kind === "said" && confirmations.includes(bare(input.text)) ? "yes" : "no",
        },
      }),
      next: "done",
    },
  },
};

const said: Readonly<Record<Correctable, readonly string[]>> = {
  name: ["姓名", "名字", "称呼", "name"],
  phone: ["电话", "手机", "手机号", "phone", "number"],
  address: ["地址", "address"],
};

function askValue(answers: Answers): Line {
  const which = correctable.find((field) => field === answers["which"]) ?? "name";
  return line("data.value.ask", { label: line(labels[which]) });
}

function offers(): readonly Option[] {
  return [
    {
      value: "correct",
      label: line("data.correct"),
      words: ["更正", "改", "修改资料", "correct it"],
    },
    { value: "export", label: line("data.export"), words: ["导出", "下载", "export", "copy"] },
    {
      value: "erase",
      label: line("data.erase"),
      words: ["删除", "注销", "erase", "delete", "forget me"],
    },
    {
      value: "leave",
      label: line("data.leave"),
      words: ["不用了", "没事了", "好了", "done", "no thanks"],
    },
  ];
}

function cardOf(scene: Scene): Card {
  const { tickets } = scene.facts;
  const open =
    tickets.length === 0 ? line("data.no-cases") : listed(tickets.map(({ number }) => number));
  return {
    title: line("data.card"),
    rows: [...knownRows(scene), { label: line("data.cases"), value: open }],
  };
}

function served(answers: Answers, scene: Scene): Ending {
  const quiet: Ending = { effects: [], sayings: [] };
  switch (answers["wanted"]) {
    case "correct": {
      const known = remembered(answers);
      const open = scene.facts.tickets.length > 0;
      const done = line(open ? "data.corrected-open" : "data.corrected");
      return { effects: [known], sayings: [text(done)] };
    }
    case "export":
      return { ...quiet, sayings: exported(scene) };
    case "erase": {
      const { tickets } = scene.facts;
      if (tickets.length > 0) {
        const numbers = listed(tickets.map(({ number }) => number));
        return { ...quiet, sayings: [text(line("data.erase.open", { numbers }))] };
      }
      return answers["sure"] === "yes"
        ? { effects: [{ kind: "forget-me" }], sayings: [text(line("data.erased"))] }
        : { ...quiet, sayings: [text(line("data.kept"))] };
    }
    default:
      return { ...quiet, sayings: [text(line("desk.ok"))] };
  }
}

function remembered(answers: Answers): Effect {
  const value = given(answers["value"]) ?? "";
  switch (answers["which"]) {
    case "phone":
      return { kind: "remember", phone: value };
    case "address":
      return { kind: "remember", address: value };
    default:
      return { kind: "remember", name: value };
  }
}
