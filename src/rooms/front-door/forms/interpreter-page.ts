import { choice, page, text } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";

/** In which language, and with whom in the room, she can speak freely. */
export function interpreterPage(words: Pick<Pack["words"], "interpreter" | "fields">) {
  const { interpreter, fields } = words;
  return page({
    id: "interpreter",
    title: interpreter.question,
    why: interpreter.why,
    fields: {
      interpreter: text({
        label: fields.interpreter,
        hint: fields.interpreterHint,
        optional: true,
        width: 20,
      }),
      interpreterDialect: text({ label: fields.dialect, optional: true, width: 20 }),
      interpreterGender: choice({
        label: fields.interpreterWho,
        options: [
          { value: "woman", label: fields.woman },
          { value: "man", label: fields.man },
          { value: "any", label: fields.anyone },
        ],
        optional: true,
      }),
    },
  });
}
