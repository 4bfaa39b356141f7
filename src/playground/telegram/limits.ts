/** Limits of the Bot API, each where https://core.telegram.org/bots/api names it unless said otherwise. */

/** UTF-16 units of a message after entities were parsed (sendMessage, `text`). */
export const textUnitsMax = 4096;

/** Bytes of the raw `text` argument; the server's source refuses more before it parses. */
export const textBytesMax = 32_768;

/** UTF-16 units of a caption (sendPhoto, `caption`). */
export const captionUnitsMax = 1024;

/** UTF-8 bytes of `callback_data` (InlineKeyboardButton). */
export const callbackBytesMax = 64;

/** Buttons of one keyboard; the page gives no number, the core refuses above about a hundred. */
export const keyboardButtonsMax = 100;

/** UTF-16 units of the notice of answerCallbackQuery. */
export const noticeUnitsMax = 200;

/** Bytes of an uploaded photo (Sending files). */
export const photoUploadBytesMax = 10_485_760;

/** Bytes of any other uploaded file (Sending files). */
export const fileUploadBytesMax = 52_428_800;

/** Width plus height of a photo, pixels, and its longest ratio (sendPhoto, `photo`). */
export const photoSidesMax = 10_000;
export const photoRatioMax = 20;

/** Bytes of a file that getFile hands out. */
export const downloadBytesMax = 20_971_520;

/** Milliseconds a file path stays good (getFile: at least one hour). */
export const pathLifeMs = 3_600_000;

/** Items of an album (sendMediaGroup). */
export const albumItemsMin = 2;
export const albumItemsMax = 10;

/** Milliseconds until an unseen update is forgotten (Getting updates). */
export const updateLifeMs = 86_400_000;

/** Milliseconds until an unseen button press is forgotten; read in the server's source. */
export const callbackLifeMs = 150_000;

/** Milliseconds in which a bot may delete a message (deleteMessage). */
export const deleteWindowMs = 172_800_000;

/** Milliseconds the server waits for a webhook's answer; read in the server's source. */
export const webhookWaitMs = 60_000;

/** Seconds of `Retry-After` from the bot that are honoured; read in the server's source. */
export const retryAfterSecondsMax = 3600;

/** Updates of one getUpdates, and the longest poll in seconds. */
export const updatesPerPollMax = 100;
export const pollSecondsMax = 50;

/** Parallel webhook requests without and with `max_connections` (setWebhook). */
export const connectionsDefault = 40;
export const connectionsMax = 100;

/** Characters of `secret_token` (setWebhook). */
export const secretUnitsMax = 256;

/** Commands, and characters of a command and of its description (setMyCommands). */
export const commandsMax = 100;
export const commandUnitsMax = 32;
export const descriptionUnitsMax = 256;

/** Bytes of one API request, so that a runaway upload cannot fill memory (52 MB: the largest upload and its frame). */
export const requestBytesMax = 54_525_952;
