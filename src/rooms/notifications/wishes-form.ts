import { choice, defineForm, is, number, page } from "../../foundation/forms/index.ts";

/** Whether somebody wants an e-mail when something has come, and when. */
export const wishesForm = defineForm({
  id: "notification-wishes",
  version: 1,
  pages: [
    page({
      id: "mail",
      title: "Do you want an e-mail when something has come to you or your team?",
      why: "It says that something is waiting, and nothing of what or whom. Notifications are here either way.",
      fields: {
        mail: choice({
          label: "E-mail",
          options: [
            { value: "none", label: "No" },
            { value: "at-once", label: "Yes, when it comes, at most every 15 minutes" },
            { value: "daily", label: "Yes, once a day" },
          ],
        }),
        hour: number({
          label: "At what hour?",
          hint: "From 0 to 23: 8 is eight in the morning",
          min: 0,
          max: 23,
          when: is("mail", "daily"),
        }),
      },
    }),
  ],
});
