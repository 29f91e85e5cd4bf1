import { defineForm, email, longText, page, text } from "../../../foundation/forms/index.ts";

/** Somebody new: her name, and the address she is known by at work. */
export const addPersonForm = defineForm({
  id: "add-person",
  version: 1,
  pages: [
    page({
      id: "person",
      title: "The person",
      fields: {
        name: text({ label: "Name", hint: "As colleagues say it.", maxLength: 100 }),
        email: email({
          label: "Work email address",
          hint: "Their own, not a shared one. An agency’s sign-in service knows them by it, and it cannot be changed later.",
        }),
      },
    }),
  ],
});

/** Why somebody who has roles needs a new way in. */
export const newWayInForm = defineForm({
  id: "new-way-in",
  version: 1,
  pages: [
    page({
      id: "reason",
      title: "Why",
      fields: {
        reason: longText({
          label: "Why is it needed, and how do you know that it is this person who asks?",
          hint: "The second person reads this before confirming.",
          rows: 3,
          maxLength: 1000,
        }),
      },
    }),
  ],
});
