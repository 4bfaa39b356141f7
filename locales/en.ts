/** English. This catalogue sets the keys and the holes of all the others. */
export const en = {
  "desk.sorry": "Sorry, something went wrong on our side. Your message is kept; a colleague will look at it. Reference: {{reference}}",
  "desk.refused.not-now": "That step is not possible any more: the case has moved on in the meantime.",
  "desk.refused.not-yours": "That button belongs to a colleague who handles this case.",
  "desk.refused.missing": "Something this step needs is still missing. Please choose the step again and answer its questions.",
  "desk.relayed": "{{name}}: {{text}}",
} as const;
