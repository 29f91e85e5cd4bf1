import {
  choice,
  choices,
  date,
  defineForm,
  email,
  is,
  longText,
  page,
  phone,
  text,
  timeRange,
  yesNo,
  type AnswersOf,
} from "../../../foundation/forms/index.ts";
import { EMPLOYER_CATEGORIES, type Pack } from "../../../foundation/pack/index.ts";


const EMPLOYERS: Readonly<Record<(typeof EMPLOYER_CATEGORIES)[number], string>> = {
  police: "The police",
  council: "A council",
  health: "The health service",
  school: "A school",
  support: "A support service",
};

/**
 * What someone who needs help is asked. Nothing is compulsory but a safe way to reach her; the safe way comes before
 * anything else, so that it is there even if she has to stop. Words are the pack's; inputs have neutral names.
 */
export function needHelpForm({ words }: Pick<Pack, "words">) {
  const { herWords, safeContact, employer } = words;
  return defineForm({
    id: "need-help",
    version: 1,
    title: words.start.needHelp,
    neutral: true,
    pages: [
      page({
        id: "danger",
        title: "Are you in danger now?",
        fields: { danger: yesNo({ label: "Are you in danger now?", optional: true }) },
      }),
      page({
        id: "safe-contact",
        title: safeContact.question,
        why: safeContact.why,
        fields: {
          channel: choice({
            label: "How should we get in touch?",
            options: [
              { value: "phone", label: "Call me" },
              { value: "text", label: "Send a text" },
              { value: "email", label: "Send an email" },
            ],
          }),
          phone: phone({ label: "Phone number", when: is("channel", "phone", "text") }),
          email: email({ label: "Email address", when: is("channel", "email") }),
          device: choice({
            label: "Who else can use or see this phone or email?",
            options: [
              { value: "mine", label: "Nobody else" },
              { value: "shared", label: "Someone else can" },
              { value: "borrowed", label: "It belongs to someone I trust" },
            ],
            optional: true,
          }),
        },
      }),
      page({
        id: "safe-times",
        title: "When is it safe?",
        why: "We will not try at other times.",
        fields: {
          times: timeRange({ label: "Safe between", optional: true }),
          voicemail: yesNo({ label: "May we leave a message?", optional: true, when: is("channel", "phone") }),
          codeWord: text({
            label: "A word that tells you it is us",
            hint: "We say it first, so that you know.",
            optional: true,
          }),
          ifOther: text({
            label: "If someone else answers, what should we say?",
            hint: "For example, that it is about a delivery.",
            optional: true,
          }),
        },
      }),
      page({
        id: "name",
        title: "What should we call you?",
        why: "You can give only a first name, or any name.",
        fields: {
          given: text({ label: "First name", optional: true, width: 20 }),
          family: text({ label: "Last name", optional: true, width: 20 }),
          born: date({ label: "Date of birth", optional: true, must: "past" }),
          interpreter: text({ label: "A language you would rather speak", optional: true, width: 20 }),
        },
      }),
      page({
        id: "words",
        title: herWords.question,
        why: herWords.why,
        fields: { words: longText({ label: herWords.question, optional: true }) },
      }),
      page({
        id: "work",
        title: employer.title,
        why: employer.why,
        fields: {
          employers: choices({
            label: employer.question,
            hint: employer.ifYes,
            options: [
              ...EMPLOYER_CATEGORIES.map((value) => ({ value, label: EMPLOYERS[value] })),
              { value: "none", label: "No, none of these", alone: true },
            ],
            optional: true,
          }),
        },
      }),
    ],
  });
}

export type NeedHelpAnswers = AnswersOf<ReturnType<typeof needHelpForm>>;
