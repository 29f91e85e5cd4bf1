/** What may be the matter with a place itself: StreetSafe's list (DOMAIN 9). */
export const ENVIRONMENT = [
  "no-cctv",
  "poor-light",
  "isolated",
  "layout",
  "visibility",
  "rundown",
  "drugs-alcohol",
  "other",
] as const;

/** What people did there: StreetSafe's list. */
export const BEHAVIOUR = ["verbal-one", "verbal-group", "followed", "other"] as const;

export const HAPPENED = ["week", "month", "quarter", "year", "longer", "often"] as const;

export const DAYLIGHT = ["light", "dark", "both"] as const;

/** Whether somebody was told of it, and why not. */
export const NOT_REPORTED = [
  "told",
  "nothing-to-tell",
  "not-serious",
  "not-believed",
  "nothing-done",
  "too-long",
  "not-known-how",
  "afraid",
  "distrust",
  "other",
] as const;

/** Those that go with no other answer. */
export const ALONE: ReadonlySet<string> = new Set(["told", "nothing-to-tell"]);

/** The answer of a list that says: nothing of this. It is asked so that nobody is stuck, and kept as an empty list. */
export const NONE = "none";

/** What is asked of who tells us, each with the pack's characteristic that has its question and answers. */
export const ABOUT = {
  age: "age-group",
  sex: "gender",
  gender: "trans",
  ethnicity: "ethnicity",
  religion: "religion",
  orientation: "sexual-orientation",
  disability: "disability",
} as const;

export type About = keyof typeof ABOUT;
export const ABOUT_KEYS = Object.keys(ABOUT) as readonly About[];

/** The states in which a report counts: in what is said of a place, and in statistics. */
export const COUNTED_STATES = ["moderated", "joined", "answered"] as const;

/** Every list of codes that a report has answers from. */
export const REPORT_CODES = {
  environment: ENVIRONMENT,
  behaviour: BEHAVIOUR,
  happened: HAPPENED,
  daylight: DAYLIGHT,
  notReported: NOT_REPORTED,
} as const;
