import type { LocaleCode } from "../engine/conversation.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log, Meter } from "../ports/log.ts";
import type { Transcriber, Voice } from "../ports/transcriber.ts";
import { readTranscript } from "./read-transcript.ts";

/** An OpenAI-compatible service. */
export interface TranscriberParts {
  /** Without a slash at its end, e.g. `https://speech.example.com/v1`. */
  readonly apiRoot: string;
  readonly apiKey?: string;
  readonly model: string;
  /** In seconds. */
  readonly secondsMax: number;
  /** One try, in ms. */
  readonly withinMs?: number;
  readonly log: Log;
  readonly meter: Meter;
}

/** One try, in ms: two of them, a download and a check fit into the lease of a photo. */
const callMs = 8_000;
/** Bytes of a voice message that is sent; two minutes of speech have about one million. */
const voiceBytesMax = 10 * 1_024 * 1_024;
/** Bytes of an answer that is read. */
const answerBytesMax = 256 * 1_024;

/** Languages as the service calls them (ISO 639-1). */
const languages: Readonly<Record<LocaleCode, string>> = {
  "zh-CN": "zh",
  "zh-TW": "zh",
  en: "en",
  ja: "ja",
  th: "th",
};

/**
 * Turns voice messages into words by `POST {apiRoot}/audio/transcriptions`
 * (platform.openai.com/docs/api-reference/audio/createTranscription). One more try where the first failed for
 * reasons that pass; then nothing.
 */
export function openTranscriber(parts: TranscriberParts): Transcriber {
  const ended = (outcome: string, text?: string): string | undefined => {
    parts.meter.count("deskbell_transcriptions_total", { outcome });
    return text;
  };
  return {
    secondsMax: parts.secondsMax,
    async transcribe(voice) {
      if (voice.bytes.byteLength > voiceBytesMax) return ended("too-large");
      const first = await ask(parts, voice);
      const end = first.kind === "away" ? await ask(parts, voice) : first;
      return ended(end.kind, end.kind === "words" ? end.text : undefined);
    },
  };
}

type Answer =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "silent" | "refused" | "away" };

async function ask(parts: TranscriberParts, voice: Voice): Promise<Answer> {
  const { apiRoot, apiKey, withinMs = callMs, log } = parts;
  try {
    const answer = await fetch(`${apiRoot}/audio/transcriptions`, {
      method: "POST",
      headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
      body: formOf(parts, voice),
      redirect: "error",
      signal: AbortSignal.timeout(withinMs),
    });
    if (answer.ok) return wordsIn(await readCapped(answer));
    await answer.body?.cancel();
    log.warn({ status: answer.status }, "The transcription service did not take a voice message.");
    return { kind: answer.status === 429 || answer.status >= 500 ? "away" : "refused" };
  } catch (fault) {
    log.warn(faultFields(fault), "The transcription service could not be asked.");
    return { kind: "away" };
  }
}

/** The file is called by its type alone: what its sender called it is nobody's business. */
function formOf({ model }: TranscriberParts, { bytes, type, language }: Voice): FormData {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(bytes)]), `voice.${type}`);
  form.set("model", model);
  form.set("language", languages[language]);
  form.set("response_format", "json");
  return form;
}

async function readCapped(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > answerBytesMax) return "";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size).toString("utf8");
}

function wordsIn(answer: string): Answer {
  const text = readTranscript(answer);
  return text === undefined ? { kind: "silent" } : { kind: "words", text };
}
