import { choice, defineForm, longText, number, oneQuestion, page } from "../../../foundation/forms/index.ts";

/** Asks an agency what it counted. */
export const sendForm = defineForm({
  id: "return-send",
  version: 1,
  pages: [
    page({
      id: "send",
      title: "What did you count?",
      fields: {
        numerator: number({
          label: "What is counted",
          hint: "Nought is an answer. What it is stands on the page you came from.",
          decimals: true,
          errors: {
            missing: "Enter what you counted. Nought is an answer",
            unfit: "What you counted cannot be more than what it is out of",
          },
        }),
        denominator: number({
          label: "Out of how many",
          hint: "Leave it empty where the indicator is a count.",
          decimals: true,
          optional: true,
          errors: { unfit: "Enter out of how many it is: at least 1" },
        }),
        note: longText({
          label: "What has to be known about these figures?",
          hint: "A gap, a change in recording; and why, where they are far from those before. Nothing about a person.",
          optional: true,
          maxLength: 1000,
          errors: {
            unfit:
              "These figures are far from those before, or take the place of some that came in by file. Say why, or put them right",
          },
        }),
      },
    }),
  ],
});

export const backForm = reasonForm("back", "Why are they sent back?", {
  incomplete: "Something is missing",
  wrong: "They cannot be right",
  definition: "Something else was counted than is asked for",
});

export const againForm = reasonForm("again", "Why are they asked for again?", {
  late: "Late records have to be added",
  wrong: "A mistake was found",
  definition: "Something else was counted than is asked for",
});

/** Asks for one of some set reasons. */
function reasonForm(name: string, label: string, reasons: Readonly<Record<string, string>>) {
  const options = Object.entries(reasons).map(([value, words]) => ({ value, label: words }));
  return oneQuestion(`return-${name}`, "reason", choice({ label, options }));
}
