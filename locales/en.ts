/** English. This catalogue sets the keys and the holes of all the others. */
export const en = {
  "desk.sorry": "Sorry, something went wrong on our side. Your message is kept; a colleague will look at it. Reference: {{reference}}",
} as const;
