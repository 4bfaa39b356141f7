/** Writes docs/transcripts: one whole case and every dialog in every language, as they are spoken today. */
import { writeFile } from "node:fs/promises";
import { localeCodes } from "../../src/engine/conversation.ts";
import { dialogsFile, writeDialogs } from "./write-dialogs.ts";
import { transcriptFile, writeTranscript } from "./write-transcript.ts";

for (const locale of localeCodes) {
  await writeFile(transcriptFile(locale), await writeTranscript(locale));
  await writeFile(dialogsFile(locale), await writeDialogs(locale));
}
