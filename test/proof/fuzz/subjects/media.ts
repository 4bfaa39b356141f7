import { fileInput, fileOf } from "../../../../bots/telegram/file.ts";
import { message } from "../../../../bots/telegram/wire.ts";
import { findLabel } from "../../../../src/dialogs/find-label.ts";
import { shownName } from "../../../../src/engine/sent.ts";
import { lookArrival, readLook } from "../../../../src/media/look.ts";
import { oldOfficeType } from "../../../../src/media/old-office.ts";
import { readTranscript } from "../../../../src/media/read-transcript.ts";
import { jsonOf } from "../json-of.ts";
import { bytesOf } from "../mutate.ts";
import { must, type Subject, sign } from "../subject.ts";

const label: Subject = {
  name: "the texts of codes in a photo",
  tries: ["src/dialogs/find-label.ts findLabel"],
  share: 40,
  food: "text",
  samples: () => [
    "AB12345678",
    "型号：KFR-35GW 序列号：AB12345678",
    "https://example.com/p?sn=ab12345678&model=KFR-35GW",
    "https://example.com/bot?start=sn-AB12345678",
    "WIFI:S:home;T:WPA;P:not-a-secret;;",
  ],
  eat({ text }) {
    const { serial = "", model = "" } = findLabel([text, text.slice(3)]) ?? {};
    must(serial === "" || /^[A-Z0-9][A-Z0-9-]{4,29}$/.test(serial), "a serial with other signs");
    must(/^[A-Za-z0-9 /-]{0,30}$/.test(model), "a model with other signs");
    const name = shownName({ id: "f", ref: "r", kind: "document", name: text });
    must(name.length <= 60 && name.isWellFormed(), "a name without end, or half a character");
    must(!/[\p{Cc}\p{Cf}]/u.test(name), "a name with a trick in it");
    return `${serial === "" ? "-" : "serial"} ${model === "" ? "-" : "model"} ${name.length > 0}`;
  },
};

const transcript: Subject = {
  name: "an answer of a transcription service",
  tries: ["src/media/read-transcript.ts readTranscript"],
  share: 20,
  food: "json",
  samples: () => ['{"text":" 空调漏水了 "}', '{"text":""}', '{"error":{"message":"no"}}'],
  eat({ text }) {
    const words = readTranscript(text);
    must(words === undefined || (words.length <= 2_000 && words.isWellFormed()), "endless words");
    must(words?.includes("\0") !== true, "words that no database holds");
    return words === undefined ? "silent" : "words";
  },
};

const row = { id: "f", platform: "line", chat: "U1", ref: "1", attempt: 1 } as const;

const look: Subject = {
  name: "stored bytes of a look, and old papers",
  tries: ["src/media/look.ts readLook"],
  share: 20,
  food: "json",
  samples: () => [
    lookArrival(row, { kind: "words", text: "漏水" }, 5).raw.toString(),
    lookArrival(row, { kind: "refused", why: "too-large" }, 5).raw.toString(),
    '{"events":[]}',
  ],
  eat(meal) {
    const bytes = bytesOf(meal);
    const read = readLook(bytes);
    must(read === undefined || read.input.kind === "looked-into", "another input than a look");
    return `${read === undefined ? "none" : "look"} ${oldOfficeType(bytes) ?? "-"}`;
  },
};

const telegramFile: Subject = {
  name: "a file of a Telegram message",
  tries: [],
  share: 20,
  food: "json",
  samples: () => [
    '{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"voice":{"file_id":"A","duration":4}}',
    '{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"caption":"x","document":{"file_id":"A","file_name":"a.pdf","file_size":9}}',
  ],
  eat({ text }) {
    const read = message.safeParse(jsonOf(text)).data;
    const file = read === undefined ? undefined : fileOf(read);
    if (read === undefined || file === undefined) return "none";
    const input = fileInput(read, file, "1:message:1.1");
    const [one] = input.kind === "sent-files" ? input.files : [];
    must((one?.name ?? "").length <= 200 && (one?.mime ?? "").length <= 200, "an endless claim");
    return sign([input.kind, one?.kind ?? "-"]);
  },
};

/** What is read of files, codes and voices. */
export const mediaSubjects: readonly Subject[] = [label, transcript, look, telegramFile];
