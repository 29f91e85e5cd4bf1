import { choice, choices, date, defineForm, page, text } from "../../../foundation/forms/index.ts";
import { LINK_KINDS, sayKind, TIE_LABELS, TIES } from "../../relationships/index.ts";

const together = choice({
  label: "Do they live together?",
  options: [
    { value: "yes", label: "Yes" },
    { value: "no", label: "No" },
    { value: "unknown", label: "Not known" },
  ],
  inline: true,
  optional: true,
});

const reference = text({
  label: "Their reference",
  hint: "Such as P-4F2K7Q.",
  width: 10,
});

/** A child: a person with a record of her or his own, and a victim in their own right (Domestic Abuse Act 2021, s.3). */
export const childForm = defineForm({
  id: "contact-child",
  version: 1,
  pages: [
    page({
      id: "child",
      title: "The child",
      fields: {
        given: text({ label: "First name", optional: true, width: 20 }),
        family: text({ label: "Last name", optional: true, width: 20 }),
        born: date({ label: "Date of birth", hint: "For example, 27 3 2019.", optional: true, must: "past" }),
        known: text({
          label: "If the child is known already: the reference",
          hint: "Such as P-4F2K7Q. Then no new record is made.",
          optional: true,
          width: 10,
        }),
        kind: choice({
          label: "What is she to the child?",
          options: [
            { value: "parent-of", label: "Parent" },
            { value: "carer-of", label: "Looks after the child" },
            { value: "other-family", label: "Other family" },
            { value: "lives-with", label: "Lives in the same home" },
          ],
        }),
        together,
      },
    }),
  ],
});

/** A link with somebody who has a record already: a daughter who asked for help too, someone she cares for. */
export const relateForm = defineForm({
  id: "contact-relate",
  version: 1,
  pages: [
    page({
      id: "relate",
      title: "The two of them",
      fields: {
        reference,
        kind: choice({
          label: "What is she to them?",
          options: LINK_KINDS.filter((kind) => kind !== "harmed-by").map((value) => ({
            value,
            label: sayKind(value, "first"),
          })),
        }),
        ties: choices({
          label: "Are they, or were they ever, connected in one of these ways?",
          options: TIES.map((value) => ({
            value,
            label: TIE_LABELS[value],
            ...(value === "none" ? { alone: true } : {}),
          })),
          optional: true,
        }),
        since: date({ label: "Since when?", optional: true, must: "past" }),
        together,
      },
    }),
  ],
});
