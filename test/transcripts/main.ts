/** Writes docs/transcripts: one whole case in every language, as it is spoken today. */
import { writeFile } from "node:fs/promises";
import { localeCodes } from "../../src/engine/conversation.ts";
import { transcriptFile, writeTranscript } from "./write-transcript.ts";

for (const locale of localeCodes)
  await writeFile(transcriptFile(locale), await writeTranscript(locale));
