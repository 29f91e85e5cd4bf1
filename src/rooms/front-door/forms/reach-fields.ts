import { choice, choices, timeRange, yesNo } from "../../../foundation/forms/index.ts";
import { WEEKDAYS } from "../../../foundation/pack/index.ts";
import { DAY_NAMES } from "../../people/index.ts";

/** She gets in touch herself, and nobody reaches her. */
export const NOT_AT_ALL = { value: "none", label: "Not at all: she gets in touch with us" } as const;

/** By which ways she may be reached, as staff ask her. */
export const WAYS = [
  { value: "phone", label: "Phone call" },
  { value: "text", label: "Text" },
  { value: "email", label: "Email" },
] as const;

export const deviceField = choice({
  label: "Who else can see the phone or email?",
  optional: true,
  options: [
    { value: "mine", label: "Nobody else" },
    { value: "shared", label: "Someone else can" },
    { value: "borrowed", label: "It belongs to someone she trusts" },
  ],
});

/** When it is safe. */
export const whenFields = {
  times: timeRange({ label: "Safe hours", optional: true }),
  days: choices({
    label: "Safe days",
    hint: "None chosen: every day, within the hours.",
    optional: true,
    options: WEEKDAYS.map((value) => ({ value, label: DAY_NAMES[value] })),
  }),
};

export const voicemailField = yesNo({ label: "May we leave a voicemail?", optional: true });
