/** Kinds of photos and files that are kept, by their own bytes, each with its media type. */

const photos = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
} as const;

const sounds = {
  ogg: "audio/ogg",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  amr: "audio/amr",
  wav: "audio/wav",
  aac: "audio/aac",
} as const;

const others = {
  mp4: "video/mp4",
  mov: "video/quicktime",
  webm: "video/webm",
  "3gp": "video/3gpp",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
  txt: "text/plain; charset=utf-8",
} as const;

const all = { ...photos, ...sounds, ...others };

export type PhotoType = keyof typeof photos;
export type SoundType = keyof typeof sounds;
/** Files that are kept as they came, by their usual ending. */
export type FileType = SoundType | keyof typeof others;
export type KeptType = PhotoType | FileType;

/** Whether a type is one of photos. */
export const isPhotoType = (type: KeptType): type is PhotoType => Object.hasOwn(photos, type);

/** Whether a type is one of sounds. */
export const isSoundType = (type: KeptType): type is SoundType => Object.hasOwn(sounds, type);

/** Whether a word names a type that is kept. */
export const isKeptType = (word: string): word is KeptType => Object.hasOwn(all, word);

/** The media type as a header writes it. */
export const mediaTypeOf = (type: KeptType): string => all[type];

/** What a file of this type is called on the way out: what its sender called it may be anything. */
export const fileNameOf = (type: KeptType, nth: number): string =>
  `${isPhotoType(type) ? "photo" : "file"}-${nth}.${type === "jpeg" ? "jpg" : type}`;
