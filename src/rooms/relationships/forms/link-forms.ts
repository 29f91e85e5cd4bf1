import { choice, choices, date, defineForm, longText, page } from "../../../foundation/forms/index.ts";

/** Who is the primary perpetrator: a person's judgement with its grounds, never worked out. Source: DOMAIN 7. */
export const judgeForm = defineForm({
  id: "relationship-judge",
  version: 1,
  pages: [
    page({
      id: "judge",
      title: "Your judgement",
      fields: {
        primary: choice({
          label: "Who is the primary perpetrator?",
          hint: "The one of the two who uses a pattern of harm or control. Not who was reported first, and not who struck last.",
          options: [
            { value: "other", label: "The person said to cause harm" },
            { value: "person", label: "The person recorded as harmed: it is the other way round" },
            { value: "unclear", label: "It cannot be said yet" },
          ],
        }),
        grounds: choices({
          label: "What do you go by?",
          options: [
            { value: "fear", label: "Who is afraid of whom" },
            { value: "control", label: "Who controls what the other does, spends, and whom they see" },
            { value: "history", label: "The history over time, not one incident" },
            { value: "injury", label: "Injuries: how bad, of what kind, and who was defending themselves" },
            {
              value: "power",
              label: "Who could do the other more harm: strength, money, status, immigration",
            },
            { value: "accounts", label: "What others saw or know" },
            { value: "own-account", label: "What each says of it themselves" },
          ],
        }),
        reason: longText({ label: "Your reasons" }),
      },
    }),
  ],
});

export const endForm = defineForm({
  id: "relationship-end",
  version: 1,
  pages: [
    page({
      id: "end",
      title: "How it stands",
      fields: {
        reason: choice({
          label: "Why does this end?",
          options: [
            { value: "over", label: "It is over: they are no longer this to one another" },
            {
              value: "mistake",
              label: "It was recorded by mistake",
              hint: "It stays to be read, and no longer counts.",
            },
          ],
        }),
        until: date({ label: "Since when?", optional: true, must: "past" }),
      },
    }),
  ],
});
