import { COMES_BACK } from "./comes-back.ts";

/** The ways in which she may be reached. */
export const CHANNELS: Readonly<Record<string, string>> = {
  phone: "A phone call",
  text: "A text",
  email: "An email",
  [COMES_BACK]: "Not at all: comes back for our answer with a number",
};

/** Who else may see or hear what comes there. */
export const DEVICES: Readonly<Record<string, string>> = {
  mine: "Nobody else can see it",
  shared: "Someone else can see it",
  borrowed: "It belongs to someone she trusts",
};

/** What she wants where nobody can reach her and somebody is worried. */
export const WELFARE: Readonly<Record<string, string>> = {
  police: "The police may check on her",
  "contact-first": "Ask her emergency contact first",
  no: "No check, unless the law requires it",
};
