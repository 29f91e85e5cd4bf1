import {
  choice,
  choices,
  confirm,
  defineForm,
  email,
  is,
  longText,
  page,
  phone,
  text,
  yesNo,
} from "../../../foundation/forms/index.ts";
import { deviceField, NOT_AT_ALL, voicemailField, WAYS, whenFields } from "./reach-fields.ts";

const ways = page({
  id: "ways",
  title: "How she may be reached",
  why: "What she said last stands below. Go through it with her: this takes its place, and what she does not say is not to be assumed.",
  fields: {
    ways: choices({
      label: "How may we reach her?",
      options: [...WAYS, { ...NOT_AT_ALL, alone: true }],
    }),
    phone: phone({ label: "Phone number", when: is("ways", "phone", "text") }),
    email: email({ label: "Email address", when: is("ways", "email") }),
    device: deviceField,
  },
});

const times = page({
  id: "times",
  title: "When",
  why: "Hours left empty are taken as the narrow ones that the partnership agreed.",
  fields: {
    ...whenFields,
  },
});

const calling = page({
  id: "calling",
  title: "When we call",
  fields: {
    voicemail: voicemailField,
    withheld: yesNo({ label: "Should our number be hidden?", optional: true }),
    cover: text({
      label: "Who we say we are",
      hint: "For calls. Texts and emails always come in the same neutral name.",
      optional: true,
      maxLength: 60,
    }),
    codeWord: text({ label: "Code word", hint: "So that we know it is her.", optional: true, maxLength: 60 }),
    ifOther: text({ label: "If someone else answers, say", optional: true, maxLength: 200 }),
    post: yesNo({ label: "Is post safe?", optional: true }),
  },
});

const others = page({
  id: "others",
  title: "People",
  fields: {
    interpreter: text({ label: "Interpreter: language", optional: true, maxLength: 60 }),
    interpreterDialect: text({ label: "Interpreter: dialect", optional: true, maxLength: 60 }),
    interpreterGender: choice({
      label: "Interpreter: who?",
      optional: true,
      options: [
        { value: "woman", label: "A woman" },
        { value: "man", label: "A man" },
        { value: "any", label: "She does not mind" },
      ],
    }),
    welfare: choice({
      label: "If we cannot reach her and are worried",
      optional: true,
      options: [
        { value: "police", label: "The police may check on her" },
        { value: "contact-first", label: "Ask her emergency contact first" },
        { value: "no", label: "No check, unless the law requires it" },
      ],
    }),
    emergencyName: text({ label: "Emergency contact: name", optional: true, maxLength: 100 }),
    emergencyPhone: phone({ label: "Emergency contact: phone", optional: true }),
    unsafePeople: longText({ label: "Who must not be told or contacted", optional: true, rows: 3 }),
  },
});

/** How she may be reached, gone through with her: nothing leaves but by this, and only while the check is fresh. */
export const safeContactForm = defineForm({
  id: "contact-safe-contact",
  version: 1,
  pages: [
    ways,
    times,
    calling,
    others,
    page({
      id: "checked",
      title: "Checked with her",
      fields: {
        withHer: confirm({ label: "I went through this with her just now, and it was safe to talk" }),
      },
    }),
  ],
});
