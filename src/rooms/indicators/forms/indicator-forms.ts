import type { Pack } from "../../../foundation/pack/index.ts";
import {
  choice,
  date,
  defineForm,
  is,
  longText,
  number,
  oneQuestion,
  page,
  text,
  type Form,
} from "../../../foundation/forms/index.ts";

const reason = text({
  label: "Why?",
  hint: "It is kept with the definition, and everybody who sees the indicator reads it.",
  maxLength: 200,
  errors: { missing: "Say why" },
});

/** A decision that no meeting here has recorded: its body and day say which. */
export const ELSEWHERE = "elsewhere";

/** A decision of a board or a group, as whoever sets a target by it tells it from others. */
export type DecisionToName = { readonly id: string; readonly label: string };

/** Asks what an indicator is to reach, by when, and by which decision: one that was recorded, or else of which body on which day. */
export function targetForm(
  { governance }: Pick<Pack, "governance">,
  decisions: readonly DecisionToName[],
): Form {
  const isRecorded = decisions.length > 0;
  const when = isRecorded ? { when: is("decision", ELSEWHERE) } : {};
  return defineForm({
    id: "indicator-target",
    version: 3,
    pages: [
      page({
        id: "target",
        title: "What is it to reach?",
        fields: {
          value: number({
            label: "The figure to reach",
            hint: "In the indicator's own unit: of a share, a figure from 0 to 100; of a count, a whole number.",
            decimals: true,
            errors: {
              missing: "Enter the figure to reach",
              unfit:
                "Enter a figure that can be reached: of a share, one from 0 to 100; of a count, a whole number",
            },
          }),
          by: date({ label: "By when?", must: "futureOrToday" }),
          ...(isRecorded && { decision: decisionField(decisions) }),
          body: choice({
            ...when,
            label: "Which body decided it?",
            options: governance.bodies.map(({ id, name }) => ({ value: id, label: name })),
            errors: { missing: "Choose the body that decided it" },
          }),
          decided: date({
            ...when,
            label: "On which day did it decide?",
            must: "pastOrToday",
            errors: { missing: "Enter the day of the meeting that decided it" },
          }),
        },
      }),
    ],
  });
}

function decisionField(decisions: readonly DecisionToName[]) {
  return choice({
    label: "By which decision?",
    options: [
      ...decisions.map(({ id, label }) => ({ value: id, label })),
      { value: ELSEWHERE, label: "One that is not recorded here" },
    ],
    errors: { missing: "Choose the decision it was set by" },
  });
}

/** Asks for something that has to be known when the indicator is read. */
export const noteForm = oneQuestion(
  "indicator-note",
  "note",
  longText({
    label: "What has to be known about it?",
    hint: "A change in recording, a gap, something it cannot tell. Nothing about a person.",
    maxLength: 1000,
    errors: { missing: "Say what has to be known" },
  }),
);

/** Asks how an indicator is counted from now on. */
export const reviseForm = defineForm({
  id: "indicator-revise",
  version: 1,
  pages: [
    page({
      id: "revise",
      title: "How is it counted from now on?",
      fields: {
        numerator: text({
          label: "What is counted",
          hint: "A formula of measures there are, such as: met(clock-contact-first-contact).",
          maxLength: 500,
          errors: {
            missing: "Say what is counted, with measures there are, such as: count(requests)",
            unfit: "Write it with measures there are, such as: count(requests)",
          },
        }),
        denominator: text({
          label: "Out of what",
          hint: "A formula as well. Leave it empty for a count.",
          maxLength: 500,
          optional: true,
          errors: { unfit: "Write it with measures there are, such as: count(requests), or leave it empty" },
        }),
        fewest: number({
          label: "Out of fewer than this, nothing is shown",
          min: 1,
          max: 10_000,
          errors: {
            missing: "Enter out of how many at least a figure is shown",
            unfit: "Enter a number that is not so small that a few people could be told apart",
          },
        }),
        reason,
      },
    }),
  ],
});

/** Asks why an indicator is to be used no longer. */
export const retireForm = oneQuestion(
  "indicator-retire",
  "reason",
  text({
    label: "Why should it be used no longer?",
    hint: "Whoever has to agree it reads this, and it is kept.",
    maxLength: 200,
    errors: { missing: "Say why it should be used no longer" },
  }),
);
