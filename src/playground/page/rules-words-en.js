/** English words of the company's files. */
export const rulesEn = {
  "tab.rules": "Rules",
  rulesHint:
    "Deadlines, office hours, holidays and words of urgency stand in a policy; products, models and faults in a catalogue. Choose a JSON file of either kind, and this desk goes by it.",
  rulesFile: "A policy or a catalogue (JSON)",
  "file.policy": "policy",
  "file.catalogue": "catalogue",
  rulesUnknown:
    "“{file}” is neither a policy (calendars, clocks …) nor a catalogue (products, faults).",
  rulesFaulty: "“{file}” is a {kind} with {count} faults. Nothing was changed:",
  rulesApplied: "The desk goes by the {kind} “{file}” from now on, without a restart.",
  rulesSound: "“{file}” is a sound {kind}.",
  rulesKeep:
    "Clocks that run already keep the limits they were set with; new ones follow the file. How long things are kept is read at the start alone.",
  rulesRestart:
    "After a restart the desk reads its own files again. To start with yours, put it in place of {path} and run npm start.",
  rulesOnlyCheck: "Only check it, change nothing",
  rulesAway: "The desk could not judge it: {why}",
};
