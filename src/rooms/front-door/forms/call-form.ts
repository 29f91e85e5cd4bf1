import {
  choice,
  choices,
  date,
  defineForm,
  email,
  is,
  longText,
  not,
  page,
  phone,
  text,
  yesNo,
} from "../../../foundation/forms/index.ts";
import { EMPLOYER_CATEGORIES, type Pack } from "../../../foundation/pack/index.ts";
import { EMPLOYER_LABELS } from "../employer-labels.ts";
import { districtField } from "./district-field.ts";
import { deviceField, NOT_AT_ALL, voicemailField, WAYS, whenFields } from "./reach-fields.ts";

/** Who is heard on the telephone or at the door: each comes in as if it had been sent through the website. */
const CALLERS = [
  { value: "need-help", label: "Somebody who needs help herself" },
  { value: "young", label: "A child or young person" },
  {
    value: "worried",
    label: "Somebody worried about her",
    hint: "No way of reaching anyone is kept, and nobody is contacted.",
  },
] as const;

/** By which way, where it is not the website. */
const HOW_TAKEN = [
  { value: "phone", label: "By telephone" },
  { value: "in-person", label: "In person" },
  { value: "letter", label: "By letter" },
] as const;

/** What is taken down of a call, on one page: as little as a contact needs. All else is asked where triage asks it. */
export function callForm(pack: Pick<Pack, "districts">) {
  return defineForm({
    id: "contact-call",
    version: 1,
    pages: [whoPage, reachPage, saidPage, herPage(pack), workPage],
  });
}

const whoPage = page({
  id: "who",
  title: "Who it is",
  fields: {
    who: choice({ label: "Who rang or came?", options: CALLERS }),
    how: choice({ label: "How?", options: HOW_TAKEN }),
    danger: yesNo({
      label: "Is she or a child in danger now?",
      hint: "If so: the police on 999 first. Stay with her until they are there.",
      optional: true,
    }),
  },
});

const saidPage = page({
  id: "said",
  title: "What was said",
  fields: {
    words: longText({
      label: "In the words that were used",
      hint: "Read it back. Whoever helps reads this, so that it need not be said again.",
      optional: true,
    }),
  },
});

function herPage(pack: Pick<Pack, "districts">) {
  return page({
    id: "her",
    title: "Who needs help",
    why: "Only what was offered. Nobody has to say who she is.",
    fields: {
      given: text({ label: "First name", optional: true, width: 20 }),
      family: text({ label: "Last name", optional: true, width: 20 }),
      born: date({ label: "Date of birth", optional: true, must: "past" }),
      district: districtField(pack, "Which district does she live in?"),
      interpreter: text({
        label: "Which language does she need an interpreter for?",
        optional: true,
        width: 20,
      }),
    },
  });
}

const reachPage = page({
  id: "reach",
  title: "How she may be reached",
  why: "Before the line is lost. She is reached in this way and no other, until more was gone through with her.",
  when: not(is("who", "worried")),
  fields: {
    channel: choice({
      label: "How may we reach her?",
      options: [...WAYS, NOT_AT_ALL],
    }),
    phone: phone({ label: "Phone number", when: is("channel", "phone", "text") }),
    email: email({ label: "Email address", when: is("channel", "email") }),
    device: deviceField,
    ...whenFields,
    voicemail: voicemailField,
  },
});

const workPage = page({
  id: "work",
  title: "Who may not see this",
  why: "Where one is chosen, only the managers open it from then on: you do not either.",
  fields: {
    employers: choices({
      label: "Does she, the person who harms her, or anyone close to her work for one of these?",
      options: [
        ...EMPLOYER_CATEGORIES.map((value) => ({ value, label: EMPLOYER_LABELS[value] ?? value })),
        { value: "none", label: EMPLOYER_LABELS["none"] ?? "", alone: true },
      ],
      optional: true,
    }),
  },
});
