/** The door of stats: pure statistics, no input and no output. */
export { holdBack, roundTo, type DisclosureProfile } from "./hold-back.ts";
