import type { Values } from "./variables.ts";

/** An OpenAI-compatible service of one's own choice. */
export type TranscriptionConfig = {
  readonly apiRoot: string;
  readonly model: string;
  /** Longer messages are not sent there. */
  readonly secondsMax: number;
};

/** The service that turns voice messages into words, where one is named. */
export function transcriptionOf(values: Values): {
  readonly transcription?: TranscriptionConfig;
} {
  const { TRANSCRIPTION_API_ROOT: apiRoot, TRANSCRIPTION_MODEL: model } = values;
  if (apiRoot === undefined) return {};
  return { transcription: { apiRoot, model, secondsMax: values.TRANSCRIPTION_SECONDS_MAX } };
}

/** Its key, where it asks for one. */
export function transcriptionKey(values: Values): { readonly transcriptionKey?: string } {
  const key = values.TRANSCRIPTION_API_KEY;
  return key === undefined ? {} : { transcriptionKey: key };
}
