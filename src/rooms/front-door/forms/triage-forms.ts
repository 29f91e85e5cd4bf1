import { choice, choices, defineForm, longText, page } from "../../../foundation/forms/index.ts";

const channel = choice({
  label: "How?",
  options: [
    { value: "phone", label: "Phone call" },
    { value: "text", label: "Text" },
    { value: "email", label: "Email" },
  ],
});

/** An attempt that did not reach her: three varied ones, and then the referrer is told (DOMAIN 7). */
export const attemptForm = defineForm({
  id: "contact-attempt",
  version: 1,
  pages: [
    page({
      id: "attempt",
      title: "What happened?",
      fields: {
        channel,
        result: choice({
          label: "What happened?",
          options: [
            { value: "no-answer", label: "No answer" },
            { value: "not-safe", label: "It was not safe to talk" },
            { value: "someone-else", label: "Someone else answered" },
            { value: "wrong", label: "The number or address is wrong" },
          ],
        }),
        note: longText({ label: "What was said, as facts", optional: true }),
      },
    }),
  ],
});

/** The first safe contact: checked first that there is time and that it is safe to talk (DOMAIN 2). */
export const reachedForm = defineForm({
  id: "contact-reached",
  version: 1,
  pages: [
    page({
      id: "reached",
      title: "What happened?",
      fields: {
        channel,
        checks: choices({
          label: "What was checked before you talked?",
          options: [
            { value: "alone", label: "She was alone and it was safe to talk" },
            { value: "time", label: "There was enough time" },
            { value: "whereabouts", label: "Where the person causing harm is" },
            { value: "children", label: "Where the children are" },
          ],
        }),
        note: longText({ label: "What was said, as facts", optional: true }),
      },
    }),
  ],
});

export const closeForm = defineForm({
  id: "contact-close",
  version: 1,
  pages: [
    page({
      id: "reason",
      title: "Why is this being closed?",
      fields: {
        reason: choice({
          label: "Why is this being closed?",
          options: [
            { value: "connected", label: "She is connected to a service" },
            { value: "advice", label: "Advice given, nothing more wanted" },
            { value: "no-contact", label: "She could not be reached safely after varied attempts" },
            { value: "declined", label: "She does not want help now" },
            { value: "mistake", label: "Sent by mistake, or a test" },
          ],
        }),
      },
    }),
  ],
});
