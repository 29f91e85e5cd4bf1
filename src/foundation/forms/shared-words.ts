/** Every word the engine itself puts on a page, in English; the keys carry `forms.` in front. */
export const SHARED_WORDS = {
  yes: "Yes",
  no: "No",
  unknown: "Don’t know",
  ratherNotSay: "I’d rather not say",
  or: "or",
  chooseOne: "Choose one",
  day: "Day",
  month: "Month",
  year: "Year",
  from: "From",
  to: "To",
  timeSpan: "{from} to {to}",
  ifOption: "If “{option}”: {label}",
  ifCondition: "If {condition}: {label}",
  optional: "{label} (optional)",
  conditionIs: "“{label}” is {options}",
  conditionAnswered: "“{label}” is answered",
  conditionAtLeast: "“{label}” is {number} or more",
  conditionNot: "not ({condition})",
  and: " and ",
  either: " or ",
  continue: "Continue",
  problem: "There is a problem",
  errorPrefix: "Error",
  whyWeAsk: "Why we ask",
  change: "Change",
  addNote: "Add a note",
  noteOn: "Note on “{label}”",
  countYes: "{count} yes",
  countUnknown: "{count} unknown",
  countUnanswered: "{count} not answered",
} as const;

/** Errors that any field can have; the keys carry `forms.error.` in front. */
export const SHARED_ERRORS = {
  both: "You answered “{label}” and also chose “I’d rather not say”. Keep one of them",
  repeated: "“{label}” was answered more than once. Answer it once",
  stale: "This page changed while it was open. Check what is written here, then send it again",
} as const;

export type SharedWord = keyof typeof SHARED_WORDS;
