import { choice, page, text } from "../../../foundation/forms/index.ts";

/** In which language, and with whom in the room, she can speak freely. */
export function interpreterPage({ question, why }: { readonly question: string; readonly why: string }) {
  return page({
    id: "interpreter",
    title: question,
    why,
    fields: {
      interpreter: text({
        label: "A language you would rather speak",
        hint: "For example, Polish or British Sign Language.",
        optional: true,
        width: 20,
      }),
      interpreterDialect: text({ label: "A dialect, if it matters", optional: true, width: 20 }),
      interpreterGender: choice({
        label: "Who should interpret?",
        options: [
          { value: "woman", label: "A woman" },
          { value: "man", label: "A man" },
          { value: "any", label: "It does not matter" },
        ],
        optional: true,
      }),
    },
  });
}
