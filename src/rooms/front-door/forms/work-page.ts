import { choices, page } from "../../../foundation/forms/index.ts";
import { EMPLOYER_CATEGORIES } from "../../../foundation/pack/index.ts";
import { EMPLOYERS } from "../employer-labels.ts";

/**
 * Who works where (SAFETY 50), asked in every request: those who work there, or are close to someone who does, must
 * neither see it nor hear of it.
 */
export function workPage(asked: { readonly question: string; readonly why: string; readonly ifYes: string }) {
  return page({
    id: "work",
    title: asked.question,
    why: asked.why,
    fields: {
      employers: choices({
        label: "Who works for one of these",
        hint: asked.ifYes,
        options: [
          ...EMPLOYER_CATEGORIES.map((value) => ({ value, label: EMPLOYERS[value] })),
          { value: "none", label: "No, none of these", alone: true },
        ],
        optional: true,
        ratherNotSay: true,
        errors: { alone: "“{option}” does not go with another answer. Keep one or the other" },
      }),
    },
  });
}
