import { defineForm, longText, page } from "../../../foundation/forms/index.ts";

/** Facts, judgements and her own words, each in a box of its own (DOMAIN 7): up to three notes from one page. */
export const notePage = page({
  id: "note",
  title: "What do you want to record?",
  why: "Each box is kept apart from the others. Fill in those that you need.",
  fields: {
    text: longText({
      label: "Facts",
      hint: "What happened or was said, and how you know.",
      rows: 5,
      optional: true,
      errors: { missing: "Write something in one of the boxes" },
    }),
    judgement: longText({
      label: "Your judgement",
      hint: "What you think, and what it rests on. Signed with your name.",
      rows: 4,
      optional: true,
    }),
    view: longText({
      label: "What she thinks of your judgement",
      hint: "If you have told her. It is kept as hers, not as yours.",
      rows: 3,
      optional: true,
    }),
    words: longText({ label: "Her own words", hint: "As she said them.", rows: 4, optional: true }),
  },
});

export const noteForm = defineForm({ id: "case-note", version: 2, pages: [notePage] });
