import { is, page, text } from "../../../foundation/forms/index.ts";

/** Only where someone may answer: how she can be told from another, and what to say to another. */
export function knowPage({ question, why }: { readonly question: string; readonly why: string }) {
  return page({
    id: "know",
    title: question,
    why,
    when: is("channel", "phone", "text"),
    fields: {
      codeWord: text({
        label: "A word that only you and we know",
        hint: "We ask for it, so that we know it is you.",
        optional: true,
        width: 20,
      }),
      ifOther: text({
        label: "If someone else answers, what should we say?",
        hint: "For example, that it is about a delivery.",
        optional: true,
        when: is("channel", "phone"),
      }),
    },
  });
}
