import {
  choice,
  date,
  defineForm,
  email,
  longText,
  page,
  phone,
  text,
  type AnswersOf,
} from "../../../foundation/forms/index.ts";

/** What a member of staff may declare. */
export const KEPT_KINDS = [
  { value: "myself", label: "Myself" },
  { value: "person", label: "Somebody close to me" },
  { value: "home", label: "A home: mine, or that of somebody close to me" },
] as const;

/** Asks a member of staff whom she must be kept from. All of it is hers to tell or not. */
export const keptForm = defineForm({
  id: "kept-from",
  version: 1,
  pages: [
    page({
      id: "kept",
      title: "Who, or which home, is it?",
      fields: {
        kind: choice({ label: "Whom or what do you declare?", options: [...KEPT_KINDS] }),
        given: text({ label: "First name", optional: true, maxLength: 100 }),
        family: text({ label: "Last name", optional: true, maxLength: 100 }),
        born: date({
          label: "Date of birth",
          hint: "With both names, it says who is meant.",
          optional: true,
        }),
        phone: phone({ label: "Phone number", hint: "One that is private.", optional: true }),
        email: email({ label: "Email address", hint: "One that is private.", optional: true }),
        address: longText({
          label: "Address, with number, street and postcode",
          hint: "Whoever is known to live there is then kept from you too.",
          optional: true,
        }),
      },
    }),
  ],
});

export type KeptAnswers = AnswersOf<typeof keptForm>;
