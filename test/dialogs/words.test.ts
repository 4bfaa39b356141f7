import { expect, test } from "vitest";
import { aTicket, chat, keys, say, spoken } from "./talk.ts";

test("whoever asks for help outside of a form reads how the newest case stands: its number may never have arrived", () => {
  const talk = chat({ tickets: [aTicket] });
  for (const help of ["?", "帮助"]) {
    say(talk, help);
    expect(spoken(talk).join("\n")).toContain(aTicket.number);
    expect(keys(talk)).toContain("help.text");
  }
});

test("without a case, and in the middle of a form, help is help alone", () => {
  const nobody = chat();
  say(nobody, "?");
  expect(keys(nobody)).toContain("help.text");
  expect(keys(nobody)).not.toContain("progress.state");
  const reporting = chat({ tickets: [aTicket] });
  say(reporting, "我家洗衣机不脱水");
  expect(reporting.conversation.talk?.dialog).toBe("report");
  say(reporting, "?");
  expect(keys(reporting)).toContain("help.text");
  expect(keys(reporting)).not.toContain("progress.state");
});
