import { choices, defineForm, is, longText, page } from "../../../foundation/forms/index.ts";

/** Facts, judgements and her own words, each in a box of its own (DOMAIN 7): up to three notes from one page. */
export const notePage = page({
  id: "note",
  title: "What do you want to record?",
  why: "Each is kept apart: what happened, what you think of it, and what she said herself.",
  fields: {
    kind: choices({
      label: "What is it?",
      options: [
        { value: "fact", label: "Facts", hint: "What happened or was said, and how you know." },
        { value: "judgement", label: "A judgement", hint: "What you think, signed with your name." },
        { value: "own-words", label: "Her own words" },
      ],
    }),
    text: longText({
      label: "The facts, and how you know them",
      rows: 5,
      when: is("kind", "fact"),
    }),
    judgement: longText({
      label: "Your judgement, and what it rests on",
      rows: 4,
      when: is("kind", "judgement"),
    }),
    view: longText({
      label: "What does she think of it?",
      hint: "If you have told her. It is kept as hers, not as yours.",
      rows: 3,
      optional: true,
      when: is("kind", "judgement"),
    }),
    words: longText({
      label: "Her words, as she said them",
      rows: 4,
      when: is("kind", "own-words"),
    }),
  },
});

export const noteForm = defineForm({ id: "case-note", version: 2, pages: [notePage] });
