import { is, page, text } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";

type Asked = { readonly question: string; readonly why: string };

/** Only where someone may answer: how she can be told from another, and what to say to another. */
export function knowPage({ fields }: Pick<Pack["words"], "fields">, { question, why }: Asked) {
  return page({
    id: "know",
    title: question,
    why,
    when: is("channel", "phone", "text"),
    fields: {
      codeWord: text({
        label: fields.codeWord,
        hint: fields.codeWordHint,
        optional: true,
        width: 20,
      }),
      ifOther: text({
        label: fields.ifOther,
        hint: fields.ifOtherHint,
        optional: true,
        when: is("channel", "phone"),
      }),
    },
  });
}
